import { Rational } from '../../exact/rational.ts';
import { type Expression, printFormula } from '../../formula/formula.ts';
import type { Effort } from '../effort.ts';
import { type AnswerSpace, axesOf, type Case, type Compiled } from './answer-space.ts';
import { compileReading } from './compile/compile-reading.ts';
import { cellOf, type Piece } from './compile/pieces.ts';
import { solveCase } from './possible.ts';
import { lengthOf, type Reading } from './reading.ts';

/** Cases gone through for one claim, and those that speak against it looked into; past either the claim stays open. */
const MAX_CASES = 20_000;
const MAX_LOOKED_INTO = 300;
/** Per axis squared: every axis brings constraints, and elimination pairs them. */
const UNITS_PER_SOLUTION = 40;
const UNITS_PER_CHARACTER = 10;
/** Of a reading, in one case: conditions are looked up there, not evaluated. */
const LENGTH_PER_UNIT = 100;
/** More than these help no search for an example. */
const MAX_COUNTERS = 8;

/** A case that speaks against a claim, with numbers that may lie in it. */
export interface Counter {
  readonly point: Case;
  readonly numbers: ReadonlyMap<string, Rational>;
}

/** A claim that one reading never gives more than another. */
export interface Containment {
  readonly isProven: boolean;
  readonly counters: readonly Counter[];
}

const HOLDS: Containment = { isProven: true, counters: [] };

type Line = Piece & { kind: 'line' };

/** Value of lower − upper towards one end of the cell; undefined where the cell has no end and the difference is sloped. */
function rises(slope: Rational, offset: Rational, end: Rational | undefined, turned: 1 | -1): number {
  if (end !== undefined) return slope.times(end).plus(offset).compare(Rational.ZERO);
  const direction = slope.compare(Rational.ZERO) * turned;
  return direction === 0 ? offset.compare(Rational.ZERO) : direction;
}

function lineAtMost(space: AnswerSpace, point: Case, lower: Line, upper: Line): boolean {
  const slopes = [lower, upper].filter((line) => !line.slope.isZero());
  const [first, second] = slopes;
  if (first === undefined) return lower.offset.compare(upper.offset) <= 0;
  if (second !== undefined && first.axis !== second.axis) return false;
  const cell = cellOf({ space, point }, first);
  if (cell === undefined) return false;
  const slope = lower.slope.minus(upper.slope);
  const offset = lower.offset.minus(upper.offset);
  return rises(slope, offset, cell.low, -1) <= 0 && rises(slope, offset, cell.high, 1) <= 0;
}

function pieceAtMost(space: AnswerSpace, point: Case, lower: Piece, upper: Piece): boolean {
  if (lower.kind === 'leftOut' && upper.kind === 'leftOut') return true;
  if (lower.kind !== 'line' || upper.kind !== 'line') return false;
  return lineAtMost(space, point, lower, upper);
}

/** Calls back for every combination of indices on the axes, until the callback says stop. */
function forEachCase(space: AnswerSpace, axes: readonly number[], visit: (point: Case) => boolean): void {
  const point: Case = space.axes.map(() => 0);
  for (;;) {
    if (!visit(point)) return;
    let at = 0;
    for (; at < axes.length; at += 1) {
      const axis = axes[at] ?? 0;
      const next = (point[axis] ?? 0) + 1;
      point[axis] = next < space.sizeOf(axis) ? next : 0;
      if (point[axis] !== 0) break;
    }
    if (at === axes.length) return;
  }
}

const NOT_FOLLOWED: Compiled<Piece> = { axes: new Set(), at: () => ({ kind: 'unknown' }) };

/**
 * Decides whether one reading never gives more than another, by going through all cases of the space; cases that linear
 * arithmetic rules out do not count. Readings are compiled once; all of them must be announced before the first claim.
 */
export class Containments {
  private readonly compiled = new Map<Reading, Compiled<Piece>>();
  private readonly spellings = new Map<Expression, string>();
  private readonly settled = new Map<Reading, Map<Reading, Containment>>();

  constructor(
    readonly space: AnswerSpace,
    private readonly effort: Effort,
  ) {}

  /** Makes the thresholds of a reading known. */
  announce(reading: Reading): void {
    this.compile(reading);
  }

  /** Whether `lower` gives at most what `upper` gives, for every answer. */
  atMost(lower: Reading, upper: Reading): Containment {
    const known = this.settled.get(lower)?.get(upper);
    if (known !== undefined) return known;
    const result = this.decide(lower, upper);
    const row = this.settled.get(lower) ?? new Map<Reading, Containment>();
    this.settled.set(lower, row.set(upper, result));
    return result;
  }

  /** Whether two readings accept where one and the same condition holds, to spare the cases. */
  private isSpelledAlike(left: Reading, right: Reading): boolean {
    if (left === right) return true;
    if (left.kind !== 'when' || right.kind !== 'when') return false;
    if (left.holding !== right.holding || left.otherwise !== right.otherwise) return false;
    if (left.missing !== right.missing || left.undefined !== right.undefined) return false;
    return this.spellingOf(left.condition) === this.spellingOf(right.condition);
  }

  private spellingOf(condition: Expression): string {
    const known = this.spellings.get(condition);
    if (known !== undefined) return known;
    const spelling = printFormula(condition);
    this.spellings.set(condition, spelling);
    return spelling;
  }

  private compile(reading: Reading): Compiled<Piece> {
    const known = this.compiled.get(reading);
    if (known !== undefined) return known;
    if (reading.kind === 'when') {
      const { start, end } = reading.condition;
      if (!this.effort.spend(UNITS_PER_CHARACTER * (end - start))) this.space.isIncomplete = true;
    }
    if (this.space.isIncomplete) return NOT_FOLLOWED;
    const compiled = compileReading(this.space, reading, (part) => this.compile(part));
    this.compiled.set(reading, compiled);
    return compiled;
  }

  /** A union is at most another when each of its parts is at most one of the other's; only then all cases are needed. */
  private decide(lower: Reading, upper: Reading): Containment {
    if (this.isSpelledAlike(lower, upper)) return HOLDS;
    if (lower.kind === 'most') {
      const parts = lower.readings.map((part) => this.atMost(part, upper));
      return {
        isProven: parts.every((part) => part.isProven),
        counters: parts.flatMap((part) => part.counters).slice(0, MAX_COUNTERS),
      };
    }
    if (this.isAtMostByPart(lower, upper)) return HOLDS;
    const partly: Counter[] = [];
    const parts = upper.kind === 'most' ? upper.readings : [];
    if (parts.some((part) => this.isSpelledAlike(lower, part))) return HOLDS;
    for (const part of parts) {
      const { isProven, counters } = this.atMost(lower, part);
      if (isProven) return HOLDS;
      partly.push(...counters);
    }
    return this.throughCases(lower, upper) ?? { isProven: false, counters: partly.slice(0, MAX_COUNTERS) };
  }

  /** The same parts, each at most its twin (of a part that works against the whole: at least), make at most as much. */
  private isAtMostByPart(lower: Reading, upper: Reading): boolean {
    if (lower.kind !== 'parts' || upper.kind !== 'parts') return false;
    const { whole } = lower;
    if (whole.onlyBest !== upper.whole.onlyBest || !whole.max.equals(upper.whole.max)) return false;
    if (lower.parts.length !== upper.parts.length) return false;
    return lower.parts.every(({ id, max, reading }) => {
      const twin = upper.parts.find((part) => part.id === id);
      if (twin === undefined || !max.equals(twin.max)) return false;
      const isAgainst = max.n < 0n !== whole.max.n < 0n;
      return (isAgainst ? this.atMost(twin.reading, reading) : this.atMost(reading, twin.reading)).isProven;
    });
  }

  /** Undefined where there are too many cases. */
  private throughCases(lower: Reading, upper: Reading): Containment | undefined {
    const below = this.compile(lower);
    const above = this.compile(upper);
    const axes = [...axesOf([below, above])];
    const cases = axes.reduce((product, axis) => product * this.space.sizeOf(axis), 1);
    const counters: Counter[] = [];
    const perCase = axes.length + (lengthOf(lower) + lengthOf(upper)) / LENGTH_PER_UNIT;
    if (cases > MAX_CASES || !this.effort.spend(cases * perCase)) return undefined;
    let lookedInto = 0;
    forEachCase(this.space, axes, (point) => {
      if (pieceAtMost(this.space, point, below.at(point), above.at(point))) return true;
      lookedInto += this.effort.spend(UNITS_PER_SOLUTION * axes.length ** 2) ? 1 : MAX_LOOKED_INTO;
      const solution = solveCase(this.space, point, axes);
      if (solution.kind === 'none') return lookedInto < MAX_LOOKED_INTO;
      const numbers = solution.kind === 'found' ? solution.values : new Map<string, Rational>();
      counters.push({ point: [...point], numbers });
      return lookedInto < MAX_LOOKED_INTO && counters.length < MAX_COUNTERS;
    });
    const isProven = counters.length === 0 && lookedInto < MAX_LOOKED_INTO && !this.space.isIncomplete;
    return { isProven, counters };
  }
}
