import { Rational } from '@tieuchi/criteria/exact';
import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { Measure } from '../../model/formulas.ts';
import type { CompiledTarget } from '../../model/targets.ts';
import { at, byteAt, intAt } from '../numbers/at.ts';
import type { Bounds } from '../numbers/bounds.ts';
import type { NumberColumn } from '../numbers/column.ts';
import {
  type Condition,
  codeOf,
  compared,
  compileCondition,
  FALSE,
  MISSING,
  TRUE,
  UNDEFINED,
} from '../numbers/condition.ts';
import {
  compileNumber,
  type Lookup,
  onlyCodes,
  type Quotient,
  rationalQuotient,
} from '../numbers/quotient.ts';
import { times } from '../numbers/vector.ts';
import { type LevelPatterns, NO_TARGET } from './level-patterns.ts';

/** Adds for every unit what `worth` gives for the number of its pattern. */
export type Ladder = (into: Int32Array, worth: (pattern: number) => number) => void;

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
    const number = patterns.apart(targets);
    return sameForAll(number);
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
    minima: parts.map((part) => part * quotient.below.factor),
    numbers,
    missing: alike(targets, patterns, MISSING),
    undefinedNumber: alike(targets, patterns, UNDEFINED),
    isPositive: quotient.above.low >= 0,
  });
}

interface MinimaRun {
  readonly run: () => Float64Array;
  readonly below: (() => Float64Array) | undefined;
  readonly factor: number;
  /** Rising whole numbers. */
  readonly minima: readonly number[];
  /** The pattern of who reaches so many of them. */
  readonly numbers: readonly number[];
  readonly missing: number;
  readonly undefinedNumber: number;
  /** No quotient is below 0. */
  readonly isPositive: boolean;
}

/** A table of what quotients up to this reach costs less than comparing. */
const LARGEST_TABLE = 1000;

/**
 * The rounded quotient stands on the same side of a whole minimum T as the exact N/D, since N and T·D are whole numbers below 2⁵³:
 * what is below T is so by 1/D at least, which is more than half of the way from T to the next double below it.
 */
function minimaRun(steps: MinimaRun): Ladder {
  const { run, below, factor, minima, numbers, missing, undefinedNumber, isPositive } = steps;
  const most = Math.max(0, ...minima);
  const reaching = (quotient: number) => {
    let reached = 0;
    while (reached < minima.length && quotient >= (minima[reached] ?? 0)) reached += 1;
    return reached;
  };
  const isTabled = isPositive && most <= LARGEST_TABLE;
  const size = isTabled ? most + 1 : 0;
  return (into, worth) => {
    const table = tableOf(size, minima, Int32Array.from(numbers, worth));
    const missingWorth = worth(missing);
    const values = run();
    const belows = below?.();
    for (let unit = 0; unit < into.length; unit += 1) {
      const value = factor * at(values, unit);
      const over = belows === undefined ? 1 : at(belows, unit);
      const quotient = value / over;
      if (isTabled && quotient < Number.POSITIVE_INFINITY) {
        into[unit] = intAt(into, unit) + intAt(table, Math.min(quotient, most) | 0);
      } else {
        const number = numberOf(value, over);
        into[unit] = intAt(into, unit) + (number === missing ? missingWorth : worth(number));
      }
    }
  };

  function numberOf(value: number, over: number): number {
    if (over > 0 && !Number.isNaN(value)) return numbers[reaching(value / over)] ?? 0;
    return Number.isNaN(value) || Number.isNaN(over) ? missing : undefinedNumber;
  }
}

/** What every whole quotient below `size` is worth, by how many of the minima it reaches. */
function tableOf(size: number, minima: readonly number[], worths: Int32Array): Int32Array {
  const table = new Int32Array(size);
  let reached = 0;
  for (let cell = 0; cell < size; cell += 1) {
    while (reached < minima.length && cell >= (minima[reached] ?? 0)) reached += 1;
    table[cell] = intAt(worths, reached);
  }
  return table;
}

/** One pattern for everybody. */
export function sameForAll(number: number): Ladder {
  return (into, worth) => {
    const value = worth(number);
    for (let unit = 0; unit < into.length; unit += 1) into[unit] = intAt(into, unit) + value;
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
  if (measure === undefined) return undefined;
  const { expression } = measure;
  const column = onlyCodes(expression, lookup);
  if (column !== undefined) {
    const numbers = column.entries.map(({ value }) =>
      alike(
        targets,
        patterns,
        codeOf(evaluate(expression, (name) => (name === column.name ? value : NOTHING))),
      ),
    );
    return (into, worth) => {
      const table = Int32Array.from(numbers, worth);
      for (let unit = 0; unit < into.length; unit += 1)
        into[unit] = intAt(into, unit) + intAt(table, intAt(column.codes, unit));
    };
  }
  const condition = compileCondition(expression, lookup, bounds);
  if (condition === undefined) return undefined;
  const numbers = Array.from({ length: 8 }, (_, code) => alike(targets, patterns, code));
  return (into, worth) => {
    const table = Int32Array.from(numbers, worth);
    const codes = condition();
    for (let unit = 0; unit < into.length; unit += 1)
      into[unit] = intAt(into, unit) + intAt(table, byteAt(codes, unit));
  };
}

const NOTHING: Value = { kind: 'undefined' };

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
  const reached = [-1, ...asked.map(({ place }) => place)].map((place) => metUpTo(targets, patterns, place));
  return (into, worth) => {
    const codes = asked.map(({ condition }) => condition());
    const table = Int32Array.from(reached, worth);
    const gaps = new Map<string, number>();
    for (let unit = 0; unit < into.length; unit += 1) {
      let highest = 0;
      let all = 0;
      for (let step = 0; step < codes.length; step += 1) {
        const code = codes[step]?.[unit] ?? 0;
        all |= code;
        if (code === TRUE) highest = step + 1;
      }
      const value = all <= TRUE ? intAt(table, highest) : gapValue(codes.map((one) => one[unit] ?? 0));
      into[unit] = intAt(into, unit) + value;
    }
    function gapValue(found: readonly number[]): number {
      const key = found.join();
      const known = gaps.get(key);
      if (known !== undefined) return known;
      const byPlace: number[] = targets.map(() => FALSE);
      for (const [step, { place }] of asked.entries()) byPlace[place] = found[step] ?? 0;
      const value = worth(patterns.ofCodes(targets, byPlace));
      gaps.set(key, value);
      return value;
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
