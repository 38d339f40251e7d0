import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledTarget } from '../../model/targets.ts';
import { MISSING, UNDEFINED } from '../numbers/condition.ts';
import { compileNumber } from '../numbers/quotient.ts';
import { times, type Vector } from '../numbers/vector.ts';
import { fitWords, type WholeRatio, wideRatio, wordRatio } from '../numbers/whole-ratio.ts';
import { type Ladder, sameForAll } from './decided.ts';
import { alike, type LadderContext, metUpTo } from './ladder-context.ts';
import { countReached, countWide } from './targets-reached.ts';

/** Minima: how many of them the measure reaches; undefined for a measure that is not computed on columns. */
export function minimaLadder(
  targets: readonly CompiledTarget[],
  { measure, lookup, patterns, bounds, size }: LadderContext,
): Ladder | undefined {
  const quotient = measure === undefined ? undefined : compileNumber(measure.expression, lookup, bounds);
  if (quotient?.above.run === undefined) return undefined;
  const minima = targets.flatMap((target, place) =>
    target.kind === 'minimum' ? [{ place, minimum: target.minimum }] : [],
  );
  // A target that a higher level asks too, or more than it, decides nothing of its own.
  const steps = minima.filter(
    ({ minimum }, index) => !minima.slice(index + 1).some((later) => later.minimum.compare(minimum) <= 0),
  );
  const scale = steps.reduce((common, { minimum }) => leastMultiple(common, Number(minimum.d)), 1);
  const wholes = steps.map(({ minimum }) => Number(minimum.times(Rational.of(scale)).n));
  const left = times(bounds, quotient.above, fixed(scale));
  const rights = wholes.map((whole) => times(bounds, quotient.below, fixed(whole)));
  const numbers = [
    ...[-1, ...steps.map(({ place }) => place)].map((place) => metUpTo(targets, patterns, place)),
    alike(targets, patterns, MISSING),
    alike(targets, patterns, UNDEFINED),
  ];
  // Another limit is tried: nothing is worth being computed yet.
  if (!bounds.proven) return sameForAll(0, size);
  const codes = new Int32Array(size);
  const sides = [left, quotient.below, ...rights].flatMap(({ low, high }) => [low, high]);
  const count = fitWords(sides)
    ? reachedOf(wordRatio(quotient, scale, size), (ratio) => countReached(codes, ratio, wholes))
    : reachedOf(wideRatio(quotient, scale, size), (ratio) => countWide(codes, ratio, wholes));
  const decided = { codes, numbers };
  return () => {
    count();
    return decided;
  };

  function reachedOf<Memory>(
    ratio: WholeRatio<Memory>,
    counted: (ratio: WholeRatio<Memory>) => void,
  ): () => void {
    const missing = wholes.length + 1;
    return () => {
      counted(ratio);
      for (const unit of ratio.missing) codes[unit] = missing;
      for (const unit of ratio.undefinedOnes) codes[unit] = missing + 1;
    };
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
