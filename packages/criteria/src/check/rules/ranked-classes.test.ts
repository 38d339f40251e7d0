import { expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { pointsSetOf, saidBy } from '../sample-documents.ts';
import { rankedClasses } from './ranked-classes.ts';

const unitClasses: CriteriaSet['unitClasses'] = [{ id: 'nong-thon', name: 'Nông thôn', types: ['xa'] }];
const ranked: CriteriaSet['outcome'] = { kind: 'points', max: 10, rankings: [{ perUnitClass: true }] };
const said = ['rankedTypeWithoutClass unitTypes/1'];

it.each<[string, CriteriaSet, string[]]>([
  ['ranked by class', pointsSetOf({}, { outcome: ranked, unitClasses, unitTypes: ['xa', 'phuong'] }), said],
  ['all in a class', pointsSetOf({}, { outcome: ranked, unitClasses, unitTypes: ['xa'] }), []],
  ['ranked together', pointsSetOf({}, { unitClasses, unitTypes: ['xa', 'phuong'] }), []],
  [
    'compared by class',
    pointsSetOf(
      { rule: { kind: 'peers', max: 10, method: 'minMax', among: 'unitClass' } },
      { unitClasses, unitTypes: ['xa', 'phuong'] },
    ),
    said,
  ],
])('%s', (_, document, expected) => {
  expect(saidBy(rankedClasses, document)).toEqual(expected);
});
