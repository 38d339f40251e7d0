import { Rational } from '@tieuchi/criteria/exact';
import type { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import type { PointsOutcomeResult } from '../model/result.ts';
import type { Totals } from '../model/totals.ts';

const HUNDRED = Rational.of(100);
const SHARE_DECIMALS = 2;
/** About a thousand digits. */
const LONGEST_BITS = 3322n;

/** What a unit comes to, as plain numbers: rounded, with the exact fraction beside it. */
export function pointsFigures(
  { decimals }: CompiledPoints,
  { total, max }: Totals,
): Pick<PointsOutcomeResult, 'points' | 'exact' | 'maxPoints' | 'share'> {
  return {
    points: total.toNumber(decimals),
    ...exactOf(total),
    maxPoints: max.toNumber(),
    ...(max.n > 0n && { share: total.times(HUNDRED).dividedBy(max).toNumber(SHARE_DECIMALS) }),
  };
}

/** Left out where nobody would read it: the sum of thousands of criteria may take as many digits. */
export function exactOf(value: Fraction): { exact?: string } {
  if (value.d >> LONGEST_BITS !== 0n) return {};
  return { exact: value.toString() };
}
