import type { CompiledTarget } from '../../model/targets.ts';
import { MISSING, UNDEFINED } from '../numbers/condition.ts';
import { compileReached } from '../numbers/count-reached.ts';
import { compileNumber } from '../numbers/quotient.ts';
import type { Decided, Ladder } from './decided.ts';
import { alike, type LadderContext, metUpTo } from './ladder-context.ts';

/** Minima: how many of them the measure reaches; undefined for a measure that is not computed on columns. */
export function minimaLadder(
  targets: readonly CompiledTarget[],
  { measure, lookup, patterns, bounds }: LadderContext,
): Ladder | undefined {
  const quotient = measure === undefined ? undefined : compileNumber(measure.expression, lookup, bounds);
  if (quotient === undefined) return undefined;
  const minima = targets.flatMap((target, place) =>
    target.kind === 'minimum' ? [{ place, minimum: target.minimum }] : [],
  );
  // A target that a higher level asks too, or more than it, decides nothing of its own.
  const steps = minima.filter(
    ({ minimum }, index) => !minima.slice(index + 1).some((later) => later.minimum.compare(minimum) <= 0),
  );
  const reached = compileReached(
    quotient,
    steps.map(({ minimum }) => minimum),
    bounds,
  );
  if (reached === undefined) return undefined;
  const numbers = [
    ...[-1, ...steps.map(({ place }) => place)].map((place) => metUpTo(targets, patterns, place)),
    alike(targets, patterns, MISSING),
    alike(targets, patterns, UNDEFINED),
  ];
  let decided: Decided | undefined;
  return () => {
    const codes = reached();
    decided ??= { codes, numbers };
    return decided;
  };
}
