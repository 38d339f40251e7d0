import { at } from './at.ts';
import type { Quotient } from './quotient.ts';

/**
 * The quotients of all units, computed once: whole numbers, none below less than 0. Where there is no quotient it is −1 above and 0
 * below, so that `above ≥ target × below` is false whatever the target.
 */
export interface WholeRatio<Memory> extends Gaps {
  readonly above: Memory;
  readonly below: Memory;
}

interface Gaps {
  /** Units without an answer. */
  readonly missing: readonly number[];
  /** Units that would divide by 0. */
  readonly undefinedOnes: readonly number[];
}

/** One more than the largest whole number of 32 bits. */
const WORD = 2 ** 31;

/** Whether `x − y − 1` is a whole number of 32 bits for any two of these whole numbers, and for 0. */
export function fitWords(ends: readonly number[]): boolean {
  return Math.max(...ends, 0) - Math.min(...ends, -1) + 1 < WORD;
}

/** In whole numbers of 32 bits, which `fitWords` has to grant for `scale` times above, and below. */
export function wordRatio(quotient: Quotient, scale: number, size: number): WholeRatio<Int32Array> {
  const above = new Int32Array(size);
  const below = new Int32Array(size);
  return { above, below, ...fill(above, below, { quotient, scale }) };
}

/** In whole numbers below 2⁵³. */
export function wideRatio(quotient: Quotient, scale: number, size: number): WholeRatio<Float64Array> {
  const above = new Float64Array(size);
  const below = new Float64Array(size);
  return { above, below, ...fill(above, below, { quotient, scale }) };
}

/** The same in whole numbers below 2⁵³, computed when somebody asks first. */
export function laterRatio(quotient: Quotient, scale: number): () => WholeRatio<Float64Array> {
  let known: WholeRatio<Float64Array> | undefined;
  return () => {
    known ??= wideRatio(quotient, scale, (quotient.above.run?.() ?? quotient.below.run?.() ?? NOBODY).length);
    return known;
  };
}

const NOBODY = new Float64Array();

function fill(
  above: Int32Array | Float64Array,
  below: Int32Array | Float64Array,
  { quotient, scale }: { quotient: Quotient; scale: number },
): Gaps {
  const aboves = quotient.above.run?.();
  const belows = quotient.below.run?.();
  const factor = scale * quotient.above.factor;
  const missing: number[] = [];
  const undefinedOnes: number[] = [];
  for (let unit = 0; unit < above.length; unit += 1) {
    const value = aboves === undefined ? factor : factor * at(aboves, unit);
    const over = belows === undefined ? quotient.below.factor : quotient.below.factor * at(belows, unit);
    if (over > 0 && !Number.isNaN(value)) {
      above[unit] = value;
      below[unit] = over;
      continue;
    }
    above[unit] = -1;
    below[unit] = 0;
    (Number.isNaN(value) || Number.isNaN(over) ? missing : undefinedOnes).push(unit);
  }
  return { missing, undefinedOnes };
}
