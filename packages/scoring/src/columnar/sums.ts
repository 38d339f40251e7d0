import { at } from './at.ts';

/** A number for every unit, with how far it may be off and how large it may be. */
export interface Sums {
  readonly values: Float64Array;
  readonly error: number;
  readonly span: number;
}

/** The same times a fixed number. */
export interface Term {
  readonly sums: Sums;
  readonly factor: number;
}

const ROUNDING = 2 ** -52;

/** The sum of all terms for every unit. */
export function added(terms: readonly Term[], size: number): Sums {
  const values = new Float64Array(size);
  for (const { sums, factor } of terms) {
    const own = sums.values;
    for (let index = 0; index < size; index += 1) values[index] = at(values, index) + factor * at(own, index);
  }
  const total = (one: (sums: Sums) => number) =>
    terms.reduce((sum, { sums, factor }) => sum + Math.abs(factor) * one(sums), 0);
  const span = total((sums) => sums.span);
  return { values, span, error: total((sums) => sums.error) + (terms.length + 1) * ROUNDING * span };
}

/** The greatest term for every unit; 0 without terms. */
export function greatest(terms: readonly Term[], size: number): Sums {
  const values = new Float64Array(size);
  let error = 0;
  let span = 0;
  for (const [place, { sums, factor }] of terms.entries()) {
    const own = sums.values;
    for (let index = 0; index < size; index += 1) {
      const value = factor * at(own, index);
      if (place === 0 || value > at(values, index)) values[index] = value;
    }
    span = Math.max(span, Math.abs(factor) * sums.span);
    error = Math.max(error, Math.abs(factor) * sums.error);
  }
  return { values, span, error: error + ROUNDING * span };
}

/** One plus the other, kept between two numbers, less the other. */
export function kept(
  { values: own, error, span }: Sums,
  other: Sums | undefined,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: { min?: number; max?: number },
): Sums {
  const values = own.map((value, index) => {
    const more = other === undefined ? 0 : at(other.values, index);
    return Math.min(Math.max(value + more, min), max) - more;
  });
  const beside = other ?? { error: 0, span: 0 };
  const whole =
    span +
    beside.span +
    Math.max(Number.isFinite(min) ? Math.abs(min) : 0, Number.isFinite(max) ? Math.abs(max) : 0);
  return { values, span: whole, error: error + 2 * beside.error + 4 * ROUNDING * whole };
}
