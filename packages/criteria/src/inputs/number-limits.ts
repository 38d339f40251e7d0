import type { NumberInput } from '../generated/types.ts';

/** Largest absolute value of any typed number; below 2⁵³, so that whole numbers stay exact in JSON. */
export const LARGEST_NUMBER = 1e15;

/** Closer to 0 than this, but not 0, is no figure of an authority but an attempt to make exact numbers long. */
export const SMALLEST_NUMBER = 1e-15;

/** A percentage may exceed 100 (it is flagged, not refused), but not without end. */
const LARGEST_PERCENT = 100_000;

/** What of a numeric input decides its limits. */
export interface Limited {
  readonly kind: NumberInput['kind'];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface NumberLimits {
  min: number;
  max: number;
  /** Fractions are refused. */
  whole: boolean;
}

/**
 * Limits of what may be typed into a numeric input: its own `min` and `max` inside the bounds of its kind.
 * Counts are whole and never negative; percentages are never negative unless the document says so.
 */
export function numberLimits(input: Limited): NumberLimits {
  const max = input.kind === 'percent' ? LARGEST_PERCENT : LARGEST_NUMBER;
  const min = input.kind === 'percent' || input.kind === 'count' ? 0 : -LARGEST_NUMBER;
  const own = input.min ?? min;
  return {
    min: input.kind === 'count' ? Math.max(own, 0) : Math.max(own, -LARGEST_NUMBER),
    max: Math.min(input.max ?? max, LARGEST_NUMBER),
    whole: input.kind === 'count',
  };
}
