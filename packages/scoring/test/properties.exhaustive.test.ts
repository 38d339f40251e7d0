import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { Criterion } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreLevels, scoreResponses } from '../src/score.ts';
import { ratio, responseOf, scoreOne, setOf } from '../src/testing/small-set.ts';

const SEED = 20241231;
const RUNS = { seed: SEED, numRuns: 500 };

const amount = fc.oneof(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 200 }));
/** Targets with up to four decimals, as the integer number of ten-thousandths. */
const tenThousandths = fc.oneof(
  fc.nat({ max: 1_200_000 }),
  fc.nat({ max: 120 }).map((whole) => whole * 10_000),
);
const toNumber = (parts: number) => Number(`${parts}e-4`);

/** 100·a/b ≥ t/10⁴ without any fraction: a·10⁶ ≥ t·b. */
function reaches(a: number, b: number, target: number): boolean {
  return BigInt(a) * 1_000_000n >= BigInt(target) * BigInt(b);
}

describe('X1 decisions equal whole-number arithmetic', () => {
  it('X1 a ratio against a target with four decimals, also right on the target', () => {
    const onTarget = fc
      .tuple(tenThousandths, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1, max: 1 }))
      .map(([target, times, off]) => ({
        a: Math.max(0, target * times + off),
        b: times * 1_000_000,
        target,
      }));
    const anywhere = fc.record({ a: amount, b: amount.filter((b) => b > 0), target: tenThousandths });
    fc.assert(
      fc.property(fc.oneof(anywhere, onTarget), ({ a, b, target }) => {
        const { criterion } = scoreOne(ratio([toNumber(target)]), { a, b }, { levels: 1 });
        expect(criterion.level).toBe(reaches(a, b, target) ? 1 : 0);
        expect(criterion.state).toBe('value');
      }),
      RUNS,
    );
  });

  it('L4 the required share equals whole-number arithmetic', () => {
    const shares = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (share, size, met) => {
        const criteria = Array.from({ length: size }, (_, index) => ({
          ...ratio([50]),
          id: `r-${index}`,
          code: `R.${index}`,
        }));
        const answers = Object.fromEntries(
          criteria.map(({ id }, index) => [id, { a: index < met ? 1 : 0, b: 1 }]),
        );
        const set = setOf(criteria, [{ id: 'm1', name: 'Mức', share: toNumber(share) }]);
        const { outcome } = scoreLevels(set, responseOf(answers));
        const counted = BigInt(Math.min(met, size)) * 1_000_000n;
        expect(outcome.level).toBe(counted >= BigInt(share) * BigInt(size) ? 1 : 0);
      }),
      RUNS,
    );
  });
});

const targets = fc
  .array(fc.option(tenThousandths.map(toNumber), { freq: 4 }), { minLength: 3, maxLength: 3 })
  .map((row) => row.map((target) => target ?? null));

describe('D1 what is needed', () => {
  it('D1 meets the target, and one less does not', () => {
    fc.assert(
      fc.property(amount, amount, targets, (a, b, row) => {
        const { criterion } = scoreOne(ratio(row), { a, b });
        for (const { level, applicable, met, needed } of criterion.explanation.targets) {
          const expected = applicable && !met && b > 0;
          // Beyond 10¹⁵ nothing can be typed.
          if (needed === undefined) {
            expect(expected).toBe(false);
            continue;
          }
          const metWith = (more: number) =>
            scoreOne(ratio(row), { a: a + more, b }).criterion.explanation.targets[level - 1]?.met;
          expect(metWith(Number(needed.more))).toBe(true);
          expect(metWith(Number(needed.more) - 1)).toBe(false);
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('D1 searching finds what computing finds', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        tenThousandths,
        (a, b, target) => {
          const number = toNumber(target);
          const computed = scoreOne(ratio([number]), { a, b }, { levels: 1 });
          const searched = scoreOne(ratio([{ when: `100 * a / b >= ${number}` }]), { a, b }, { levels: 1 });
          const [one] = computed.criterion.explanation.targets;
          const [other] = searched.criterion.explanation.targets;
          expect(other?.needed).toEqual(one?.needed);
          expect(other?.met).toBe(one?.met);
        },
      ),
      RUNS,
    );
  });
});

describe('L8 monotone, and independent of order', () => {
  const answer = fc.record({ a: fc.nat({ max: 120 }), b: fc.nat({ max: 100 }) });

  it('L2 raising the numerator never lowers a level', () => {
    fc.assert(
      fc.property(answer, fc.nat({ max: 50 }), targets, ({ a, b }, more, row) => {
        const before = scoreOne(ratio(row), { a, b });
        const after = scoreOne(ratio(row), { a: a + more, b });
        expect(after.criterion.level ?? 0).toBeGreaterThanOrEqual(before.criterion.level ?? 0);
        expect(after.result.outcome.level).toBeGreaterThanOrEqual(before.result.outcome.level);
      }),
      RUNS,
    );
  });

  it('L8 the order of criteria and of responses changes nothing', () => {
    const rows = fc.array(fc.record({ row: targets, answer }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (generated, stream) => {
        const criteria = generated.map(
          ({ row }, index): Criterion => ({
            ...ratio(row),
            id: `r-${index}`,
            code: `R.${index}`,
          }),
        );
        const responses: UnitResponse[] = [1, 2].map((shift) =>
          responseOf(
            Object.fromEntries(
              criteria.map(({ id }, index) => [
                id,
                generated[(index + shift) % generated.length]?.answer ?? {},
              ]),
            ),
          ),
        );
        const shuffled = criteria
          .map((criterion) => ({ criterion, key: stream.next().value }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ criterion }) => criterion);
        const first = scoreResponses(setOf(criteria, 3), responses);
        const second = scoreResponses(setOf(shuffled, 3), responses.toReversed()).toReversed();
        const comparable = (results: typeof first) =>
          results.map(({ outcome, criteria: scored }) => ({
            level: outcome.kind === 'levels' && outcome.level,
            levels:
              outcome.kind === 'levels' &&
              outcome.levels.map((level) => ({ ...level, unmet: level.unmet.toSorted() })),
            criteria: scored.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
          }));
        expect(comparable(second)).toEqual(comparable(first));
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
});
