import { Rational } from '@tieuchi/criteria/exact';
import type { Criterion, IfUndefined } from '@tieuchi/criteria/types';
import type { Scope } from '../compile-formula.ts';
import type { Measure } from '../measure.ts';
import type { CompiledExceptions } from './exceptions.ts';
import type { Facts, Gap, Share } from './facts.ts';
import type { AppliedTarget } from './levels-rule.ts';

/** What a point rule is compiled against. */
export interface PointsContext {
  readonly criterion: Criterion;
  readonly measure: Measure | undefined;
  readonly scope: Scope;
}

/** A target that earns at least this share when it is met. */
export interface ShareTarget {
  readonly target: AppliedTarget;
  readonly share: Rational;
}

/** A rule that earns a share of its maximum from one measure or one set of answers. */
export interface ShareRule {
  readonly max: Rational;
  readonly exceptions: CompiledExceptions;
  /** The share without regard to exceptions; between 0 and 1. */
  readonly share: (facts: Facts) => Share;
  /** The share of nothing but a higher measure, where that can be named; any order. */
  readonly targets: readonly ShareTarget[];
}

/** The body of a share rule, before its maximum and exceptions are put to it. */
export type ShareBody = Pick<ShareRule, 'share' | 'targets'>;

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
