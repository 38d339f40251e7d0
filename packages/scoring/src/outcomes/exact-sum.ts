import { Rational } from '@tieuchi/criteria/exact';

/**
 * The exact sum. Numbers of one denominator are added first and the rest by halves, since every sum of two fractions costs a
 * greatest common divisor of numbers that grow with it.
 */
export function exactSum(values: readonly Rational[]): Rational {
  if (values.length <= 2) return (values[0] ?? Rational.ZERO).plus(values[1] ?? Rational.ZERO);
  const numerators = new Map<bigint, bigint>();
  for (const { n, d } of values) numerators.set(d, (numerators.get(d) ?? 0n) + n);
  let sums = [...numerators].map(([d, n]) => Rational.of(n, d));
  while (sums.length > 1) {
    const halves: Rational[] = [];
    for (let index = 0; index < sums.length; index += 2) {
      const left = sums[index] ?? Rational.ZERO;
      const right = sums[index + 1];
      halves.push(right === undefined ? left : left.plus(right));
    }
    sums = halves;
  }
  return sums[0] ?? Rational.ZERO;
}
