import type { Criterion, Input, PartsRule, PointsRule, Rule } from '@tieuchi/criteria/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezePeers } from '../freeze-peers.ts';
import { type ScoreOptions, scoreResponses } from '../score.ts';
import { earn, pointsSet, scored } from '../testing/points-set.ts';
import { responseOf } from '../testing/small-set.ts';

const RUNS = { seed: 20251231, numRuns: 400 };

/** A quotient of whole numbers, the second above 0: all that the expected points are computed with. */
interface Quotient {
  readonly n: bigint;
  readonly d: bigint;
}

const q = (n: bigint | number, d: bigint | number = 1n): Quotient => ({ n: BigInt(n), d: BigInt(d) });
const add = (x: Quotient, y: Quotient) => q(x.n * y.d + y.n * x.d, x.d * y.d);
const minus = (x: Quotient, y: Quotient) => q(x.n * y.d - y.n * x.d, x.d * y.d);
const mul = (x: Quotient, y: Quotient) => q(x.n * y.n, x.d * y.d);
const over = (x: Quotient, y: Quotient) => (y.n < 0n ? q(-x.n * y.d, x.d * -y.n) : q(x.n * y.d, x.d * y.n));
const atLeast = (x: Quotient, y: Quotient) => x.n * y.d >= y.n * x.d;
const NONE = q(0);
const ALL = q(1);
const kept = (x: Quotient) => (atLeast(x, ALL) ? ALL : atLeast(x, NONE) ? x : NONE);
const lesser = (x: Quotient, y: Quotient) => (atLeast(x, y) ? y : x);
const greater = (x: Quotient, y: Quotient) => (atLeast(x, y) ? x : y);

/** A number of up to four decimals, as it stands in a document and as a quotient. */
interface Decimal {
  readonly number: number;
  readonly exact: Quotient;
}

const decimal = (least: number, most: number) =>
  fc
    .integer({ min: least * 10_000, max: most * 10_000 })
    .map((parts): Decimal => ({ number: Number(`${parts}e-4`), exact: q(parts, 10_000) }));

const counted = fc.oneof(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 120 }));
const divisor = counted.filter((b) => b > 0);
const maximum = decimal(0, 100);
const target = fc.oneof(
  decimal(0, 120),
  fc.nat({ max: 100 }).map((whole): Decimal => ({ number: whole, exact: q(whole) })),
);
const percent = (a: number, b: number) => q(100n * BigInt(a), b);

function expectPoints(
  rule: Rule,
  answer: object,
  expected: { share: Quotient; max: Quotient },
  inputs?: Input[],
): void {
  const own = inputs === undefined ? scored(rule) : scored(rule, { inputs });
  const { exactPoints = '' } = earn(own, answer);
  const [n = '', d = '1'] = exactPoints.split('/');
  const points = mul(expected.share, expected.max);
  expect(BigInt(n) * points.d).toBe(points.n * BigInt(d));
}

/** A rule that a part may have too, with the share that it earns of a measure. */
interface Expected {
  readonly rule: (max: number) => PointsRule;
  readonly share: (measure: Quotient) => Quotient;
}

const allOrNothing = target.map(
  (at): Expected => ({
    rule: (max) => ({ kind: 'allOrNothing', max, at: at.number }),
    share: (measure) => (atLeast(measure, at.exact) ? ALL : NONE),
  }),
);
const condition = target.map(
  (at): Expected => ({
    rule: (max) => ({ kind: 'allOrNothing', max, when: `100 * a / b >= ${at.number}` }),
    share: (measure) => (atLeast(measure, at.exact) ? ALL : NONE),
  }),
);
const line = fc
  .tuple(decimal(-50, 120), decimal(-50, 120))
  .filter(([full, zero]) => full.number !== zero.number)
  .map(
    ([full, zero]): Expected => ({
      rule: (max) => ({ kind: 'linear', max, fullAt: full.number, zeroAt: zero.number }),
      share: (measure) => kept(over(minus(measure, zero.exact), minus(full.exact, zero.exact))),
    }),
  );
const steps = fc
  .tuple(
    fc.uniqueArray(target, { minLength: 1, maxLength: 5, selector: ({ number }) => number }),
    fc.integer({ min: 1, max: 9 }),
    decimal(1, 200),
  )
  .map(([unsorted, parts, valueOver]): Expected => {
    const from = unsorted.toSorted((one, other) => other.number - one.number);
    const shareAt = (index: number) => q(Math.max(0, parts - index), parts);
    return {
      rule: (max) => ({
        kind: 'steps',
        max,
        steps: [
          ...from.map(({ number }, index) => ({
            from: number,
            share: `${Math.max(0, parts - index)}/${parts}`,
          })),
          { valueOver: valueOver.number },
        ],
      }),
      share: (measure) => {
        const reached = from.findIndex(({ exact }) => atLeast(measure, exact));
        return reached >= 0 ? shareAt(reached) : kept(over(measure, valueOver.exact));
      },
    };
  });
const formula = target.map(
  (at): Expected => ({
    rule: (max) => ({ kind: 'formula', max, points: `${max} * (100 * a / b) / ${at.number + 1}` }),
    share: (measure) => kept(over(measure, add(at.exact, ALL))),
  }),
);
const simple = fc.oneof(allOrNothing, condition, line, steps, formula);

describe('X1 points equal arithmetic on whole numbers', () => {
  it.each<[string, fc.Arbitrary<Expected>]>([
    ['P10 all or nothing at a target', allOrNothing],
    ['P10 all or nothing on a condition', condition],
    ['P11 in proportion, rising and falling', line],
    ['P12 steps, and in proportion below them', steps],
    ['P14 a formula', formula],
  ])('%s', (_, rules) => {
    fc.assert(
      fc.property(rules, maximum, counted, divisor, ({ rule, share }, max, a, b) => {
        expectPoints(rule(max.number), { a, b }, { share: share(percent(a, b)), max: max.exact });
      }),
      RUNS,
    );
  });

  it('P12 right on, just below and just above a step of four decimals', () => {
    fc.assert(
      fc.property(
        target,
        maximum,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -1, max: 1 }),
        (at, max, times, off) => {
          const b = 1_000_000 * times;
          const a = Math.max(0, Math.round(at.number * 10_000) * times + off);
          const rule: Rule = {
            kind: 'steps',
            max: max.number,
            steps: [{ from: at.number, share: 1 }, { share: '1/3' }],
          };
          const share = atLeast(percent(a, b), at.exact) ? ALL : q(1, 3);
          expectPoints(rule, { a, b }, { share, max: max.exact });
        },
      ),
      RUNS,
    );
  });

  it('P13 options: the shares of what is ticked', () => {
    const shares = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 21, max: 999 })), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        shares,
        maximum,
        fc.subarray(['o1', 'o2', 'o3'], { minLength: 1 }),
        (written, max, ticked) => {
          const options = ['o1', 'o2', 'o3'].map((id) => ({ id, name: id }));
          const inputs: Input[] = [{ id: 'value', kind: 'checklist', name: 'DS', options }];
          const rule: Rule = {
            kind: 'options',
            max: max.number,
            shares: Object.fromEntries(
              options.map(({ id }, index) => [id, (written[index] ?? [0, 1]).join('/')]),
            ),
          };
          const sum = options.reduce((total, { id }, index) => {
            const [n, d] = written[index] ?? [0, 1];
            return ticked.includes(id) ? add(total, q(n, d)) : total;
          }, NONE);
          const { measure: _measure, ...criterion } = scored(rule, { inputs });
          const [n = '', d = '1'] = (earn(criterion, { value: ticked }).exactPoints ?? '').split('/');
          const points = mul(kept(sum), max.exact);
          expect(BigInt(n) * points.d).toBe(points.n * BigInt(d));
        },
      ),
      RUNS,
    );
  });

  it('P15 parts: added up, or the best of them', () => {
    const parts = fc.array(fc.tuple(simple, maximum), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.boolean(), counted, divisor, (drawn, best, a, b) => {
        const maxima = drawn.map(([, max]) => max);
        const max = best
          ? maxima.reduce((one, other) => (one.number >= other.number ? one : other))
          : maxima.reduce((one, other) => {
              const sum = add(one.exact, other.exact);
              return { number: Number((sum.n * 10_000n) / sum.d) / 10_000, exact: sum };
            });
        const rule: PartsRule = {
          kind: 'parts',
          max: max.number,
          combine: best ? 'best' : 'sum',
          parts: drawn.map(([{ rule: part }, own], index) => ({
            id: `p${index}`,
            name: 'P',
            rule: part(own.number),
          })),
        };
        const points = drawn.map(([{ share }, own]) => mul(share(percent(a, b)), own.exact));
        const whole = points.reduce(best ? greater : add);
        expectPoints(rule, { a, b }, { share: whole, max: ALL });
      }),
      RUNS,
    );
  });

  it('P16 periods: every quarter by itself', () => {
    const quarters = fc.array(fc.tuple(counted, divisor), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        simple.filter(({ rule }) => rule(1).kind !== 'formula'),
        maximum,
        quarters,
        ({ rule, share }, max, drawn) => {
          const inputs = ['a', 'b'].map((id): Input => ({ id, kind: 'count', name: id, per: 'quarter' }));
          const byQuarter = (side: 0 | 1) =>
            Object.fromEntries(drawn.map((quarter, index) => [String(index + 1), quarter[side]]));
          const whole: Rule = { kind: 'periods', max: max.number * 4, each: rule(max.number) };
          const sum = drawn.map(([a, b]) => mul(share(percent(a, b)), max.exact)).reduce(add);
          expectPoints(whole, { a: byQuarter(0), b: byQuarter(1) }, { share: sum, max: ALL }, inputs);
        },
      ),
      RUNS,
    );
  });

  it('P18 P19 compared with peers: between the least and the greatest, and of the greatest', () => {
    const units = fc.array(fc.tuple(counted, divisor), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        units,
        maximum,
        fc.constantFrom('minMax' as const, 'shareOfMax' as const),
        (drawn, max, method) => {
          const set = pointsSet([scored({ kind: 'peers', max: max.number, method })], { max: 100 });
          const responses = drawn.map(([a, b], index) =>
            responseOf({ r: { a, b } }, { unit: { code: `U${index}`, type: 'xa' } }),
          );
          const measures = drawn.map(([a, b]) => percent(a, b));
          const least = measures.reduce(lesser);
          const most = measures.reduce(greater);
          const length = minus(most, least);
          for (const [index, { criteria }] of scoreResponses(set, responses, { frozen: true }).entries()) {
            const own = measures[index] ?? NONE;
            const top = own.n > 0n ? ALL : NONE;
            const apart = length.n > 0n ? over(minus(own, least), length) : top;
            const share = method === 'minMax' ? apart : most.n > 0n ? over(own, most) : NONE;
            const points = mul(share, max.exact);
            const [n = '', d = '1'] = (criteria[0]?.exactPoints ?? '').split('/');
            expect(BigInt(n) * points.d).toBe(points.n * BigInt(d));
          }
        },
      ),
      { ...RUNS, numRuns: 200 },
    );
  });
});

/** Rules of which more never earns less. */
const rising = fc.oneof(
  allOrNothing,
  condition,
  line.filter(({ share }) => atLeast(share(q(1_000_000)), share(q(-1_000_000)))),
);

describe('A13 monotone where rules are put together', () => {
  const points = (criterion: Criterion, answer: object, score: ScoreOptions = {}) => {
    const [n = '', d = '1'] = (earn(criterion, answer, { score }).exactPoints ?? '').split('/');
    return q(BigInt(n), BigInt(d));
  };
  const more = fc.nat({ max: 1000 });

  it('A13 raising the numerator never lowers the sum of parts nor the best of them', () => {
    fc.assert(
      fc.property(rising, rising, fc.boolean(), counted, divisor, more, (one, other, best, a, b, up) => {
        const parts = [one, other].map(({ rule }, index) => ({ id: `p${index}`, name: 'P', rule: rule(4) }));
        const row = scored({ kind: 'parts', max: 8, parts, ...(best && { combine: 'best' }) });
        expect(atLeast(points(row, { a: a + up, b }), points(row, { a, b }))).toBe(true);
      }),
      RUNS,
    );
  });

  it('A13 raising the numerator of one quarter never lowers the year', () => {
    const inputs = ['a', 'b'].map((id): Input => ({ id, kind: 'count', name: id, per: 'quarter' }));
    fc.assert(
      fc.property(
        rising,
        fc.integer({ min: 1, max: 4 }),
        counted,
        divisor,
        more,
        ({ rule }, quarter, a, b, up) => {
          const row = scored({ kind: 'periods', max: 4, each: rule(1) }, { inputs });
          const year = (raised: number) => ({
            a: Object.fromEntries([1, 2, 3, 4].map((own) => [own, own === quarter ? a + raised : a])),
            b: Object.fromEntries([1, 2, 3, 4].map((own) => [own, b])),
          });
          expect(atLeast(points(row, year(up)), points(row, year(0)))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('A13 raising the numerator never lowers a comparison with frozen peers', () => {
    const units = fc.array(fc.tuple(counted, divisor), { minLength: 2, maxLength: 6 });
    const methods = fc.constantFrom('minMax' as const, 'shareOfMax' as const, 'zScore' as const);
    fc.assert(
      fc.property(units, methods, counted, divisor, more, (others, method, a, b, up) => {
        const row = scored({ kind: 'peers', max: 7, method });
        const responses = others.map(([n, d], index) =>
          responseOf({ r: { a: n, b: d } }, { unit: { code: `X${index}`, type: 'xa' } }),
        );
        const own = responseOf({ r: { a, b } });
        const peers = freezePeers(pointsSet([row]), [own, ...responses]);
        expect(atLeast(points(row, { a: a + up, b }, { peers }), points(row, { a, b }, { peers }))).toBe(
          true,
        );
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});
