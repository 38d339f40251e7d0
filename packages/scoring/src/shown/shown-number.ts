import type { Rational } from '@tieuchi/criteria/exact';

/** A number as it is shown: half-up to these decimals, exactly (SPEC X5). */
export function shownNumber(value: Rational, decimals: number): number {
  return Number(value.toDecimal(decimals));
}
