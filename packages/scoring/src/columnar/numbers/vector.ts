import { at } from './at.ts';
import type { Bounds } from './bounds.ts';

/** One whole number per unit: `factor` times what `run` fills in, or `factor` for everybody. NaN where an answer is missing. */
export interface Vector {
  readonly factor: number;
  /** Computes the numbers of all units; the same memory every time. */
  readonly run?: () => Float64Array;
  readonly low: number;
  readonly high: number;
}

export const ONE: Vector = { factor: 1, low: 1, high: 1 };

/** The same whole number for everybody. */
export function constant(bounds: Bounds, factor: number): Vector {
  return { factor, ...bounds.note(factor, factor) };
}

/** The product. */
export function times(bounds: Bounds, left: Vector, right: Vector): Vector {
  const factor = left.factor * right.factor;
  const ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
  const noted = bounds.note(Math.min(...ends), Math.max(...ends));
  const run = runOfProduct(left.run, right.run);
  return { factor, ...noted, ...(run !== undefined && { run }) };
}

function runOfProduct(left: Vector['run'], right: Vector['run']): Vector['run'] {
  if (left === undefined || right === undefined) return left ?? right;
  let filled = new Float64Array();
  return () => {
    const ones = left();
    const others = right();
    const size = ones.length;
    if (filled.length !== size) filled = new Float64Array(size);
    for (let index = 0; index < size; index += 1) filled[index] = at(ones, index) * at(others, index);
    return filled;
  };
}

/** The sum. */
export function plus(bounds: Bounds, left: Vector, right: Vector): Vector {
  const noted = bounds.note(left.low + right.low, left.high + right.high);
  if (left.run === undefined && right.run === undefined)
    return { factor: left.factor + right.factor, ...noted };
  return { factor: 1, ...noted, run: runOfSum(left, right) };
}

function runOfSum(left: Vector, right: Vector): () => Float64Array {
  let filled = new Float64Array();
  const { factor: one } = left;
  const { factor: other } = right;
  return () => {
    const ones = left.run?.();
    const others = right.run?.();
    const size = (ones ?? others ?? filled).length;
    if (filled.length !== size) filled = new Float64Array(size);
    if (ones !== undefined && others !== undefined) {
      for (let index = 0; index < size; index += 1)
        filled[index] = one * at(ones, index) + other * at(others, index);
    } else if (ones !== undefined) {
      for (let index = 0; index < size; index += 1) filled[index] = one * at(ones, index) + other;
    } else if (others !== undefined) {
      for (let index = 0; index < size; index += 1) filled[index] = one + other * at(others, index);
    }
    return filled;
  };
}
