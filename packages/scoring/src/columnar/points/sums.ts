import { at, intAt } from '../numbers/at.ts';
import type { ShareTable } from '../shares/share-program.ts';

/** A number for every unit, with how far it may be off and how large it may be. */
export interface Sums {
  readonly values: Float64Array;
  readonly error: number;
  readonly span: number;
}

const ROUNDING = 2 ** -52;
/** So many tables are looked up at once, so that sums are read and written less often. */
const TOGETHER = 4;

/** Units have codes, and codes have points. */
interface PointsTable {
  readonly codes: Int32Array;
  readonly points: Float64Array;
}

/** Adds terms up for every unit, or keeps the greatest, with a bound on how far the outcome may be off. */
export class Accumulator implements Sums {
  readonly values: Float64Array;
  error = 0;
  span = 0;
  #isEmpty = true;
  readonly #tables: PointsTable[] = [];

  constructor(
    size: number,
    private readonly keepsGreatest = false,
  ) {
    this.values = new Float64Array(size);
  }

  /** Parts are added up; else the greatest is kept. */
  get isSum(): boolean {
    return !this.keepsGreatest;
  }

  /** Takes in shares that `add` adds by itself. */
  addBy(add: (into: Float64Array, factor: number) => void, factor: number, error: number): void {
    add(this.values, factor);
    this.#noteTerm(Math.abs(factor), Math.abs(factor) * error);
  }

  /** Takes in shares that are looked up, some at once; they are in `values` after `finish`. */
  addTable({ codes, shares }: ShareTable, factor: number, error: number): void {
    this.#tables.push({ codes: codes(), points: shares.map((share) => factor * share) });
    this.#noteTerm(Math.abs(factor), Math.abs(factor) * error);
    if (this.#tables.length === TOGETHER) this.finish();
  }

  /** Adds what waits. */
  finish(): void {
    const [one, two, three, four] = this.#tables;
    if (one !== undefined && two !== undefined && three !== undefined && four !== undefined)
      addFour(this.values, [one, two, three, four]);
    else for (const table of this.#tables) addOne(this.values, table);
    // They were added to what has come together since they were noted.
    this.error += this.#tables.length * ROUNDING * this.span;
    this.#tables.length = 0;
  }

  #noteTerm(span: number, error: number): void {
    this.span += span;
    this.error += error + ROUNDING * (span + this.span);
  }

  /** Takes in numbers times a factor. */
  add({ values, error, span }: Sums, factor: number): void {
    const own = this.values;
    const size = own.length;
    const least = Math.abs(factor) * span;
    if (!this.keepsGreatest) {
      for (let unit = 0; unit < size; unit += 1) own[unit] = at(own, unit) + factor * at(values, unit);
      this.#noteTerm(least, Math.abs(factor) * error);
    } else {
      for (let unit = 0; unit < size; unit += 1) {
        const value = factor * at(values, unit);
        if (this.#isEmpty || value > at(own, unit)) own[unit] = value;
      }
      this.span = Math.max(this.span, least);
      this.error = Math.max(this.error, Math.abs(factor) * error + ROUNDING * least);
    }
    this.#isEmpty = false;
  }

  /** Keeps the sum with what a bonus adds between two numbers. */
  keepWithin({ min, max }: { min: number; max: number }, bonus: Sums | undefined): void {
    const own = this.values;
    for (let unit = 0; unit < own.length; unit += 1) {
      const more = bonus === undefined ? 0 : at(bonus.values, unit);
      own[unit] = Math.min(Math.max(at(own, unit) + more, min), max) - more;
    }
    const ends = [min, max].map((end) => (Number.isFinite(end) ? Math.abs(end) : 0));
    this.span = Math.max(this.span, ...ends) + 2 * (bonus?.span ?? 0);
    this.error += 2 * (bonus?.error ?? 0) + 4 * ROUNDING * this.span;
  }
}

function addOne(into: Float64Array, { codes, points }: PointsTable): void {
  for (let unit = 0; unit < into.length; unit += 1)
    into[unit] = at(into, unit) + at(points, intAt(codes, unit));
}

function addFour(
  into: Float64Array,
  [one, two, three, four]: readonly [PointsTable, PointsTable, PointsTable, PointsTable],
): void {
  const { codes: codesOne, points: pointsOne } = one;
  const { codes: codesTwo, points: pointsTwo } = two;
  const { codes: codesThree, points: pointsThree } = three;
  const { codes: codesFour, points: pointsFour } = four;
  for (let unit = 0; unit < into.length; unit += 1) {
    into[unit] =
      at(into, unit) +
      at(pointsOne, intAt(codesOne, unit)) +
      at(pointsTwo, intAt(codesTwo, unit)) +
      at(pointsThree, intAt(codesThree, unit)) +
      at(pointsFour, intAt(codesFour, unit));
  }
}
