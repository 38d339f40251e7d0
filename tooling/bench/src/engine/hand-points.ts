import { Rational } from '@tieuchi/criteria/exact';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import type { Arrays } from './hand-levels.ts';

/** Totals in doubles, and the sums of the groups. */
export interface HandPoints {
  readonly total: Float64Array;
  readonly groups: ReadonlyMap<string, Float64Array>;
}

/**
 * Loops over doubles for exactly the rules of Xuân Lạc: shares of a whole up to a target, steps, all or nothing, options by a table of
 * points, and least and greatest of the peers. Calling what it returns scores all units again, in the same memory.
 */
export function handPoints(
  set: CriteriaSet,
  answers: ReadonlyMap<string, Arrays>,
  size: number,
): () => HandPoints {
  const groups = new Map(set.groups.map(({ id }) => [id, new Float64Array(size)]));
  const total = new Float64Array(size);
  const steps = set.criteria.map((criterion) => {
    const sums = groups.get(criterion.group);
    const arrays = answers.get(criterion.id);
    if (sums === undefined || arrays === undefined) throw new Error(criterion.id);
    return handCriterion(criterion, { arrays, sums, size });
  });
  return () => {
    for (const sums of groups.values()) sums.fill(0);
    for (const step of steps) step();
    total.fill(0);
    for (const { id, parent } of set.groups.toReversed()) {
      const into = parent === undefined ? total : groups.get(parent);
      const own = groups.get(id);
      if (into !== undefined && own !== undefined) addUp(into, own);
    }
    return { total, groups };
  };
}

interface Place {
  readonly arrays: Arrays;
  readonly sums: Float64Array;
  readonly size: number;
}

function handCriterion(criterion: Criterion, { arrays, sums, size }: Place): () => void {
  const { rule, measure, id } = criterion;
  const percent = new Float64Array(size);
  const [only] = arrays.values();
  const measured = measure?.includes('/') === true ? sidesOf(measure, arrays) : undefined;
  const single = arrays.get(measure ?? '') ?? only;
  const fill = () => {
    if (measured === undefined) return single ?? percent;
    fillPercent(percent, measured);
    return percent;
  };
  switch (rule?.kind) {
    case 'options': {
      const { codes, points } = tableOf(criterion, arrays, size);
      return () => addTable(sums, codes, points);
    }
    case 'linear':
      return () => addLine(sums, fill(), { zero: 0, length: rule.fullAt, max: rule.max });
    case 'allOrNothing':
      return () => addSteps(sums, fill(), { from: [rule.at ?? 0], points: [rule.max], over: [0] });
    case 'steps': {
      const from = rule.steps.map((step) => step.from ?? 0);
      const points = rule.steps.map((step) =>
        'share' in step ? rule.max * Rational.from(step.share).toNumber() : rule.max,
      );
      const over = rule.steps.map((step) => ('valueOver' in step ? step.valueOver : 0));
      const flag = arrays.get('hasColumn');
      return () => addSteps(sums, fill(), { from, points, over }, flag);
    }
    case 'peers':
      return () => {
        const values = fill();
        let least = Number.POSITIVE_INFINITY;
        let greatest = Number.NEGATIVE_INFINITY;
        for (const value of values) {
          if (value < least) least = value;
          if (value > greatest) greatest = value;
        }
        addLine(sums, values, { zero: least, length: greatest - least, max: rule.max });
      };
    default:
      throw new Error(`${id}: not a row of Xuân Lạc`);
  }
}

interface Sides {
  readonly above: readonly Float64Array[];
  readonly below: readonly Float64Array[];
}

/** `100 * (a + b) / (c + d)` and the like. */
function sidesOf(measure: string, arrays: Arrays): Sides {
  const [above = '', below = ''] = measure
    .replace('100 *', '')
    .split('/')
    .map((side) => side.replace(/[()\s]/g, ''));
  const columns = (side: string) => side.split('+').map((name) => arrays.get(name) ?? new Float64Array());
  return { above: columns(above), below: columns(below) };
}

/** NaN where an answer is missing or there is nothing to divide by. */
function fillPercent(percent: Float64Array, { above, below }: Sides): void {
  const [a, c] = above;
  const [b, d] = below;
  if (a === undefined || b === undefined) return;
  for (let unit = 0; unit < percent.length; unit += 1) {
    const part = c === undefined ? (a[unit] ?? 0) : (a[unit] ?? 0) + (c[unit] ?? 0);
    const whole = d === undefined ? (b[unit] ?? 0) : (b[unit] ?? 0) + (d[unit] ?? 0);
    percent[unit] = whole > 0 ? (100 * part) / whole : Number.NaN;
  }
}

function addLine(
  sums: Float64Array,
  values: Float64Array,
  { zero, length, max }: { zero: number; length: number; max: number },
): void {
  for (let unit = 0; unit < sums.length; unit += 1) {
    const share = ((values[unit] ?? 0) - zero) / length;
    if (share > 0) sums[unit] = (sums[unit] ?? 0) + Math.min(share, 1) * max;
  }
}

function addSteps(
  sums: Float64Array,
  values: Float64Array,
  { from, points, over }: { from: readonly number[]; points: readonly number[]; over: readonly number[] },
  flag?: Float64Array,
): void {
  for (let unit = 0; unit < sums.length; unit += 1) {
    const value = values[unit] ?? 0;
    if (flag !== undefined && !((flag[unit] ?? 0) >= 1)) continue;
    for (let step = 0; step < from.length; step += 1) {
      if (value >= (from[step] ?? 0)) {
        const whole = over[step] ?? 0;
        const share = whole === 0 ? 1 : Math.min(1, value / whole);
        sums[unit] = (sums[unit] ?? 0) + share * (points[step] ?? 0);
        break;
      }
    }
  }
}

/** Every answer to a choice or a short list as a small number, and the points of each. */
function tableOf(
  { rule, inputs, id }: Criterion,
  arrays: Arrays,
  size: number,
): { codes: Uint8Array; points: Float64Array } {
  const [input] = inputs;
  if (
    rule?.kind !== 'options' ||
    rule.shares === 'equal' ||
    (input?.kind !== 'choice' && input?.kind !== 'checklist')
  )
    throw new Error(`${id}: not a row of Xuân Lạc`);
  const { shares } = rule;
  const { options } = input;
  const codes = new Uint8Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    for (const [bit, option] of options.entries()) {
      if (arrays.get(option.id)?.[unit] === 1) codes[unit] = (codes[unit] ?? 0) | (1 << bit);
    }
  }
  const points = Float64Array.from({ length: 1 << options.length }, (_, code) =>
    options.reduce((sum, option, bit) => {
      const share = Rational.from(shares[option.id] ?? 0).toNumber();
      return (code & (1 << bit)) === 0 ? sum : sum + share * rule.max;
    }, 0),
  );
  return { codes, points };
}

function addTable(sums: Float64Array, codes: Uint8Array, points: Float64Array): void {
  for (let unit = 0; unit < sums.length; unit += 1)
    sums[unit] = (sums[unit] ?? 0) + (points[codes[unit] ?? 0] ?? 0);
}

function addUp(into: Float64Array, own: Float64Array): void {
  for (let unit = 0; unit < into.length; unit += 1) into[unit] = (into[unit] ?? 0) + (own[unit] ?? 0);
}
