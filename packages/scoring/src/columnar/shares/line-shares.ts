import { at } from '../numbers/at.ts';
import type { Quotient } from '../numbers/quotient.ts';
import { MOST_ERROR, type Settled, type ShareProgram } from './share-program.ts';

/** Half a unit in the last place of 1. */
const ROUNDING = 2 ** -53;

/** (measure − zero) / length, between nothing and all; `length` is not 0, and below it where less is better. */
export function lineShares(
  quotient: Quotient | undefined,
  line: { zero: number; length: number; gaps: readonly [Settled, Settled] },
): ShareProgram | undefined {
  if (quotient?.above.run === undefined) return undefined;
  const { zero, length, gaps } = line;
  const [missing, undefinedOne] = gaps;
  const { above, below } = quotient;
  const error = lineError(zero, length);
  if (!(error <= MOST_ERROR)) return undefined;
  const runAbove = quotient.above.run;
  // The measure over the length, less where the line starts.
  const factor = above.factor / (below.factor * length);
  const start = zero / length;
  return {
    error,
    sharpEnds: false,
    add: (into, max) => {
      const aboves = runAbove();
      const belows = below.run?.();
      for (let index = 0; index < into.length; index += 1) {
        const value = factor * at(aboves, index);
        const over = belows === undefined ? 1 : at(belows, index);
        if (over > 0 && !Number.isNaN(value)) {
          into[index] = at(into, index) + max * Math.max(0, Math.min(value / over - start, 1));
        } else {
          const gap = Number.isNaN(value) || Number.isNaN(over) ? missing : undefinedOne;
          into[index] = at(into, index) + max * gap.share;
        }
      }
    },
    run: (shares, states) => {
      const aboves = runAbove();
      const belows = below.run?.();
      for (let index = 0; index < shares.length; index += 1) {
        const value = factor * at(aboves, index);
        const over = belows === undefined ? 1 : at(belows, index);
        if (over > 0 && !Number.isNaN(value)) {
          shares[index] = Math.max(0, Math.min(value / over - start, 1));
        } else {
          const gap = Number.isNaN(value) || Number.isNaN(over) ? missing : undefinedOne;
          shares[index] = gap.share;
          states[index] = gap.state;
        }
      }
    },
  };
}

/**
 * How far a share on the line may be off: between nothing and all the measure is no larger than both ends, and measure, ends,
 * factors and difference are each rounded once.
 */
export function lineError(zero: number, length: number): number {
  return 8 * ROUNDING * (1 + Math.abs(zero / length));
}
