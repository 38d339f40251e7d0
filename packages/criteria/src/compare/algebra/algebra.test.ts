import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../exact/rational.ts';
import { type Expression, parseFormula } from '../../formula/formula.ts';
import { roundestBetween, simplestBetween } from './between.ts';
import { normalised } from './core.ts';
import { differenceOf, toFraction } from './fraction.ts';
import { type Constraint, solve } from './linear-system.ts';
import { combine, constant, isConstant, type Polynomial, scaled, variable } from './polynomial.ts';

function parse(text: string): Expression {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.expression;
}
const coreOf = (text: string) => normalised(toFraction(parse(text)));

describe('normalised', () => {
  it.each([
    ['100 * a / b', 'a / b', '100', '0'],
    ['a / b * 100', 'a / b', '100', '0'],
    ['-a / b', 'a / b', '-1', '0'],
    ['100 - 100 * a / b', 'a / b', '-100', '100'],
    ['(a + b) / b', 'a / b', '1', '1'],
    ['2 * a + 2 * b - 6', 'a + b', '2', '-6'],
    ['sum(a, b, 1)', 'b + a', '1', '1'],
  ])('%s is about %s', (text, core, scale, shift) => {
    const result = coreOf(text);
    expect(result.core.key).toBe(coreOf(core).core.key);
    expect([result.scale.toString(), result.shift.toString()]).toEqual([scale, shift]);
  });

  it.each([
    ['a / b', 'b / a'],
    ['a / b', '1 / (b / a)'],
    ['a', 'a + 0 * b'],
    ['a', 'a * b / b'],
    ['round(a)', 'a'],
  ])('%s and %s are not one core: they have a value for different answers', (left, right) => {
    expect(coreOf(left).core.key).not.toBe(coreOf(right).core.key);
  });

  it('reads comparisons of one ratio against any constant as one core', () => {
    const difference = (left: string, right: string) => normalised(differenceOf(parse(left), parse(right)));
    expect(difference('100 * a / b', '60').core.key).toBe(difference('a / b', '0.6').core.key);
    expect(difference('60', 'a / b * 100').core.key).toBe(difference('a / b', '0.6').core.key);
  });
});

const small = fc.integer({ min: -4, max: 4 });

describe('solve', () => {
  const linear = ([x, y, k]: number[]): Polynomial => {
    const one = combine(scaled(variable('x'), Rational.of(x ?? 0)), variable('y'), Rational.of(y ?? 0));
    return combine(one, constant(Rational.ONE), Rational.of(k ?? 0));
  };
  const constraint = fc.record({
    polynomial: fc.array(small, { minLength: 3, maxLength: 3 }).map(linear),
    relation: fc.constantFrom<Constraint['relation'][]>('>', '>=', '='),
  });
  const orderOf = (polynomial: Polynomial, values: ReadonlyMap<string, Rational>) => {
    let sum = Rational.ZERO;
    for (const [name, coefficient] of polynomial) {
      sum = sum.plus(coefficient.times(name === '' ? Rational.ONE : (values.get(name) ?? Rational.ZERO)));
    }
    return sum.compare(Rational.ZERO);
  };
  const meets = ({ polynomial, relation }: Constraint, values: ReadonlyMap<string, Rational>) => {
    const order = orderOf(polynomial, values);
    if (relation === '=') return order === 0;
    return relation === '>' ? order > 0 : order >= 0;
  };

  it('finds numbers that meet all constraints, or there are none on a grid (property)', () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 6 }), (constraints) => {
        const solution = solve(constraints);
        if (solution.kind === 'found') {
          expect(constraints.every((own) => meets(own, solution.values))).toBe(true);
          return;
        }
        for (let x = -8; x <= 8; x += 1) {
          for (let y = -8; y <= 8; y += 1) {
            const values = new Map([
              ['x', Rational.of(x, 2)],
              ['y', Rational.of(y, 2)],
            ]);
            expect(constraints.every((own) => meets(own, values))).toBe(false);
          }
        }
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('knows a constant', () => {
    expect(isConstant(linear([0, 0, 3]))).toBe(true);
    expect(solve([{ polynomial: linear([0, 0, -1]), relation: '>=' }]).kind).toBe('none');
  });
});

describe('numbers between', () => {
  const pair = fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 90 }))
    .map(([n, d, width]) => [Rational.of(n, d), Rational.of(n, d).plus(Rational.of(1, width))] as const);

  it('lie between; no smaller denominator would do (property)', () => {
    fc.assert(
      fc.property(pair, ([low, high]) => {
        const simple = simplestBetween(low, high);
        const round = roundestBetween(low, high);
        for (const number of [simple, round]) {
          expect(low.compare(number)).toBe(-1);
          expect(number.compare(high)).toBe(-1);
        }
        for (let d = 1n; d < simple.d; d += 1n) {
          const scale = Rational.of(d);
          const next = Rational.of(low.times(scale).floor() + 1n, d);
          expect(next.compare(high)).not.toBe(-1);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it.each([
    ['0.8', '0.9', '5/6', '0.81'],
    ['70', '80', '71', '71'],
    ['0', '0.5', '1/3', '0.1'],
    ['99.5', '99.51', '5075/51', '99.501'],
  ])('%s … %s', (low, high, simple, round) => {
    const limits = [Rational.parse(low), Rational.parse(high)] as const;
    expect(simplestBetween(...limits).toString()).toBe(simple);
    expect(roundestBetween(...limits).toString()).toBe(Rational.parse(round).toString());
  });
});
