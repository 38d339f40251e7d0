import type { Rational } from '@tieuchi/criteria/exact';
import { type Expression, evaluate, interpreting, namesIn, perFunction } from '@tieuchi/criteria/formula';
import { at, intAt } from './at.ts';
import type { Bounds } from './bounds.ts';
import type { CodeColumn, Column, NumberColumn } from './column.ts';
import { constant, ONE, plus, times, type Vector } from './vector.ts';

/**
 * A number per unit as a quotient of whole numbers: NaN above or below where an answer is missing, 0 below where it is undefined.
 * Below is never negative, nor is its factor.
 */
export interface Quotient {
  readonly above: Vector;
  readonly below: Vector;
}

/** The columns that formulas of one place may read. */
export type Lookup = (name: string) => Column | undefined;

/** What formulas over columns are compiled with. */
export interface Columns {
  readonly lookup: Lookup;
  readonly bounds: Bounds;
}

/** Compiles a number over columns; undefined for what is not computed on columns. */
export function compileNumber(expression: Expression, lookup: Lookup, bounds: Bounds): Quotient | undefined {
  return compiled(expression, { lookup, bounds });
}

const notOnColumns = () => undefined;

function vectorOf(column: NumberColumn, bounds: Bounds): Vector {
  return { factor: 1, run: () => column.values, ...bounds.reading(column) };
}
const byCode = (node: Expression, { lookup, bounds }: Columns) => tabled(node, lookup, bounds);

const compiled: (node: Expression, columns: Columns) => Quotient | undefined = interpreting({
  number: ({ value }, { bounds }) => rationalQuotient(value, bounds),
  text: notOnColumns,
  name: ({ name }, { lookup, bounds }) => {
    const column = lookup(name);
    if (column?.kind === 'ratios')
      return { above: vectorOf(column.above, bounds), below: vectorOf(column.below, bounds) };
    if (column?.kind !== 'numbers') return undefined;
    return { above: vectorOf(column, bounds), below: constant(bounds, column.scale) };
  },
  negate: (node, columns) => {
    const operand = compiled(node.operand, columns);
    return operand === undefined ? undefined : negated(operand, columns.bounds);
  },
  not: notOnColumns,
  arithmetic: (node, columns) => {
    const left = compiled(node.left, columns);
    const right = compiled(node.right, columns);
    if (left === undefined || right === undefined) return undefined;
    return calculated(node.operator, { left, right }, columns.bounds);
  },
  comparison: notOnColumns,
  logic: notOnColumns,
  call: perFunction<Quotient | undefined, Columns>({
    sum: ({ args }, columns) =>
      sumOf(
        args.map((arg) => compiled(arg, columns)),
        columns.bounds,
      ),
    if: byCode,
    min: byCode,
    max: byCode,
    round: byCode,
    count: byCode,
    filled: byCode,
    has: byCode,
  }),
});

/** A fixed number; undefined when it is too long for doubles. */
export function rationalQuotient({ n, d }: Rational, bounds: Bounds): Quotient {
  return { above: constant(bounds, Number(n)), below: constant(bounds, Number(d)) };
}

function calculated(
  operator: '+' | '-' | '*' | '/',
  { left, right }: { left: Quotient; right: Quotient },
  bounds: Bounds,
): Quotient | undefined {
  switch (operator) {
    case '+':
      return sum(left, right, bounds);
    case '-':
      return sum(left, negated(right, bounds), bounds);
    case '*':
      return { above: times(bounds, left.above, right.above), below: times(bounds, left.below, right.below) };
    case '/':
      return divided(left, right, bounds);
  }
}

function negated({ above, below }: Quotient, bounds: Bounds): Quotient {
  return { above: times(bounds, above, constant(bounds, -1)), below };
}

function sum(left: Quotient, right: Quotient, bounds: Bounds): Quotient {
  const alike =
    left.below === right.below ||
    (left.below.run === right.below.run && left.below.factor === right.below.factor);
  if (alike) return { above: plus(bounds, left.above, right.above), below: left.below };
  return {
    above: plus(bounds, times(bounds, left.above, right.below), times(bounds, right.above, left.below)),
    below: times(bounds, left.below, right.below),
  };
}

function sumOf(parts: readonly (Quotient | undefined)[], bounds: Bounds): Quotient | undefined {
  return parts.reduce(
    (total, part) => (total === undefined || part === undefined ? undefined : sum(total, part, bounds)),
    rationalZero(bounds),
  );
}

function rationalZero(bounds: Bounds): Quotient | undefined {
  return { above: constant(bounds, 0), below: ONE };
}

/** What is divided by may not be negative, so that comparing needs no signs; where it is undefined, so is the quotient. */
function divided(left: Quotient, right: Quotient, bounds: Bounds): Quotient | undefined {
  const { above: divisor } = right;
  if (divisor.low === 0 && divisor.high === 0) return undefined;
  if (divisor.low < 0) {
    if (divisor.high > 0) return undefined;
    return divided(negated(left, bounds), negated(right, bounds), bounds);
  }
  const positive = divisor.factor > 0 ? divisor : plus(bounds, constant(bounds, 0), divisor);
  const above = times(bounds, left.above, right.below);
  const below = times(bounds, left.below, positive);
  if (right.below.run === undefined) return { above, below };
  return { above: times(bounds, above, right.below), below: times(bounds, below, right.below) };
}

/** A number that hangs on one input with few different answers: `count(value)` of a checklist. */
function tabled(expression: Expression, lookup: Lookup, bounds: Bounds): Quotient | undefined {
  const column = onlyCodes(expression, lookup);
  if (column === undefined) return undefined;
  const { name, codes, entries } = column;
  const table = Float64Array.from(entries, ({ value: own }) => {
    const value = evaluate(expression, (read) => (read === name ? own : { kind: 'undefined' }));
    if (value.kind === 'missing') return Number.NaN;
    return value.kind === 'number' && value.value.isInteger()
      ? Number(value.value.n)
      : Number.POSITIVE_INFINITY;
  });
  const known = table.filter((value) => !Number.isNaN(value));
  const filled = new Float64Array(codes.length);
  return {
    above: {
      factor: 1,
      ...bounds.note(Math.min(0, ...known), Math.max(0, ...known)),
      run: () => {
        for (let index = 0; index < filled.length; index += 1) filled[index] = at(table, intAt(codes, index));
        return filled;
      },
    },
    below: ONE,
  };
}

/** The column of the only name that the formula reads, where that is no number. */
export function onlyCodes(
  expression: Expression,
  lookup: Lookup,
): (CodeColumn & { readonly name: string }) | undefined {
  const [name, other] = namesIn(expression);
  if (name === undefined || other !== undefined) return undefined;
  const column = lookup(name);
  return column?.kind === 'codes' ? { ...column, name } : undefined;
}
