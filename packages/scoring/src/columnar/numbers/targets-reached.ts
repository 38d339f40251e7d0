import { at, intAt } from './at.ts';
import type { WholeRatio } from './whole-ratio.ts';

/**
 * Counts for every unit how many of these whole targets T its quotient A/B reaches: A ≥ T·B, that is T·B − A − 1 below 0. Without a
 * branch or a division: the sign of that difference, spread over all bits of a word, is −1 or 0.
 */
export function countReached(
  codes: Int32Array,
  { above, below }: WholeRatio<Int32Array>,
  targets: readonly number[],
): void {
  codes.fill(0);
  let first = 0;
  for (; first + 5 <= targets.length; first += 5) fiveReached(codes, above, below, targets.slice(first));
  for (; first + 3 <= targets.length; first += 3) threeReached(codes, above, below, targets.slice(first));
  for (; first < targets.length; first += 1) oneReached(codes, above, below, targets[first] ?? 0);
}

function fiveReached(
  codes: Int32Array,
  above: Int32Array,
  below: Int32Array,
  [one = 0, two = 0, three = 0, four = 0, five = 0]: readonly number[],
): void {
  for (let unit = 0; unit < codes.length; unit += 1) {
    const a = intAt(above, unit);
    const b = intAt(below, unit);
    const low = ((Math.imul(one, b) - a - 1) >> 31) + ((Math.imul(two, b) - a - 1) >> 31);
    const high = ((Math.imul(four, b) - a - 1) >> 31) + ((Math.imul(five, b) - a - 1) >> 31);
    codes[unit] = intAt(codes, unit) - low - high - ((Math.imul(three, b) - a - 1) >> 31);
  }
}

function threeReached(
  codes: Int32Array,
  above: Int32Array,
  below: Int32Array,
  [one = 0, two = 0, three = 0]: readonly number[],
): void {
  for (let unit = 0; unit < codes.length; unit += 1) {
    const a = intAt(above, unit);
    const b = intAt(below, unit);
    const low = ((Math.imul(one, b) - a - 1) >> 31) + ((Math.imul(two, b) - a - 1) >> 31);
    codes[unit] = intAt(codes, unit) - low - ((Math.imul(three, b) - a - 1) >> 31);
  }
}

function oneReached(codes: Int32Array, above: Int32Array, below: Int32Array, target: number): void {
  for (let unit = 0; unit < codes.length; unit += 1)
    codes[unit] =
      intAt(codes, unit) - ((Math.imul(target, intAt(below, unit)) - intAt(above, unit) - 1) >> 31);
}

/** Whether every unit reaches the target of its own, 1 or 0. */
export function ownReached(
  codes: Int32Array,
  { above, below }: WholeRatio<Int32Array>,
  targets: Int32Array,
): void {
  for (let unit = 0; unit < codes.length; unit += 1)
    codes[unit] = -((Math.imul(intAt(targets, unit), intAt(below, unit)) - intAt(above, unit) - 1) >> 31);
}

/** As `countReached`, for whole numbers below 2⁵³. */
export function countWide(
  codes: Int32Array,
  { above, below }: WholeRatio<Float64Array>,
  targets: readonly number[],
): void {
  codes.fill(0);
  for (const target of targets) {
    for (let unit = 0; unit < codes.length; unit += 1)
      codes[unit] = intAt(codes, unit) + (at(above, unit) >= target * at(below, unit) ? 1 : 0);
  }
}
