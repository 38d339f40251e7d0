import { Rational } from '@tieuchi/criteria/exact';
import type { IfUndefined } from '@tieuchi/criteria/types';
import type { Gap, Share } from '../../model/reading.ts';

/** A share that was settled by the policies for gaps (SPEC P3–P5). */
export interface Settled {
  readonly share: Rational;
  /** Named among the problems and in the state. */
  readonly gap?: Gap;
  readonly leftOut?: true;
}

/** Silence never beats an answer: nothing of a maximum, all of a deduction (SPEC P3). */
export function silence(max: Rational): Rational {
  return max.n < 0n ? Rational.ONE : Rational.ZERO;
}

/** What a gap comes to (SPEC P3, P4). */
export function settle(share: Share, max: Rational, ifUndefined: IfUndefined): Settled {
  if (typeof share !== 'string') return { share };
  if (share === 'missing') return { share: silence(max), gap: share };
  switch (ifUndefined) {
    case 'undefined':
      return { share: silence(max), gap: share };
    case 'notApplicable':
      return { share: Rational.ZERO, leftOut: true };
    case 'full':
      return { share: Rational.ONE };
    case 'zero':
      return { share: Rational.ZERO };
  }
}

/** Digits of the denominator up to which a share is kept exactly, and decimals that a longer one is rounded to. */
const EXACT_DIGITS = 60;
const LONGEST = 10n ** BigInt(EXACT_DIGITS);

/** Kept between nothing and all of it, and short enough that thousands can be added up (SPEC X6). */
export function clamped(share: Rational): Rational {
  if (share.n <= 0n) return Rational.ZERO;
  if (share.n >= share.d) return Rational.ONE;
  return share.d < LONGEST ? share : share.rounded(EXACT_DIGITS);
}
