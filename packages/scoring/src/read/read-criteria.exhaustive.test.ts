import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionResult } from '../model/result.ts';
import { scoreResponses } from '../score.ts';
import { dossiersOf, levelsSets, pointsSets } from '../testing/random-sets.ts';

const RUNS = { seed: 20251231, numRuns: 400 };

/** Does not apply whatever was answered. */
function isApart({ criteria }: CriteriaSet, { id, state }: CriterionResult): boolean {
  const one = criteria.find((criterion) => criterion.id === id);
  return (
    state === 'notApplicable' && one?.ifUndefined !== 'notApplicable' && one?.mayDeclareNotApplicable !== true
  );
}

function withoutAnswers(response: UnitResponse, ids: ReadonlySet<string>): UnitResponse {
  const answers = Object.fromEntries(Object.entries(response.answers ?? {}).filter(([id]) => !ids.has(id)));
  return { ...response, answers };
}

function decided(criteria: readonly CriterionResult[]) {
  return criteria.map(({ id, state, exact, exactPoints, level, met }) => ({
    id,
    state,
    exact,
    exactPoints,
    level,
    met,
  }));
}

describe('I3 P22 what criteria read of each other, in any set', () => {
  const worlds = fc
    .oneof(levelsSets, pointsSets)
    .chain((set) =>
      fc.tuple(fc.constant(set), dossiersOf(set), fc.subarray(set.criteria.map(({ id }) => id))),
    );

  it('I3 S10 answers that count for nothing change nothing, in any set', () => {
    fc.assert(
      fc.property(worlds, ([set, responses, suspended]) => {
        const told = scoreResponses(set, responses, { suspended });
        const apartOf = (unit: number) =>
          new Set(told[unit]?.criteria.flatMap((one) => (isApart(set, one) ? [one.id] : [])));
        const silent = responses.map((response, unit) => withoutAnswers(response, apartOf(unit)));
        for (const [unit, result] of scoreResponses(set, silent, { suspended }).entries()) {
          expect(decided(result.criteria)).toEqual(decided(told[unit]?.criteria ?? []));
          expect(result.outcome).toEqual(told[unit]?.outcome);
        }
      }),
      RUNS,
    );
  });

  it('P22 what is not provisional does not change with the answers of others, in any set', () => {
    const worlds = pointsSets.chain((set) => fc.tuple(fc.constant(set), dossiersOf(set), dossiersOf(set)));
    fc.assert(
      fc.property(worlds, ([set, [first, ...others], more]) => {
        if (first === undefined) return;
        const renamed = more.map((one, index) => ({ ...one, unit: { ...one.unit, code: `V${index}` } }));
        const [among] = scoreResponses(set, [first, ...others]);
        const [elsewhere] = scoreResponses(set, [first, ...renamed]);
        const fixed = (result: typeof among) => {
          const provisional = result?.outcome.kind === 'points' && result.outcome.provisional === true;
          return provisional ? undefined : decided(result?.criteria ?? []);
        };
        if (fixed(among) !== undefined) expect(fixed(elsewhere)).toEqual(fixed(among));
        const settled = new Set(among?.criteria.flatMap(({ id, state }) => (state === 'value' ? [id] : [])));
        const those = (result: typeof among) =>
          decided(result?.criteria.filter(({ id }) => settled.has(id)) ?? []);
        expect(those(elsewhere)).toEqual(those(among));
      }),
      RUNS,
    );
  });
});
