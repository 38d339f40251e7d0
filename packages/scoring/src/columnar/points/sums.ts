import { at } from '../numbers/at.ts';

/** A number for every unit, with how far it may be off and how large it may be. */
export interface Sums {
  readonly values: Float64Array;
  readonly error: number;
  readonly span: number;
}

const ROUNDING = 2 ** -52;

/** Adds terms up for every unit, or keeps the greatest, with a bound on how far the outcome may be off. */
export class Accumulator implements Sums {
  readonly values: Float64Array;
  error = 0;
  span = 0;
  #isEmpty = true;

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
