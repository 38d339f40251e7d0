import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatestCommonDivisor } from './greatest-common-divisor.ts';

function byEuclid(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const sized = fc.oneof(
  fc.bigInt(-(2n ** 53n), 2n ** 53n),
  fc.bigInt(-(2n ** 64n), 2n ** 64n),
  fc.bigInt(-(10n ** 60n), 10n ** 60n),
  fc.bigInt(-(10n ** 900n), 10n ** 900n),
  fc.constantFrom(0n, 1n, -1n, 2n ** 53n, 2n ** 53n - 1n, 2n ** 106n, 10n ** 200n, 10n ** 200n + 1n),
);

describe('greatestCommonDivisor', () => {
  it.each([
    [0n, 0n, 0n],
    [0n, 7n, 7n],
    [-12n, 18n, 6n],
    [2n ** 200n, 6n ** 100n, 2n ** 100n],
    [10n ** 400n - 1n, 10n ** 300n - 1n, 10n ** 100n - 1n],
  ])('of %s and %s is %s', (left, right, divisor) => {
    expect(greatestCommonDivisor(left, right)).toBe(divisor);
  });

  it("is Euclid's, for numbers of any size with and without common factors", () => {
    fc.assert(
      fc.property(sized, sized, sized, (left, right, common) => {
        expect(greatestCommonDivisor(left, right)).toBe(byEuclid(left, right));
        expect(greatestCommonDivisor(left * common, right * common)).toBe(
          byEuclid(left * common, right * common),
        );
      }),
      { seed: 20251231, numRuns: 3000 },
    );
  });

  it('takes neighbours in the series of Fibonacci, on which quotients are least', () => {
    let [one, other] = [1n, 1n];
    for (let index = 0; index < 3000; index += 1) [one, other] = [other, one + other];
    expect(greatestCommonDivisor(one, other)).toBe(1n);
    expect(greatestCommonDivisor(one * 12n, other * 18n)).toBe(byEuclid(one * 12n, other * 18n));
  });
});
