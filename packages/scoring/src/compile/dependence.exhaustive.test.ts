import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCriterion, decideResponse } from '../decide.ts';
import { chainedPeers } from '../testing/chained-peers-set.ts';
import { everyRule } from '../testing/every-rule-set.ts';
import { dossiersOf, levelsSets, pointsSets } from '../testing/random-sets.ts';
import { criteriaAlone, criteriaRead, readsOtherResults } from './dependence.ts';

const sets: [string, fc.Arbitrary<CriteriaSet>, number][] = [
  ['sets with levels', levelsSets, 200],
  ['sets with points', pointsSets, 300],
  ['a set with every rule', fc.constant(everyRule), 50],
  ['a set whose comparisons hang on others', fc.constant(chainedPeers), 20],
];

const missingOf = (set: CriteriaSet, response: UnitResponse, suspended: string[] = []) =>
  new Set(
    decideResponse(set, response, { suspended }).criteria.flatMap(({ id, state }) =>
      state === 'missing' ? [id] : [],
    ),
  );

/** The dossier with nothing but one answer. */
function onlyAnswer({ unit, answers }: UnitResponse, id: string): UnitResponse {
  const answer = answers[id];
  return { unit, answers: answer === undefined ? {} : { [id]: answer } };
}

describe('whether a criterion is answered', () => {
  it.each(sets)('follows from its own answer where it is alone: %s', (_, arbitrary, numRuns) => {
    const worlds = arbitrary.chain((set) => fc.record({ set: fc.constant(set), responses: dossiersOf(set) }));
    const property = fc.property(worlds, ({ set, responses }) => {
      for (const response of responses) {
        const missing = missingOf(set, response);
        for (const id of criteriaAlone(set)) {
          expect(missingOf(set, onlyAnswer(response, id)).has(id)).toBe(missing.has(id));
          expect(decideCriterion(set, onlyAnswer(response, id), id) === 'missing').toBe(missing.has(id));
          const { [id]: _removed, ...answers } = response.answers;
          const others = [...missingOf(set, { ...response, answers })].filter((other) => other !== id);
          expect(others).toEqual([...missing].filter((other) => other !== id));
        }
      }
    });
    fc.assert(property, { seed: 20261201, numRuns });
  });

  it.each(sets)('hangs on no suspension of a criterion that nobody reads: %s', (_, arbitrary, numRuns) => {
    const worlds = arbitrary.chain((set) =>
      fc.record({
        set: fc.constant(set),
        responses: dossiersOf(set),
        suspended: fc.subarray(set.criteria.map(({ id }) => id)),
      }),
    );
    const property = fc.property(worlds, ({ set, responses, suspended }) => {
      const unread = suspended.filter((id) => !criteriaRead(set).has(id));
      for (const response of responses) {
        const expected = [...missingOf(set, response)].filter((id) => !unread.includes(id));
        expect([...missingOf(set, response, unread)]).toEqual(expected);
      }
    });
    fc.assert(property, { seed: 20261202, numRuns });
  });

  it('says that a set reads results under others', () => {
    expect(readsOtherResults(everyRule)).toBe(false);
    const [first] = everyRule.criteria;
    if (first === undefined) throw new Error('a set with criteria');
    const from = { kind: 'outcome', set: 'mau/khac', value: 'level' } as const;
    const reading = {
      ...first,
      id: 'doc',
      inputs: [{ id: 'value', kind: 'number', name: 'Số', from } as const],
    };
    expect(readsOtherResults({ ...everyRule, criteria: [reading] })).toBe(true);
  });
});
