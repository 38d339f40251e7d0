import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PeersOptions, scoreResponses } from '../score.ts';
import { scoreColumns } from '../score-columns.ts';
import { differences, disagreements } from '../testing/columnar-agreement.ts';
import { everyRule } from '../testing/every-rule-set.ts';
import { loneScored, number, pointsOf, pointsSet } from '../testing/points-set.ts';
import { dossiersOf, levelsSets, pointsSets } from '../testing/random-sets.ts';
import { toColumns } from './columns.ts';

/** The sum of two numbers, compared with the others. */
const sum: Criterion = {
  ...loneScored(number, { kind: 'peers', max: 10, method: 'minMax' }),
  inputs: ['a', 'b'].map((id) => ({ id, kind: 'number', name: id })),
  measure: 'a + b',
};
const unit = (code: string, a: number, b: number): UnitResponse => ({
  unit: { code, type: 'xa' },
  answers: { r: { a, b } },
});

describe('C4 figures of peers are exact', () => {
  it('C4 0.1 + 0.2 and 0.3 are one figure: all the same, so all earn all', () => {
    const set = pointsSet([sum]);
    const responses = [unit('A', 0.1, 0.2), unit('B', 0.3, 0), unit('C', 0.15, 0.15)];
    const results = scoreResponses(set, responses, { frozen: true });
    expect(results.map((result) => pointsOf(result).points)).toEqual([10, 10, 10]);
    expect(disagreements(set, responses, { frozen: true })).toEqual([]);
  });

  it('C4 figures that doubles take for one are two', () => {
    const set = pointsSet([sum]);
    // One part in 10¹⁵ of 64 is less than doubles tell apart there.
    const responses = [unit('A', 64, 0), unit('B', 64, 2e-15), unit('C', 64, 1e-15)];
    const scores = scoreColumns(toColumns(set, responses), { frozen: true });
    expect(scores.kind === 'points' && responses.map((_, place) => scores.shownTotal(place))).toEqual([
      0, 10, 5,
    ]);
    expect(disagreements(set, responses, { frozen: true })).toEqual([]);
  });
});

describe('C5 columns that are scored again', () => {
  it.each([
    ['levels', levelsSets],
    ['points', pointsSets],
  ])('C5 %s: with any others suspended, what reads them included', (_, sets) => {
    const worlds = sets.chain((set) => {
      const ids = fc.subarray(set.criteria.map(({ id }) => id));
      return fc.tuple(fc.constant(set), dossiersOf(set), fc.tuple(ids, ids, fc.constant([])));
    });
    fc.assert(
      fc.property(worlds, fc.boolean(), ([set, responses, choices], frozen) => {
        const columns = toColumns(set, responses);
        for (const suspended of choices) {
          const options = { suspended, frozen };
          const scores = scoreColumns(columns, options);
          const results = scoreResponses(set, responses, options);
          expect(results.flatMap((result, place) => differences(scores, place, result))).toEqual([]);
        }
      }),
      { seed: 20261129, numRuns: 150 },
    );
  });

  it('C5 say the same as the dossiers do every time, and as at first in the end', () => {
    const ids = everyRule.criteria.map(({ id }) => id);
    const runs: PeersOptions[] = [
      {},
      { frozen: true },
      { suspended: ids.slice(0, 3) },
      { frozen: true, suspended: ids.slice(-3) },
      { suspended: ids },
      {},
    ];
    fc.assert(
      fc.property(dossiersOf(everyRule), (responses) => {
        const columns = toColumns(everyRule, responses);
        for (const options of runs) {
          const scores = scoreColumns(columns, options);
          const results = scoreResponses(everyRule, responses, options);
          expect(results.flatMap((result, place) => differences(scores, place, result))).toEqual([]);
        }
      }),
      { seed: 20261128, numRuns: 12 },
    );
  });
});
