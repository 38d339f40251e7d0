import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, Rational } from './rational.ts';

const seed = 20251231;
const rational = fc
  .tuple(fc.bigInt(-(10n ** 24n), 10n ** 24n), fc.bigInt(1n, 10n ** 24n))
  .map(([n, d]) => Rational.of(n, d));

describe('Rational', () => {
  it.each([
    ['12.5', '25/2'],
    ['-3', '-3'],
    ['+0.10', '1/10'],
    ['1e-3', '1/1000'],
    ['2.5E3', '2500'],
    ['1/2', '1/2'],
    ['-6/4', '-3/2'],
    ['0/7', '0'],
    ['-0', '0'],
  ])('parses %s as %s', (text, exact) => {
    expect(Rational.parse(text).toString()).toBe(exact);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '1,5',
    '1e',
    '0x10',
    'NaN',
    'Infinity',
    '1/0',
    '1/-2',
    '1/2/3',
    '1.5/2',
    '--1',
    '1e61',
    '1e-60',
    '1e9999',
    `1${'0'.repeat(60)}`,
    `0.${'1'.repeat(60)}`,
    `1/${'9'.repeat(61)}`,
    '9'.repeat(100_000),
  ])('refuses %s', (text) => {
    expect(() => Rational.parse(text)).toThrow(RangeError);
  });

  it.each([
    [0.1, '1/10'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '3/20000000'],
    [33.34, '1667/50'],
    [-0, '0'],
  ])('reads the double %d as its shortest decimal', (value, exact) => {
    expect(Rational.fromNumber(value).toString()).toBe(exact);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses the double %d',
    (value) => {
      expect(() => Rational.fromNumber(value)).toThrow(RangeError);
    },
  );

  it.each([
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['-0.001', 2, '0.00'],
    ['60', 2, '60.00'],
    ['0.5', 0, '1'],
    ['-1.5', 0, '-2'],
    ['999.995', 2, '1000.00'],
  ])('shows %s with %d places as %s', (text, places, shown) => {
    expect(Rational.parse(text).toDecimal(places)).toBe(shown);
  });

  it.each([
    ['1234.5', 2, '1.234,5'],
    ['1234567', 2, '1.234.567'],
    ['-1234.567', 2, '-1.234,57'],
    ['60', 2, '60'],
    ['0.25', 2, '0,25'],
    ['-0.001', 2, '0'],
    ['999', 0, '999'],
    ['100', 0, '100'],
  ])('writes %s with at most %d places as %s in Vietnamese', (text, places, shown) => {
    expect(formatDecimal(Rational.parse(text), places)).toBe(shown);
  });

  it.each([
    ['7/2', 3n, 4n],
    ['-7/2', -4n, -3n],
    ['3', 3n, 3n],
    ['-3', -3n, -3n],
  ])('takes floor and ceiling of %s', (text, floor, ceil) => {
    expect(Rational.parse(text).floor()).toBe(floor);
    expect(Rational.parse(text).ceil()).toBe(ceil);
  });

  it('refuses to divide by zero and to be made of fractions', () => {
    expect(() => Rational.ONE.dividedBy(Rational.ZERO)).toThrow(RangeError);
    expect(() => Rational.of(1, 0)).toThrow(RangeError);
    expect(() => Rational.of(0.5)).toThrow(RangeError);
  });

  it('agrees with cross-multiplied bigints', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const sum = a.plus(b);
        expect(sum.n * a.d * b.d).toBe((a.n * b.d + b.n * a.d) * sum.d);
        const product = a.times(b);
        expect(product.n * a.d * b.d).toBe(a.n * b.n * product.d);
        expect(a.minus(b).plus(b).equals(a)).toBe(true);
        if (!b.isZero()) expect(a.dividedBy(b).times(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(-b.compare(a) + 0);
        expect(a.compare(b)).toBe(a.minus(b).compare(Rational.ZERO));
        expect(sum.d > 0n && product.d > 0n).toBe(true);
        for (const result of [sum, product, a.minus(b), ...(b.isZero() ? [] : [a.dividedBy(b)])])
          expect(Rational.of(result.n, result.d)).toEqual(result);
        expect(Rational.parse(a.toString()).equals(a)).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('gives no infinity, however great', () => {
    const most = Rational.fromNumber(Number.MAX_VALUE);
    expect(most.toNumber()).toBe(Number.MAX_VALUE);
    expect(most.times(Rational.of(12)).toNumber()).toBe(Number.MAX_VALUE);
    expect(most.times(Rational.of(-12, 7)).toNumber()).toBe(-Number.MAX_VALUE);
  });

  it('reads short decimals as they are written', () => {
    const decimals = fc.tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.nat({ max: 9 }));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const exact = Rational.of(digits, 10n ** BigInt(places));
        expect(Rational.fromNumber(Number(`${digits}e-${places}`))).toEqual(exact);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('round-trips every double and decides at thresholds as integers do', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Rational.fromNumber(value).toNumber()).toBe(value + 0);
        expect(Rational.fromNumber(value).equals(Rational.fromNumber(-value).negated())).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (a, b, target) => {
          const ratio = Rational.of(100).times(Rational.of(a, b));
          const reached = ratio.compare(Rational.fromNumber(target / 10_000)) >= 0;
          expect(reached).toBe(1_000_000n * BigInt(a) >= BigInt(target) * BigInt(b));
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('rounds half away from zero exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.integer({ min: 0, max: 6 }),
        (thousandths, places) => {
          const value = Rational.of(thousandths, 10_000_000n);
          const distance = value.minus(Rational.parse(value.toDecimal(places)));
          const half = Rational.of(1n, 2n * 10n ** BigInt(places));
          expect(distance.compare(half) <= 0 && distance.negated().compare(half) <= 0).toBe(true);
          if (distance.equals(half) || distance.negated().equals(half)) {
            expect(distance.n > 0n).toBe(value.n < 0n);
          }
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
