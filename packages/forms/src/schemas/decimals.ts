import { Rational } from '@tieuchi/criteria/exact';

/**
 * Whether a number, read as its shortest decimal, has at most this many decimals. Exact, unlike a binary
 * `multipleOf: 0.01`. NaN and infinities have none.
 */
export function checkDecimals(value: number, decimals: number): boolean {
  if (!Number.isFinite(value)) return false;
  return Rational.fromNumber(value)
    .times(Rational.of(10n ** BigInt(decimals)))
    .isInteger();
}
