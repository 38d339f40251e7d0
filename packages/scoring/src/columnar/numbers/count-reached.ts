import { Rational } from '@tieuchi/criteria/exact';
import type { Bounds } from './bounds.ts';
import type { Quotient } from './quotient.ts';
import { countReached, countWide } from './targets-reached.ts';
import { times, type Vector } from './vector.ts';
import { fitWords, wideRatio, wordRatio } from './whole-ratio.ts';

/**
 * How many of these rising targets the quotient of every unit reaches, by exact comparison; one more than there are where an answer is
 * missing, two more where it is undefined. The same memory every time.
 */
export function compileReached(
  quotient: Quotient,
  targets: readonly Rational[],
  bounds: Bounds,
): (() => Int32Array) | undefined {
  const run = quotient.above.run;
  if (run === undefined) return undefined;
  const scale = targets.reduce((common, { d }) => leastMultiple(common, Number(d)), 1);
  const wholes = targets.map((target) => Number(target.times(Rational.of(scale)).n));
  const left = times(bounds, quotient.above, fixed(scale));
  const rights = wholes.map((whole) => times(bounds, quotient.below, fixed(whole)));
  const ends = [left, quotient.below, ...rights].flatMap(({ low, high }) => [low, high]);
  let known: (() => Int32Array) | undefined;
  return () => {
    known ??= counterOf({ quotient, scale, wholes, areWords: fitWords(ends), size: run().length });
    return known();
  };
}

interface Counted {
  readonly quotient: Quotient;
  readonly scale: number;
  readonly wholes: readonly number[];
  readonly areWords: boolean;
  readonly size: number;
}

function counterOf({ quotient, scale, wholes, areWords, size }: Counted): () => Int32Array {
  const codes = new Int32Array(size);
  if (areWords) {
    const ratio = wordRatio(quotient, scale, size);
    return () => {
      countReached(codes, ratio, wholes);
      return withGaps(ratio);
    };
  }
  const ratio = wideRatio(quotient, scale, size);
  return () => {
    countWide(codes, ratio, wholes);
    return withGaps(ratio);
  };

  function withGaps({
    missing,
    undefinedOnes,
  }: {
    missing: readonly number[];
    undefinedOnes: readonly number[];
  }) {
    for (const unit of missing) codes[unit] = wholes.length + 1;
    for (const unit of undefinedOnes) codes[unit] = wholes.length + 2;
    return codes;
  }
}

/** The same for everybody, and noted nowhere. */
export function fixed(factor: number): Vector {
  return { factor, low: factor, high: factor };
}

/** The least whole number that both divide. */
export function leastMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return (one / a) * other;
}
