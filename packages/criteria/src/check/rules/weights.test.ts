import { expect, it } from 'vitest';
import type { CriteriaSet } from '../../generated/types.ts';
import { levelsSetOf, pointsSetOf, saidBy } from '../sample-documents.ts';
import { weights } from './weights.ts';

const group = { id: 'chung', code: 'I', name: 'Chung' };
const weighed = { weight: 2 };

it.each<[string, CriteriaSet, string[]]>([
  ['a criterion in a sum', pointsSetOf(weighed), ['weightUnused criteria/0/weight']],
  ['a criterion in a mean', pointsSetOf(weighed, { groups: [{ ...group, combine: 'mean', max: 10 }] }), []],
  ['a criterion of a set of levels', levelsSetOf(weighed), ['weightUnused criteria/0/weight']],
  [
    'a top group of a sum',
    pointsSetOf({}, { groups: [{ ...group, weight: 2 }] }),
    ['weightUnused groups/0/weight'],
  ],
  [
    'a top group of a mean',
    pointsSetOf(
      {},
      { groups: [{ ...group, weight: 2 }], outcome: { kind: 'points', max: 10, combine: 'mean' } },
    ),
    [],
  ],
  [
    'a group in the best of several',
    pointsSetOf(
      {},
      {
        groups: [
          { ...group, combine: 'best' },
          { id: 'con', code: '1', name: 'Con', parent: 'chung', weight: 2 },
        ],
      },
    ),
    ['weightUnused groups/1/weight'],
  ],
])('%s', (_, document, said) => {
  expect(saidBy(weights, document)).toEqual(said);
});
