import { Rational } from '@tieuchi/criteria/exact';
import type { Measure } from '../compile/measure.ts';
import type { CompiledTarget } from '../rules/levels-rule.ts';
import { at, byteAt, wordAt } from './at.ts';
import type { Bounds } from './bounds.ts';
import type { NumberColumn } from './column.ts';
import { type Condition, compared, compileCondition, FALSE, MISSING, TRUE, UNDEFINED } from './condition.ts';
import { type LevelPatterns, NO_TARGET } from './level-patterns.ts';
import { compileNumber, type Lookup, type Quotient, rationalQuotient } from './quotient.ts';
import { times } from './vector.ts';

/** Writes the number of the pattern of every unit. */
export type Ladder = (patterns: Uint16Array) => void;

/** What the targets of one criterion are compiled against. */
export interface LadderContext {
  readonly measure: Measure | undefined;
  readonly lookup: Lookup;
  readonly assigned: () => NumberColumn;
  readonly patterns: LevelPatterns;
  readonly bounds: Bounds;
}

/** Compiles the targets of one class of unit; undefined for what is not computed on columns. */
export function compileLadder(
  targets: readonly CompiledTarget[],
  context: LadderContext,
): Ladder | undefined {
  const { patterns } = context;
  if (targets.every(({ kind }) => kind === 'leftOut')) {
    const number = patterns.leftOut();
    return (filled) => void filled.fill(number);
  }
  if (targets.every(({ kind }) => kind === 'leftOut' || kind === 'minimum'))
    return minimaLadder(targets, context);
  if (targets.every(({ kind }) => kind === 'leftOut' || kind === 'yes')) return yesLadder(targets, context);
  return mixedLadder(targets, context);
}

/** The patterns where all targets that are asked say the same. */
function alike(targets: readonly CompiledTarget[], patterns: LevelPatterns, code: number): number {
  return patterns.ofCodes(
    targets,
    targets.map(({ kind }) => (kind === 'leftOut' ? FALSE : code)),
  );
}

/** The pattern of who meets the target at this place and none above it; none at −1. */
function metUpTo(targets: readonly CompiledTarget[], patterns: LevelPatterns, place: number): number {
  return patterns.ofCodes(
    targets,
    targets.map((_, index) => (index === place ? TRUE : FALSE)),
  );
}

/** Minima: the highest that the measure reaches. */
function minimaLadder(
  targets: readonly CompiledTarget[],
  { measure, lookup, patterns, bounds }: LadderContext,
): Ladder | undefined {
  const quotient = measure === undefined ? undefined : compileNumber(measure.expression, lookup, bounds);
  const run = quotient?.above.run;
  if (quotient === undefined || run === undefined) return undefined;
  const minima = targets.flatMap((target, place) =>
    target.kind === 'minimum' ? [{ place, minimum: target.minimum }] : [],
  );
  // A target that a higher level asks too, or more than it, decides nothing of its own.
  const steps = minima.filter(
    ({ minimum }, index) => !minima.slice(index + 1).some((later) => later.minimum.compare(minimum) <= 0),
  );
  const scale = steps.reduce((common, { minimum }) => leastMultiple(common, Number(minimum.d)), 1);
  const left = times(bounds, quotient.above, { factor: scale, low: scale, high: scale });
  const parts = steps.map(({ minimum }) => Number(minimum.times(Rational.of(scale)).n));
  for (const part of parts) times(bounds, quotient.below, { factor: part, low: part, high: part });
  const numbers = [-1, ...steps.map(({ place }) => place)].map((place) => metUpTo(targets, patterns, place));
  return minimaRun({
    run,
    below: quotient.below.run,
    factor: left.factor,
    minima: Float64Array.from(parts, (part) => part * quotient.below.factor),
    numbers: Uint16Array.from(numbers),
    missing: alike(targets, patterns, MISSING),
    undefinedNumber: alike(targets, patterns, UNDEFINED),
  });
}

interface MinimaRun {
  readonly run: () => Float64Array;
  readonly below: (() => Float64Array) | undefined;
  readonly factor: number;
  /** Rising. */
  readonly minima: Float64Array;
  /** The pattern of who reaches so many of them. */
  readonly numbers: Uint16Array;
  readonly missing: number;
  readonly undefinedNumber: number;
}

function minimaRun({ run, below, factor, minima, numbers, missing, undefinedNumber }: MinimaRun): Ladder {
  const most = minima.length;
  if (below === undefined) {
    return (filled) => {
      const values = run();
      for (let index = 0; index < filled.length; index += 1) {
        const value = factor * at(values, index);
        let reached = 0;
        while (reached < most && value >= at(minima, reached)) reached += 1;
        filled[index] = !Number.isNaN(value) ? wordAt(numbers, reached) : missing;
      }
    };
  }
  return (filled) => {
    const values = run();
    const belows = below();
    for (let index = 0; index < filled.length; index += 1) {
      const value = factor * at(values, index);
      const over = at(belows, index);
      let reached = 0;
      while (reached < most && value >= at(minima, reached) * over) reached += 1;
      filled[index] =
        over > 0 && !Number.isNaN(value)
          ? wordAt(numbers, reached)
          : Number.isNaN(value) || Number.isNaN(over)
            ? missing
            : undefinedNumber;
    }
  };
}

function leastMultiple(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return (one / a) * other;
}

/** Yes at one level or more: the pattern follows from the one truth value. */
function yesLadder(
  targets: readonly CompiledTarget[],
  { measure, lookup, patterns, bounds }: LadderContext,
): Ladder | undefined {
  const condition = measure === undefined ? undefined : compileCondition(measure.expression, lookup, bounds);
  if (condition === undefined) return undefined;
  const numbers = Uint16Array.from({ length: 8 }, (_, code) => alike(targets, patterns, code));
  return (filled) => {
    const codes = condition();
    for (let index = 0; index < filled.length; index += 1)
      filled[index] = wordAt(numbers, byteAt(codes, index));
  };
}

/** Any targets: each decided for itself, then put together. */
function mixedLadder(targets: readonly CompiledTarget[], context: LadderContext): Ladder | undefined {
  const { patterns } = context;
  const asked: { place: number; condition: Condition }[] = [];
  for (const [place, target] of targets.entries()) {
    if (target.kind === 'leftOut') continue;
    const condition = conditionOf(target, context);
    if (condition === undefined) return undefined;
    asked.push({ place, condition });
  }
  const reached = Uint16Array.from([-1, ...asked.map(({ place }) => place)], (place) =>
    metUpTo(targets, patterns, place),
  );
  return (filled) => {
    const codes = asked.map(({ condition }) => condition());
    const gaps = new Map<string, number>();
    for (let index = 0; index < filled.length; index += 1) {
      let highest = 0;
      let all = 0;
      for (let step = 0; step < codes.length; step += 1) {
        const code = codes[step]?.[index] ?? 0;
        all |= code;
        if (code === TRUE) highest = step + 1;
      }
      filled[index] = all <= TRUE ? wordAt(reached, highest) : gapNumber(codes.map((one) => one[index] ?? 0));
    }
    function gapNumber(found: readonly number[]): number {
      const key = found.join();
      const known = gaps.get(key);
      if (known !== undefined) return known;
      const byPlace: number[] = targets.map(() => FALSE);
      for (const [step, { place }] of asked.entries()) byPlace[place] = found[step] ?? 0;
      const number = patterns.ofCodes(targets, byPlace);
      gaps.set(key, number);
      return number;
    }
  };
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
  const common =
    fallback === undefined
      ? undefined
      : compared('>=', { left, right: rationalQuotient(Rational.fromNumber(fallback), bounds) }, bounds);
  if (own === undefined || (fallback !== undefined && common === undefined)) return undefined;
  const filled = new Uint8Array(values.length);
  return () => {
    const owns = own();
    const commons = common?.();
    for (let index = 0; index < filled.length; index += 1) {
      const isAssigned = !Number.isNaN(at(values, index));
      filled[index] = isAssigned
        ? byteAt(owns, index)
        : commons === undefined
          ? NO_TARGET
          : byteAt(commons, index);
    }
    return filled;
  };
}
