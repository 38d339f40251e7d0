import type { CriteriaSet } from '@tieuchi/criteria/types';

/** Answers to one criterion as a programmer would lay them out: doubles, NaN where one is missing. */
export type Arrays = ReadonlyMap<string, Float64Array>;

/** What the hand-written loop comes to. */
export interface HandLevels {
  /** Highest level met, by criterion and unit. */
  readonly met: ReadonlyMap<string, Uint8Array>;
  /** Level of each unit. */
  readonly level: Uint8Array;
}

/**
 * Loops over doubles for exactly the rules of the national set: shares of a whole and figures against five targets, yes or no, and the
 * one row with an alternative. Nothing else is written down, no counts, no reasons. Calling what it returns scores all units again, in
 * the same memory.
 */
export function handLevels(
  set: CriteriaSet,
  answers: ReadonlyMap<string, Arrays>,
  size: number,
): () => HandLevels {
  const met = new Map(set.criteria.map(({ id }) => [id, new Uint8Array(size)]));
  const level = new Uint8Array(size);
  const steps = set.criteria.map(({ id, rule, measure }) => {
    const arrays = answers.get(id);
    const filled = met.get(id);
    if (
      rule?.kind !== 'levels' ||
      !Array.isArray(rule.targets) ||
      arrays === undefined ||
      filled === undefined
    )
      throw new Error(`${id}: not a row of the national set`);
    const { targets } = rule;
    const numbers = targets.map((target) => (typeof target === 'number' ? target : Number.POSITIVE_INFINITY));
    // By highest level met, how far the unit can get for this criterion.
    const reach = Uint8Array.from({ length: targets.length + 1 }, (_, highest) => {
      const open = targets.findIndex((target, index) => target !== null && index >= highest);
      return open < 0 ? targets.length : open;
    });
    const column = (name: string) => arrays.get(name) ?? new Float64Array(size);
    if (measure === '100 * a / b') {
      return () => ratio(column('a'), column('b'), { numbers, filled, reach, level });
    }
    if (targets.some((target) => typeof target === 'object' && target !== null)) {
      return () => alternative(column('a'), column('b'), { numbers, filled, reach, level });
    }
    if (targets.includes(true)) {
      const highest = targets.length;
      return () => yes(column('value'), highest, { filled, reach, level });
    }
    return () => figure(column('value'), { numbers, filled, reach, level });
  });
  return () => {
    level.fill(5);
    for (const step of steps) step();
    return { met, level };
  };
}

interface Out {
  readonly filled: Uint8Array;
  readonly reach: Uint8Array;
  readonly level: Uint8Array;
}

function ratio(
  a: Float64Array,
  b: Float64Array,
  { numbers, filled, reach, level }: Out & { numbers: number[] },
): void {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = numbers;
  for (let unit = 0; unit < filled.length; unit += 1) {
    const whole = b[unit] ?? 0;
    const percent = (100 * (a[unit] ?? 0)) / whole;
    let highest = 0;
    if (whole > 0) {
      if (percent >= five) highest = 5;
      else if (percent >= four) highest = 4;
      else if (percent >= three) highest = 3;
      else if (percent >= two) highest = 2;
      else if (percent >= one) highest = 1;
    }
    filled[unit] = highest;
    const open = reach[highest] ?? 0;
    if (open < (level[unit] ?? 0)) level[unit] = open;
  }
}

function figure(value: Float64Array, { numbers, filled, reach, level }: Out & { numbers: number[] }): void {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = numbers;
  for (let unit = 0; unit < filled.length; unit += 1) {
    const figureHere = value[unit] ?? 0;
    let highest = 0;
    if (figureHere >= five) highest = 5;
    else if (figureHere >= four) highest = 4;
    else if (figureHere >= three) highest = 3;
    else if (figureHere >= two) highest = 2;
    else if (figureHere >= one) highest = 1;
    filled[unit] = highest;
    const open = reach[highest] ?? 0;
    if (open < (level[unit] ?? 0)) level[unit] = open;
  }
}

function yes(value: Float64Array, most: number, { filled, reach, level }: Out): void {
  for (let unit = 0; unit < filled.length; unit += 1) {
    const highest = (value[unit] ?? 0) >= 1 ? most : 0;
    filled[unit] = highest;
    const open = reach[highest] ?? 0;
    if (open < (level[unit] ?? 0)) level[unit] = open;
  }
}

/** At least 1 and 2 at the third and fourth level; at the fifth at least 3, or all of them. */
function alternative(
  a: Float64Array,
  b: Float64Array,
  { numbers, filled, reach, level }: Out & { numbers: number[] },
): void {
  const [, , three = 0, four = 0] = numbers;
  for (let unit = 0; unit < filled.length; unit += 1) {
    const done = a[unit] ?? 0;
    const whole = b[unit] ?? 0;
    let highest = 0;
    if (done >= 3 || (whole > 0 && (100 * done) / whole >= 100)) highest = 5;
    else if (done >= four) highest = 4;
    else if (done >= three) highest = 3;
    filled[unit] = highest;
    const open = reach[highest] ?? 0;
    if (open < (level[unit] ?? 0)) level[unit] = open;
  }
}
