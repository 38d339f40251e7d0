import { checkDocument } from '@tieuchi/criteria/check';
import { Rational } from '@tieuchi/criteria/exact';
import type { Answer, UnitResponse } from '@tieuchi/criteria/responses';
import type { Rule } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezePeers } from '../src/freeze-peers.ts';
import { parseExact } from '../src/judge/peers/frozen-peers.ts';
import type { Result } from '../src/model/result.ts';
import { scoreResponse, scoreResponses } from '../src/score.ts';
import { everyRule } from '../src/testing/every-rule-set.ts';
import { anyAnswers, earn, pointsOf, pointsSet, scored } from '../src/testing/points-set.ts';
import { responseOf } from '../src/testing/small-set.ts';

const RUNS = { seed: 20241231, numRuns: 400 };
const amount = fc.oneof(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 120 }));
const threshold = fc.integer({ min: 1, max: 1_200_000 }).map((parts) => Number(`${parts}e-4`));
const maximum = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

/** Rules of which more of the measure never earns less. */
const monotone: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('allOrNothing' as const), max: maximum, at: threshold }),
  fc.record({ kind: fc.constant('linear' as const), max: maximum, fullAt: threshold }),
  fc
    .tuple(maximum, threshold, threshold)
    .filter(([, one, other]) => one !== other)
    .map(
      ([max, one, other]): Rule => ({
        kind: 'linear',
        max,
        fullAt: Math.max(one, other),
        zeroAt: Math.min(one, other),
      }),
    ),
  fc.tuple(maximum, fc.uniqueArray(threshold, { minLength: 1, maxLength: 5 })).map(([max, from]): Rule => {
    const high = from.toSorted((left, right) => right - left);
    const steps = high.map((at, index) => ({ from: at, share: `${high.length - index}/${high.length}` }));
    return { kind: 'steps', max, steps };
  }),
  fc.record({
    kind: fc.constant('peers' as const),
    max: maximum,
    method: fc.constantFrom('minMax' as const, 'shareOfMax' as const),
    bounds: fc.constant({ min: 20, max: 70 }),
  }),
  fc.record({
    kind: fc.constant('peers' as const),
    max: maximum,
    method: fc.constant('zScore' as const),
    bounds: fc.constant({ mean: 50, deviation: 12.5 }),
  }),
);

describe('points', () => {
  it('A13 raising the numerator never lowers points', () => {
    fc.assert(
      fc.property(monotone, amount, amount, fc.nat({ max: 1000 }), (rule, a, b, more) => {
        const exact = (value: number) => parseExact(earn(scored(rule), { a: value, b }).exactPoints ?? '0');
        expect(exact(a + more).compare(exact(a))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('X5 in proportion equals whole-number arithmetic, and is shown half-up', () => {
    fc.assert(
      fc.property(
        amount,
        amount.filter((b) => b > 0),
        fc.integer({ min: 1, max: 1_000_000 }),
        (a, b, parts) => {
          const { points, exactPoints } = earn(
            scored({ kind: 'linear', max: 20, fullAt: Number(`${parts}e-4`) }),
            { a, b },
          );
          // 20 × (100a/b) / (parts/10⁴), at most 20.
          const [n, d] = [20_000_000n * BigInt(a), BigInt(b) * BigInt(parts)];
          const full = n >= 20n * d;
          const exact = full ? Rational.of(20) : Rational.of(n, d);
          expect(exactPoints).toBe(exact.toString());
          const hundredths = full ? 2000n : (200n * n + d) / (2n * d);
          expect(points).toBe(Number(`${hundredths}e-2`));
        },
      ),
      RUNS,
    );
  });

  it('A9 a band is reached exactly on its total', () => {
    const criteria = ['p', 'q', 'r'].map((id) =>
      scored({ kind: 'linear', max: 10, fullAt: 100 }, { id, code: id }),
    );
    const ratio = fc.integer({ min: 1, max: 999 }).chain((b) => fc.nat({ max: b }).map((a) => ({ a, b })));
    fc.assert(
      fc.property(ratio, ratio, ratio, (p, q, r) => {
        const sum = [p, q, r].reduce((total, { a, b }) => total.plus(Rational.of(10 * a, b)), Rational.ZERO);
        const shown = Number(sum.toDecimal(3));
        const set = pointsSet(criteria, { max: 30, bands: [{ id: 'on', name: 'On', from: shown }] });
        const outcome = pointsOf(scoreResponse(set, responseOf({ p, q, r })));
        expect(outcome.exact).toBe(sum.toString());
        expect(outcome.band === 'on').toBe(sum.compare(Rational.fromNumber(shown)) >= 0);
      }),
      RUNS,
    );
  });
});

const value = fc.oneof(
  fc.nat({ max: 60 }),
  fc.boolean(),
  fc.constantFrom('o1', 'o2', 'o3'),
  fc.subarray(['o1', 'o2', 'o3']),
  fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.nat({ max: 9 })),
  fc.constant(null),
);
const answer: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ a: value, b: value, value }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.constant({ notApplicable: true, reason: 'x' }) },
);
const dossiers = fc.array(
  fc.record({
    answers: fc.dictionary(fc.constantFrom(...everyRule.criteria.map(({ id }) => id)), answer, {
      minKeys: 8,
    }),
    cluster: fc.constantFrom('o1', 'o2', null),
    type: fc.constantFrom('xa' as const, 'phuong' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

function responsesOf(
  drawn: { answers: { [id: string]: unknown }; cluster: string | null; type: 'xa' | 'phuong' }[],
): UnitResponse[] {
  return drawn.map(({ answers, cluster, type }, index) => {
    const typed: { [id: string]: Answer } = anyAnswers(answers);
    return responseOf(typed, { unit: { code: `U${index}`, type }, profile: { cum: cluster } });
  });
}

/** The same in any order of criteria. */
function inIdOrder(results: readonly Result[]) {
  return results.map((result) => ({
    ...result,
    criteria: result.criteria
      .toSorted((left, right) => (left.id < right.id ? -1 : 1))
      .map((criterion) => {
        const { values, ...peers } = criterion.explanation.points?.peers ?? {};
        const sorted = values?.toSorted((left, right) => (left.unit < right.unit ? -1 : 1));
        const points = { ...criterion.explanation.points, peers: { ...peers, values: sorted } };
        return { ...criterion, explanation: { ...criterion.explanation, points } };
      }),
  }));
}

describe('a set with every rule', () => {
  it('has no errors', () => {
    expect(checkDocument(everyRule).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('A12 neither the order of criteria nor that of responses matters', () => {
    fc.assert(
      fc.property(dossiers, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const shuffled = everyRule.criteria
          .map((criterion) => ({ criterion, key: keys.next().value }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ criterion }) => criterion);
        const responses = responsesOf(drawn);
        const first = scoreResponses(everyRule, responses);
        const second = scoreResponses(
          { ...everyRule, criteria: shuffled },
          responses.toReversed(),
        ).toReversed();
        expect(inIdOrder(second)).toEqual(inIdOrder(first));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('P22 scored alone with what was frozen is scored together', () => {
    fc.assert(
      fc.property(dossiers, (drawn) => {
        const responses = responsesOf(drawn);
        const peers: ReturnType<typeof freezePeers> = JSON.parse(
          JSON.stringify(freezePeers(everyRule, responses)),
        );
        const alone = responses.map((response) => scoreResponse(everyRule, response, { peers }));
        const together = scoreResponses(everyRule, responses, { frozen: true });
        expect(JSON.parse(JSON.stringify(alone))).toEqual(JSON.parse(JSON.stringify(together)));
        expect(together.every(({ outcome }) => !('provisional' in outcome))).toBe(true);
      }),
      { ...RUNS, numRuns: 150 },
    );
  });

  it('P1 points stay between 0 and the maximum, P3 silence never beats an answer', () => {
    const silent = scoreResponse(everyRule, responseOf({}));
    const least = new Map(silent.criteria.map(({ id, exactPoints }) => [id, parseExact(exactPoints ?? '0')]));
    fc.assert(
      fc.property(dossiers, (drawn) => {
        for (const { criteria } of scoreResponses(everyRule, responsesOf(drawn))) {
          for (const { id, max = 0, exactPoints = '0', state } of criteria) {
            const points = parseExact(exactPoints);
            expect(points.compare(Rational.fromNumber(Math.max(0, max)))).toBeLessThanOrEqual(0);
            expect(points.compare(Rational.fromNumber(Math.min(0, max)))).toBeGreaterThanOrEqual(0);
            if (state === 'value')
              expect(points.compare(least.get(id) ?? Rational.ZERO)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});
