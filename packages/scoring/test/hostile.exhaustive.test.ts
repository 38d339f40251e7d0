import { readFileSync } from 'node:fs';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLevels, scoreResponse, scoreResponses } from '../src/score.ts';
import { everyRule } from '../src/testing/every-rule-set.ts';

function fixture(name: string): CriteriaSet {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
}

const sets = [fixture('vn-commune'), fixture('vn-district')];

/** Any JSON, with numbers and names that programs trip over; what JSON itself cannot hold included. */
const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    5e-324,
    1.7976931348623157e308,
    2 ** 53,
    '__proto__',
    'constructor',
    [],
    {},
    [[]],
    '\u202e',
    '\ud800',
  ),
  fc.double(),
);

function dossierOf(set: CriteriaSet) {
  const names = fc.constantFrom('value', 'a', 'b', 'n0', 'n1', 'n5', 'notApplicable', 'reason', '__proto__');
  const answer = fc.oneof(fc.dictionary(names, nasty), nasty);
  return fc.record(
    {
      unit: fc.oneof(fc.constant({ code: 'U', type: 'xa' }), nasty),
      registeredLevel: fc.oneof(fc.integer({ min: -1, max: 7 }), nasty),
      answers: fc.oneof(
        fc.dictionary(fc.constantFrom(...set.criteria.map(({ id }) => id), '__proto__'), answer, {
          maxKeys: 9,
        }),
        nasty,
      ),
      profile: nasty,
      targets: nasty,
      outcomes: nasty,
      registers: nasty,
    },
    { requiredKeys: [] },
  );
}

/** Numbers that are none, anywhere in a value. */
function badNumbers(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(badNumbers) : [];
}

describe('X4 hostile responses', () => {
  it.each(sets.map((set) => [set.id, set] as const))('X4 %s: no crash, no NaN, plain JSON', (_id, set) => {
    fc.assert(
      fc.property(dossierOf(set), (dossier) => {
        // The engine is called with what arrives, whatever its type promises.
        const response: UnitResponse = Object.assign(Object.create(null), dossier);
        const result = scoreLevels(set, response);
        expect(badNumbers(result)).toEqual([]);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const { state, exact, explanation } of result.criteria) {
          expect(exact ?? '0').toMatch(/^-?\d+(\/\d+)?$/);
          const met = explanation.targets.some((target) => target.met);
          if (state === 'notApplicable') expect(met).toBe(false);
        }
      }),
      { seed: 2361, numRuns: 800 },
    );
  });

  it('X4 a set with every rule: no crash, no NaN, plain JSON, alone and among others', () => {
    fc.assert(
      fc.property(fc.array(dossierOf(everyRule), { minLength: 1, maxLength: 4 }), (dossiers) => {
        const responses = dossiers.map(
          (dossier): UnitResponse => Object.assign(Object.create(null), dossier),
        );
        const results = scoreResponses(everyRule, responses);
        if (responses[0] !== undefined) results.push(scoreResponse(everyRule, responses[0]));
        expect(badNumbers(results)).toEqual([]);
        expect(JSON.parse(JSON.stringify(results))).toEqual(results);
        for (const { outcome, criteria } of results) {
          expect(outcome).toHaveProperty('exact', expect.stringMatching(/^-?\d+(\/\d+)?$/));
          for (const { points, max = 0 } of criteria) {
            if (points === undefined || points === null) continue;
            expect(points >= Math.min(0, max) && points <= Math.max(0, max)).toBe(true);
          }
        }
      }),
      { seed: 2361, numRuns: 400 },
    );
  });

  it('X4 an answer of nonsense for every input is met nowhere', () => {
    for (const set of sets) {
      for (const nonsense of ['57', [57], { value: 57 }, Number.NaN, -1, 1e300]) {
        const answers = Object.fromEntries(
          set.criteria.map(({ id, inputs }) => [
            id,
            Object.fromEntries(inputs.map((input) => [input.id, nonsense])),
          ]),
        );
        const response: UnitResponse = JSON.parse('{"unit":{"code":"U","type":"xa"},"answers":{}}');
        const { outcome, criteria } = scoreLevels(set, Object.assign(response, { answers }));
        expect(outcome.levels.every(({ met }) => met === 0)).toBe(true);
        expect(criteria.every(({ problems }) => problems.includes('wrongKind'))).toBe(true);
      }
    }
  });

  it('X4 prototypes hold no answers', () => {
    const [set] = sets;
    if (set === undefined) throw new Error('no fixture');
    const inherited: UnitResponse['answers'] = Object.create({ 'i-7': { value: 2 } });
    const { criteria } = scoreLevels(set, { unit: { code: 'U', type: 'xa' }, answers: inherited });
    expect(criteria.find(({ id }) => id === 'i-7')?.state).toBe('missing');
  });
});
