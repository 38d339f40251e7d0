import { at, intAt } from '../numbers/at.ts';
import type { Quotient } from '../numbers/quotient.ts';
import { laterRatio, type WholeRatio } from '../numbers/whole-ratio.ts';
import { MOST_ERROR, type Settled, type ShareProgram } from './share-program.ts';

/** Half a unit in the last place of 1. */
const ROUNDING = 2 ** -53;

interface Line {
  readonly zero: number;
  readonly length: number;
  readonly gaps: readonly [Settled, Settled];
}

/** What counts on a line of every unit. */
interface Counting extends WholeRatio<Float64Array> {
  readonly words?: { readonly above: Int32Array; readonly below: Int32Array };
}

/** (measure − zero) / length, between nothing and all; `length` is not 0, and below it where less is better. */
export function lineShares(quotient: Quotient | undefined, line: Line): ShareProgram | undefined {
  if (quotient?.above.run === undefined) return undefined;
  const { zero, length, gaps } = line;
  const [missing, undefinedOne] = gaps;
  const error = lineError(zero, length);
  if (!(error <= MOST_ERROR)) return undefined;
  const counting = countingOn(quotient, line);
  const start = zero / length;
  return {
    error,
    sharpEnds: false,
    add: (into, max) => {
      const { above, below, words } = counting();
      const slope = max / length;
      const offset = start * max;
      if (words !== undefined) {
        addWords(into, words, { slope, offset });
        return;
      }
      for (let index = 0; index < into.length; index += 1)
        into[index] = at(into, index) + ((slope * at(above, index)) / at(below, index) - offset);
    },
    run: (shares, states) => {
      const { above, below, missing: silent, undefinedOnes } = counting();
      for (let index = 0; index < shares.length; index += 1) {
        const share = at(above, index) / at(below, index) / length - start;
        shares[index] = Math.max(0, Math.min(share, 1));
      }
      for (const index of silent) {
        shares[index] = missing.share;
        states[index] = missing.state;
      }
      for (const index of undefinedOnes) {
        shares[index] = undefinedOne.share;
        states[index] = undefinedOne.state;
      }
    },
  };
}

/** The same numbers in half of the memory. */
function addWords(
  into: Float64Array,
  { above, below }: Pick<WholeRatio<Int32Array>, 'above' | 'below'>,
  { slope, offset }: { slope: number; offset: number },
): void {
  for (let index = 0; index < into.length; index += 1)
    into[index] = at(into, index) + ((slope * intAt(above, index)) / intAt(below, index) - offset);
}

/** As whole numbers of 32 bits; undefined where some are none. */
function inWords(values: Float64Array): Int32Array | undefined {
  const words = Int32Array.from(values);
  return values.every((value, index) => value === words[index]) ? words : undefined;
}

/**
 * What counts of the measure: above no less than at the one end of the line and no more than at the other; what a gap earns where there
 * is no measure. Computed once, when somebody asks.
 */
function countingOn(quotient: Quotient, { zero, length, gaps: [missing, undefinedOne] }: Line) {
  const [least, most] = length > 0 ? [zero, zero + length] : [zero + length, zero];
  const ratio = laterRatio(quotient, 1);
  let known: Counting | undefined;
  return () => {
    known ??= counted(ratio());
    return known;
  };

  function counted(found: WholeRatio<Float64Array>): Counting {
    const { above, below } = found;
    for (let unit = 0; unit < above.length; unit += 1)
      above[unit] = Math.max(least * at(below, unit), Math.min(at(above, unit), most * at(below, unit)));
    const settle = (units: readonly number[], { share }: Settled) => {
      for (const unit of units) {
        above[unit] = zero + share * length;
        below[unit] = 1;
      }
    };
    settle(found.missing, missing);
    settle(found.undefinedOnes, undefinedOne);
    const words = { above: inWords(above), below: inWords(below) };
    if (words.above === undefined || words.below === undefined) return found;
    return { ...found, words: { above: words.above, below: words.below } };
  }
}

/**
 * How far a share on the line may be off: between nothing and all the measure is no larger than both ends, and measure, ends,
 * factors and difference are each rounded once.
 */
export function lineError(zero: number, length: number): number {
  return 8 * ROUNDING * (1 + Math.abs(zero / length));
}
