import { Rational } from '@tieuchi/criteria/exact';

/** Whoever takes "đồng" for "nghìn đồng", or a share for a percentage, is off by at least so much. */
const FAR = Rational.of(100n);

const sizeOf = (value: number): Rational => {
  const exact = Rational.fromNumber(value);
  return exact.n < 0n ? exact.negated() : exact;
};

/**
 * Whether a figure is at least a hundred times another of its kind, or at most a hundredth of it: a reason to look at the unit of
 * measure again, never to refuse it. Nothing is far from 0, which says nothing about the unit.
 */
export function isFarFrom(value: number, other: number): boolean {
  const [own, known] = [sizeOf(value), sizeOf(other)];
  if (own.isZero() || known.isZero()) return false;
  return own.compare(known.times(FAR)) >= 0 || known.compare(own.times(FAR)) >= 0;
}

/** Of fewer figures nobody can tell what is usual. */
const LEAST_NEIGHBOURS = 3;

/** The figure in the middle of others of its kind, the lower of two; undefined where they are too few. */
export function middleOf(figures: readonly number[]): number | undefined {
  if (figures.length < LEAST_NEIGHBOURS) return undefined;
  return figures.toSorted((one, two) => one - two)[Math.floor((figures.length - 1) / 2)];
}
