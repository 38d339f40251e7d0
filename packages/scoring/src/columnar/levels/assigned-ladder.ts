import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledTarget } from '../../model/targets.ts';
import { at } from '../numbers/at.ts';
import { MISSING, TRUE, UNDEFINED } from '../numbers/condition.ts';
import { fixed, leastMultiple } from '../numbers/count-reached.ts';
import { compileNumber } from '../numbers/quotient.ts';
import { ownReached } from '../numbers/targets-reached.ts';
import { times } from '../numbers/vector.ts';
import { fitWords, wordRatio } from '../numbers/whole-ratio.ts';
import { type Ladder, sameForAll } from './decided.ts';
import { alike, type LadderContext } from './ladder-context.ts';
import { NO_TARGET } from './level-patterns.ts';

const GAPS = { missing: 2, undefined: 3, noTarget: 4 };

/**
 * One target, which is the number assigned to each unit, else the default (SPEC S7). Undefined for a measure that is not computed on
 * columns, and for numbers that take more than a word.
 */
export function assignedLadder(
  targets: readonly CompiledTarget[],
  { fallback }: Extract<CompiledTarget, { kind: 'assigned' }>,
  { measure, lookup, assigned, patterns, bounds, size }: LadderContext,
): Ladder | undefined {
  const quotient = measure === undefined ? undefined : compileNumber(measure.expression, lookup, bounds);
  if (quotient?.above.run === undefined) return undefined;
  const column = assigned();
  const usual = Rational.fromNumber(fallback ?? 0);
  const scale = leastMultiple(column.scale, Number(usual.d));
  const factor = scale / column.scale;
  const common = Number(usual.times(Rational.of(scale)).n);
  const own = times(bounds, { factor: 1, ...bounds.reading(column) }, fixed(factor));
  const sides = [
    times(bounds, quotient.above, fixed(scale)),
    quotient.below,
    times(bounds, quotient.below, own),
    times(bounds, quotient.below, fixed(common)),
    own,
    fixed(common),
  ];
  if (!bounds.proven) return sameForAll(0, size);
  if (!fitWords(sides.flatMap(({ low, high }) => [low, high]))) return undefined;
  const ratio = wordRatio(quotient, scale, size);
  const wanted = new Int32Array(size);
  const without: number[] = [];
  for (let unit = 0; unit < size; unit += 1) {
    const target = at(column.values, unit);
    wanted[unit] = Number.isNaN(target) ? common : factor * target;
    if (Number.isNaN(target) && fallback === undefined) without.push(unit);
  }
  const numbers = [0, TRUE, MISSING, UNDEFINED, NO_TARGET].map((code) => alike(targets, patterns, code));
  const codes = new Int32Array(size);
  const decided = { codes, numbers };
  return () => {
    ownReached(codes, ratio, wanted);
    for (const unit of ratio.undefinedOnes) codes[unit] = GAPS.undefined;
    for (const unit of without) codes[unit] = GAPS.noTarget;
    // Who has not answered is told so before anything else.
    for (const unit of ratio.missing) codes[unit] = GAPS.missing;
    return decided;
  };
}
