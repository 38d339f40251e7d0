import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../generated/types.ts';
import { levelsSetOf, number, saidBy } from '../sample-documents.ts';
import { targetPercents } from './target-percents.ts';

const rule: Criterion['rule'] & object = { kind: 'levels', targets: [-1, 100, 101] };
const both = ['targetNotPercent criteria/0/rule/targets/0', 'targetNotPercent criteria/0/rule/targets/2'];

describe('target-percents', () => {
  it.each<[string, Partial<Criterion>, string[]]>([
    ['a percentage by its unit', { measureUnit: '%', rule }, both],
    ['a percentage typed', { inputs: [{ id: 'value', kind: 'percent', name: 'V' }], rule }, both],
    ['a number', { rule }, []],
    [
      'a number from a percentage',
      { inputs: [{ id: 'p', kind: 'percent', name: 'P' }, number('a')], measure: 'a', rule },
      [],
    ],
    ['within 0 and 100', { measureUnit: '%', rule: { kind: 'levels', targets: [0, null, 100] } }, []],
  ])('%s', (_, over, expected) => {
    expect(saidBy(targetPercents, levelsSetOf(over))).toEqual(expected);
  });
});
