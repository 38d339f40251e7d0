import { Rational } from '../../exact/rational.ts';
import type { Value } from '../../formula/formula.ts';
import type { OptionShares, Reading, Whole } from './reading.ts';

/** A share between nothing and everything. */
export function clamped(share: Rational): Rational {
  if (share.n <= 0n) return Rational.ZERO;
  return share.n >= share.d ? Rational.ONE : share;
}

/** The share that an answer to an input with options earns. */
export function shareOfOptions({ shares, none, missing }: OptionShares, value: Value): Rational {
  if (value.kind === 'choice') return clamped(shares.get(value.value) ?? Rational.ZERO);
  if (value.kind !== 'ticks') return missing;
  if (value.value.length === 0) return clamped(none);
  return clamped(
    value.value.reduce((sum, option) => sum.plus(shares.get(option) ?? Rational.ZERO), Rational.ZERO),
  );
}

/** What a part earns of its maximum; undefined where it does not apply. */
export interface PartShare {
  readonly max: Rational;
  readonly share: Rational | undefined;
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.plus(value), Rational.ZERO);
}

/**
 * The share of a row that several parts make: their points over its maximum, between nothing and all, or only the most of them.
 * Parts that do not apply leave the others to make up the whole; where none does, the row does not apply.
 */
export function shareOfParts(parts: readonly PartShare[], { max, onlyBest }: Whole): Rational | undefined {
  const points = parts.flatMap(({ max: own, share }) => (share === undefined ? [] : [share.times(own)]));
  const [first, ...rest] = points;
  if (first === undefined) return undefined;
  if (onlyBest) {
    const most = rest.reduce((best, own) => (own.compare(best) > 0 ? own : best), first);
    return max.isZero() ? Rational.ZERO : most.dividedBy(max);
  }
  const full = points.length === parts.length ? max : maximumOf(parts, max);
  return full.isZero() ? Rational.ZERO : clamped(sumOf(points).dividedBy(full));
}

/** What the parts that apply can earn: deductions take nothing from it. */
export function maximumOf(parts: readonly PartShare[], whole: Rational): Rational {
  const counted = parts.filter(({ max, share }) => share !== undefined && max.n < 0n === whole.n < 0n);
  return sumOf(counted.map(({ max }) => max));
}

/** Silence wherever an exception that cannot be told would earn less (of a penalty: take more). */
export function silencedShare(
  share: Rational | undefined,
  { above, penalty }: Reading & { kind: 'silenced' },
): Rational | undefined {
  const order = (share ?? Rational.ZERO).compare(above);
  if (penalty) return order < 0 ? Rational.ONE : share;
  return order > 0 ? Rational.ZERO : share;
}
