import type { Rational } from '../../exact/rational.ts';
import type { Expression, Value } from '../../formula/formula.ts';
import { type Core, type Normalised, normalised } from '../algebra/core.ts';
import { differenceOf, toFraction } from '../algebra/fraction.ts';
import { type Cell, type CoreFacts, cellsOf, factsOf } from './cells.ts';
import type { Question } from './question.ts';

/** One thing that can be now this, now that: an input with a list of values, or a core with the cells it falls into. */
export type Axis = ListAxis | CoreAxis;

/** An input with few values; the last one is missing. */
export interface ListAxis {
  readonly kind: 'list';
  readonly name: string;
  readonly values: readonly Value[];
}

/** A core and all thresholds that any comparison holds it against. */
export class CoreAxis {
  readonly kind = 'core';
  private readonly thresholds = new Map<string, Rational>();
  private known: readonly Cell[] | undefined;

  constructor(
    readonly core: Core,
    readonly facts: CoreFacts,
  ) {}

  /** Takes one more threshold in; only before the cells are first asked for. */
  addThreshold(threshold: Rational): void {
    if (this.known !== undefined) throw new Error('the cells of this core are already in use');
    this.thresholds.set(threshold.toString(), threshold);
  }

  /** The cells between the thresholds, always the same list. */
  get cells(): readonly Cell[] {
    this.known ??= cellsOf(this.thresholds.values(), this.facts);
    return this.known;
  }
}

/** A number as the space sees it: which axis its core is on, and how it follows from the core. */
export interface CoreReading {
  readonly index: number;
  readonly axis: CoreAxis;
  readonly number: Normalised;
}

const MISSING: Value = { kind: 'missing' };

/**
 * All answers to the inputs of one criterion, cut into finitely many cases: one axis per input with a list of values and one
 * per core. A case is one index per axis. Some cases may be impossible; no possible answer is left out.
 */
export class AnswerSpace {
  readonly axes: Axis[] = [];
  /** Set when a formula looks at something the axes do not tell (a text, a very long list): then no case proves anything. */
  isIncomplete = false;
  private readonly lists = new Map<string, number>();
  private readonly cores = new Map<string, number>();
  private readonly readings = new Map<Expression, CoreReading>();

  constructor(readonly questions: ReadonlyMap<string, Question>) {}

  /** Number of the axis of an input whose values can be listed; undefined for any other name. */
  listAxis(name: string): number | undefined {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const values = this.questions.get(name)?.values;
    if (values === undefined) return undefined;
    const index = this.axes.push({ kind: 'list', name, values: [...values, MISSING] }) - 1;
    this.lists.set(name, index);
    return index;
  }

  /** The axis of the core of a number, with the scale and shift that give the number's own value. */
  coreAxis(expression: Expression): CoreReading {
    const known = this.readings.get(expression);
    if (known !== undefined) return known;
    const reading = this.readCore(normalised(toFraction(expression)));
    this.readings.set(expression, reading);
    return reading;
  }

  /** The same for the difference of two numbers. */
  differenceAxis(left: Expression, right: Expression): CoreReading {
    if (right.kind !== 'number') return this.readCore(normalised(differenceOf(left, right)));
    const { number, ...axis } = this.coreAxis(left);
    return { ...axis, number: { ...number, shift: number.shift.minus(right.value) } };
  }

  private readCore(number: Normalised): CoreReading {
    const index = this.cores.get(number.core.key);
    const known = index === undefined ? undefined : this.axes[index];
    if (index !== undefined && known?.kind === 'core') return { index, axis: known, number };
    const axis = new CoreAxis(number.core, factsOf(number.core, this.questions));
    const added = this.axes.push(axis) - 1;
    this.cores.set(number.core.key, added);
    return { index: added, axis, number };
  }

  /** How many values or cells an axis has. */
  sizeOf(index: number): number {
    const axis = this.axes[index];
    if (axis === undefined) return 0;
    return axis.kind === 'list' ? axis.values.length : axis.cells.length;
  }

  /** Whether every name in the set has a list of values. */
  hasLists(names: Iterable<string>): boolean {
    for (const name of names) if (this.questions.get(name)?.values === undefined) return false;
    return true;
  }
}

/** One index per axis that matters; the others are 0. */
export type Case = number[];

/** A compiled part of a reading: the axes it looks at and what it gives in a case. */
export interface Compiled<T> {
  readonly axes: ReadonlySet<number>;
  readonly at: (point: Case) => T;
}

/** Joins the axes of several parts. */
export function axesOf(parts: readonly Compiled<unknown>[]): Set<number> {
  const axes = new Set<number>();
  for (const part of parts) for (const axis of part.axes) axes.add(axis);
  return axes;
}
