import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import { levelsSetOf, number, pointsSetOf, saidBy } from '../sample-documents.ts';
import { percentMeasures } from './percent-measures.ts';

const inputs = [number('a'), number('b')];
const ratio = { inputs, measureUnit: '%', measure: 'a / b' };
const levels = (targets: number[], over: Partial<Criterion> | { measureUnit: undefined } = {}) => {
  const { measureUnit, ...rest } = { ...ratio, ...over };
  const unit = measureUnit === undefined ? {} : { measureUnit };
  return levelsSetOf({ ...rest, ...unit, rule: { kind: 'levels', targets } });
};
const said = ['measureNotPercent criteria/0/measure'];

describe('percent-measures', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a quotient against percentages', levels([60, 70, 80]), said],
    ['times 100', levels([60, 70, 80], { measure: '100 * a / b' }), []],
    ['times 100 behind', levels([60, 70, 80], { measure: 'a / (b / 100)' }), []],
    ['against shares of 1', levels([0.6, 0.7, 1]), []],
    ['in another unit', levels([60, 70, 80], { measureUnit: 'lần' }), []],
    [
      'of percentages',
      levels([60, 70, 80], { inputs: [{ id: 'a', kind: 'percent', name: 'A' }, number('b')] }),
      [],
    ],
    ['points', pointsSetOf({ ...ratio, rule: { kind: 'linear', max: 10, fullAt: 80 } }), said],
    ['all from a share of 1', pointsSetOf({ ...ratio, rule: { kind: 'linear', max: 10, fullAt: 1 } }), []],
    [
      'a step',
      pointsSetOf({ ...ratio, rule: { kind: 'steps', max: 10, steps: [{ from: 50, share: 1 }] } }),
      said,
    ],
    ['a minimum', pointsSetOf({ ...ratio, rule: { kind: 'allOrNothing', max: 10, at: 100 } }), said],
    ['without a unit', levels([60, 70, 80], { measureUnit: undefined }), said],
    ['so many per head', levels([1, 2, 3], { measureUnit: undefined }), []],
    [
      'a percentage against shares of 1',
      levels([0.6, 0.7, 0.8], { measure: '100 * a / b' }),
      ['targetAsShare criteria/0/rule/targets/0'],
    ],
    ['small percentages', levels([0.1, 0.2, 0.25], { measure: '100 * a / b' }), []],
    ['percentages with a fraction', levels([0.5, 1, 2.5], { measure: '100 * a / b' }), []],
    [
      'half a percent of a budget',
      levels([0.5, 0.5, 1], {
        measure: '100 * a / b',
        inputs: [
          { id: 'a', kind: 'money', name: 'A' },
          { id: 'b', kind: 'money', name: 'B' },
        ],
      }),
      [],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(percentMeasures, document)).toEqual(expected);
  });
});
