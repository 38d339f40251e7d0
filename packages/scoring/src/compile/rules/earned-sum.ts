import { Rational } from '@tieuchi/criteria/exact';
import { Fraction } from '../../exact/fraction.ts';
import type { Gap } from '../../model/reading.ts';
import type { Earned, EarnedPart } from '../../model/rules.ts';
import { clamped } from './share-rule.ts';

/**
 * Adds up the parts of a row (SPEC P15, P16): their points over the maximum, kept between nothing and all. Parts that do
 * not apply leave the others to make up the whole.
 */
export function earnedSum(parts: readonly EarnedPart[], max: Rational): Earned {
  const counted = parts.filter(({ leftOut }) => leftOut !== true);
  if (counted.length === 0) return { share: Rational.ZERO, leftOut: true, known: true, parts };
  const share = clamped(shareOf(counted, { parts, max }));
  const gap = gapOf(counted);
  return {
    share,
    ...(gap !== undefined && { gap }),
    known: counted.some((part) => part.gap !== 'undefined'),
    parts,
  };
}

function shareOf(
  counted: readonly EarnedPart[],
  whole: { parts: readonly EarnedPart[]; max: Rational },
): Rational {
  const { n, d } = Fraction.sum(counted.map(({ share, max }) => Fraction.of(share).times(max)));
  const full = counted.length === whole.parts.length ? whole.max : maximumOf(counted, whole.max);
  // Brought to lowest terms once: dozens of long denominators would take their time at every step.
  return full.isZero() ? Rational.ZERO : Rational.of(n * full.d, d * full.n);
}

/** Deductions take nothing from what can be earned. */
function maximumOf(parts: readonly EarnedPart[], whole: Rational): Rational {
  return sum(parts.flatMap(({ max }) => (max.n < 0n === whole.n < 0n ? [max] : [])));
}

/** The first reason why some part could not be decided. */
export function gapOf(parts: readonly EarnedPart[]): Gap | undefined {
  if (parts.some(({ gap }) => gap === 'missing')) return 'missing';
  return parts.some(({ gap }) => gap === 'undefined') ? 'undefined' : undefined;
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce((total, value) => total.plus(value), Rational.ZERO);
}
