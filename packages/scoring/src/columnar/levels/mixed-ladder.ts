import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledTarget } from '../../model/targets.ts';
import { at, byteAt, intAt } from '../numbers/at.ts';
import type { Bounds } from '../numbers/bounds.ts';
import type { NumberColumn } from '../numbers/column.ts';
import { type Condition, compared, compileCondition, FALSE, MISSING, TRUE } from '../numbers/condition.ts';
import { compileNumber, type Quotient, rationalQuotient } from '../numbers/quotient.ts';
import type { Ladder } from './decided.ts';
import { type LadderContext, metUpTo } from './ladder-context.ts';
import { NO_TARGET } from './level-patterns.ts';

/** Any targets: each decided for itself, then put together. */
export function mixedLadder(targets: readonly CompiledTarget[], context: LadderContext): Ladder | undefined {
  const { patterns, size } = context;
  const asked: { place: number; condition: Condition }[] = [];
  for (const [place, target] of targets.entries()) {
    if (target.kind === 'leftOut') continue;
    const condition = conditionOf(target, context);
    if (condition === undefined) return undefined;
    asked.push({ place, condition });
  }
  const reached = [-1, ...asked.map(({ place }) => place)].map((place) => metUpTo(targets, patterns, place));
  const codes = new Int32Array(size);
  const seen = new Uint8Array(size);
  const numbers = [...reached];
  /** The code of every combination with a gap that was met so far. */
  const gaps = new Map<string, number>();
  const decided = { codes, numbers };
  return () => {
    const all = asked.map(({ condition }) => condition());
    codes.fill(0);
    seen.fill(0);
    for (const [step, found] of all.entries()) notice(found, step + 1);
    for (let unit = 0; unit < size; unit += 1) {
      if (byteAt(seen, unit) <= TRUE) continue;
      const found = all.map((one) => one[unit] ?? 0);
      const key = found.join();
      const code = gaps.get(key) ?? numbers.push(gapPattern(found)) - 1;
      gaps.set(key, code);
      codes[unit] = code;
    }
    return decided;
  };

  /** The highest step that is met, and every gap on the way. */
  function notice(found: Uint8Array, step: number): void {
    for (let unit = 0; unit < codes.length; unit += 1) {
      const code = byteAt(found, unit);
      seen[unit] = byteAt(seen, unit) | code;
      codes[unit] = code === TRUE ? step : intAt(codes, unit);
    }
  }

  function gapPattern(found: readonly number[]): number {
    const byPlace: number[] = targets.map(() => FALSE);
    for (const [step, { place }] of asked.entries()) byPlace[place] = found[step] ?? 0;
    return patterns.ofCodes(targets, byPlace);
  }
}

function conditionOf(
  target: Exclude<CompiledTarget, { kind: 'leftOut' }>,
  { measure, lookup, assigned, bounds }: LadderContext,
): Condition | undefined {
  if (target.kind === 'condition') return compileCondition(target.expression, lookup, bounds);
  if (measure === undefined) return undefined;
  if (target.kind === 'yes') return compileCondition(measure.expression, lookup, bounds);
  const left = compileNumber(measure.expression, lookup, bounds);
  if (left === undefined) return undefined;
  if (target.kind === 'minimum')
    return compared('>=', { left, right: rationalQuotient(target.minimum, bounds) }, bounds);
  return assignedCondition({ left, column: assigned(), fallback: target.fallback }, bounds);
}

/** Against the number assigned to each unit, or the default (SPEC S7). */
function assignedCondition(
  { left, column, fallback }: { left: Quotient; column: NumberColumn; fallback: number | undefined },
  bounds: Bounds,
): Condition | undefined {
  const { values, scale } = column;
  const above = { factor: 1, run: () => values, ...bounds.reading(column) };
  const own = compared(
    '>=',
    { left, right: { above, below: { factor: scale, low: scale, high: scale } } },
    bounds,
  );
  // Without a default it only tells who has not answered.
  const right = rationalQuotient(Rational.fromNumber(fallback ?? 0), bounds);
  const common = compared('>=', { left, right }, bounds);
  if (own === undefined || common === undefined) return undefined;
  const filled = new Uint8Array(values.length);
  return () => {
    const owns = own();
    const commons = common();
    for (let index = 0; index < filled.length; index += 1) {
      const isAssigned = !Number.isNaN(at(values, index));
      const code = byteAt(isAssigned ? owns : commons, index);
      const undecided = !isAssigned && fallback === undefined && (code & MISSING) === 0;
      filled[index] = undecided ? NO_TARGET : code;
    }
    return filled;
  };
}
