import { Rational } from '../exact/rational.ts';
import {
  ANY,
  hull,
  type Interval,
  least,
  most,
  negated,
  ordersOf,
  over,
  plus,
  point,
  times,
} from './interval.ts';
import type { ArithmeticOperator, ComparisonOperator, Expression } from './syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from './syntax/interpreter.ts';

/**
 * What a formula can come to over all answers, gaps aside: never less than what is possible, often more. `nothing`: it never has
 * a value, as a quotient over 0. `other`: an option, ticks or a text.
 */
export type Range =
  | (Interval & { readonly kind: 'number' })
  | { readonly kind: 'truth'; readonly yes: boolean; readonly no: boolean }
  | { readonly kind: 'other' }
  | { readonly kind: 'nothing' };

/** What is known of the answers: by name, and how many ticks a checklist can have. */
export interface KnownRanges {
  readonly of: (name: string) => Range;
  readonly ticks: (name: string) => Interval;
}

const NOTHING: Range = { kind: 'nothing' };
const OTHER: Range = { kind: 'other' };
const EITHER: Range = { kind: 'truth', yes: true, no: true };

function number(interval: Interval | undefined): Range {
  return interval === undefined ? NOTHING : { kind: 'number', ...interval };
}

/** Of a part that is no number nothing is known. */
function intervalOf(range: Range): Interval {
  return range.kind === 'number' ? range : ANY;
}

/** Numbers of all arguments; a call with one that never has a value never has one either. */
function ofNumbers(combine: (one: Interval, other: Interval) => Interval) {
  return ({ args }: NodeOf<'call'>, known: KnownRanges): Range => {
    const ranges = args.map((arg) => rangeOf(arg, known));
    if (ranges.some(({ kind }) => kind === 'nothing')) return NOTHING;
    const [first, ...rest] = ranges.map(intervalOf);
    return first === undefined ? NOTHING : number(rest.reduce(combine, first));
  };
}

/** What a formula can come to. */
export const rangeOf: (node: Expression, known: KnownRanges) => Range = interpreting<Range, KnownRanges>({
  number: ({ value }) => number(point(value)),
  text: () => OTHER,
  name: ({ name }, known) => known.of(name),
  negate: ({ operand }, known) => {
    const range = rangeOf(operand, known);
    return range.kind === 'number' ? number(negated(range)) : range;
  },
  not: ({ operand }, known) => {
    const range = rangeOf(operand, known);
    return range.kind === 'truth' ? { kind: 'truth', yes: range.no, no: range.yes } : range;
  },
  arithmetic: (node, known) => {
    const [left, right] = [rangeOf(node.left, known), rangeOf(node.right, known)];
    if (left.kind === 'nothing' || right.kind === 'nothing') return NOTHING;
    return number(ARITHMETIC[node.operator](intervalOf(left), intervalOf(right)));
  },
  comparison: (node, known) => {
    const [left, right] = [rangeOf(node.left, known), rangeOf(node.right, known)];
    if (left.kind === 'nothing' || right.kind === 'nothing') return NOTHING;
    if (left.kind !== 'number' || right.kind !== 'number') return EITHER;
    return COMPARISON[node.operator](ordersOf(left, right));
  },
  logic: (node, known) => {
    const [left, right] = [truthOf(node.left, known), truthOf(node.right, known)];
    return node.operator === 'and'
      ? { kind: 'truth', yes: left.yes && right.yes, no: left.no || right.no }
      : { kind: 'truth', yes: left.yes || right.yes, no: left.no && right.no };
  },
  call: perFunction<Range, KnownRanges>({
    if: ({ args: [condition, then, otherwise] }, known) => {
      if (condition === undefined || then === undefined || otherwise === undefined) return NOTHING;
      const { yes, no } = truthOf(condition, known);
      const branches = [...(yes ? [rangeOf(then, known)] : []), ...(no ? [rangeOf(otherwise, known)] : [])];
      const valued = branches.filter(({ kind }) => kind !== 'nothing');
      const [first, ...rest] = valued;
      return first === undefined ? NOTHING : rest.reduce(either, first);
    },
    min: ofNumbers(least),
    max: ofNumbers(most),
    sum: ofNumbers(plus),
    round: ({ args: [value, places] }, known) => {
      const range = value === undefined ? NOTHING : rangeOf(value, known);
      if (range.kind !== 'number') return range;
      const digits = places === undefined ? 0 : places.kind === 'number' ? places.value.toNumber() : 6;
      const rounded = (end: Rational | undefined) => end?.rounded(digits);
      return number({ low: rounded(range.low), high: rounded(range.high) });
    },
    count: ({ args }, known) => {
      const [first] = args;
      if (args.length === 1 && first?.kind === 'name' && known.of(first.name).kind === 'other')
        return number(known.ticks(first.name));
      const truths = args.map((arg) => truthOf(arg, known));
      const counted = (some: readonly unknown[]) => Rational.of(some.length);
      return number({
        low: counted(truths.filter(({ no }) => !no)),
        high: counted(truths.filter(({ yes }) => yes)),
      });
    },
    filled: () => EITHER,
    has: () => EITHER,
  }),
});

const ARITHMETIC: Record<ArithmeticOperator, (left: Interval, right: Interval) => Interval | undefined> = {
  '+': plus,
  '-': (left, right) => plus(left, negated(right)),
  '*': times,
  '/': over,
};

type Orders = ReturnType<typeof ordersOf>;
const COMPARISON: Record<ComparisonOperator, (orders: Orders) => Range> = {
  '==': ({ below, equal, above }) => ({ kind: 'truth', yes: equal, no: below || above }),
  '!=': ({ below, equal, above }) => ({ kind: 'truth', yes: below || above, no: equal }),
  '<': ({ below, equal, above }) => ({ kind: 'truth', yes: below, no: equal || above }),
  '<=': ({ below, equal, above }) => ({ kind: 'truth', yes: below || equal, no: above }),
  '>': ({ below, equal, above }) => ({ kind: 'truth', yes: above, no: below || equal }),
  '>=': ({ below, equal, above }) => ({ kind: 'truth', yes: equal || above, no: below }),
};

/** What never has a value is neither true nor false. */
function truthOf(node: Expression, known: KnownRanges): { yes: boolean; no: boolean } {
  const range = rangeOf(node, known);
  if (range.kind === 'nothing') return { yes: false, no: false };
  return range.kind === 'truth' ? range : { yes: true, no: true };
}

function either(one: Range, other: Range): Range {
  if (one.kind === 'number' && other.kind === 'number') return number(hull(one, other));
  if (one.kind === 'truth' && other.kind === 'truth')
    return { kind: 'truth', yes: one.yes || other.yes, no: one.no || other.no };
  return OTHER;
}
