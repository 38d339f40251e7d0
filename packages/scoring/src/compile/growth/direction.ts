import {
  type ArithmeticOperator,
  type Expression,
  interpreting,
  type NodeOf,
  perFunction,
} from '@tieuchi/criteria/formula';
import type { Input } from '@tieuchi/criteria/types';
import type { Direction } from '../../model/growth.ts';

/** What the proof may use: the input that grows, and which names are never negative. */
export interface Growth {
  readonly input: string;
  readonly nonNegative: ReadonlySet<string>;
}

/** Names of inputs that cannot be negative. */
export function nonNegativeNames(inputs: readonly Input[]): Set<string> {
  return new Set(inputs.filter(isNonNegative).map(({ id }) => id));
}

function isNonNegative(input: Input): boolean {
  if (input.kind === 'count') return true;
  if (input.kind === 'percent') return (input.min ?? 0) >= 0;
  return (input.kind === 'number' || input.kind === 'money') && (input.min ?? -1) >= 0;
}

/** Proves the direction from the shape of the formula; `unknown` where the shape does not tell. */
export const directionOf: (node: Expression, growth: Growth) => Direction = interpreting<Direction, Growth>({
  number: () => 'constant',
  text: () => 'constant',
  name: ({ name }, { input }) => (name === input ? 'up' : 'constant'),
  negate: ({ operand }, growth) => flip(directionOf(operand, growth)),
  not: ({ operand }, growth) => flip(directionOf(operand, growth)),
  logic: (node, growth) => join(...sides(node, growth)),
  arithmetic: (node, growth) => {
    const [left, right] = sides(node, growth);
    if (left === 'constant' && right === 'constant') return 'constant';
    switch (node.operator) {
      case '+':
        return join(left, right);
      case '-':
        return join(left, flip(right));
      case '*':
        return hasSigns(node, growth) ? join(left, right) : 'unknown';
      case '/':
        return hasSigns(node, growth) ? join(left, flip(right)) : 'unknown';
    }
  },
  comparison: (node, growth) => {
    const [left, right] = sides(node, growth);
    switch (node.operator) {
      case '>':
      case '>=':
        return join(left, flip(right));
      case '<':
      case '<=':
        return join(flip(left), right);
      case '==':
      case '!=':
        return left === 'constant' && right === 'constant' ? 'constant' : 'unknown';
    }
  },
  call: (node, growth) => {
    const parts = node.args.map((arg) => directionOf(arg, growth));
    return parts.every((part) => part === 'constant') ? 'constant' : called(node, parts);
  },
});

const together = (_node: Expression, parts: readonly Direction[]): Direction =>
  parts.reduce(join, 'constant');

/** A call of which some part moves; `parts` are the directions of its arguments. */
const called = perFunction<Direction, readonly Direction[]>({
  min: together,
  max: together,
  sum: together,
  round: together,
  count: together,
  if: (_node, [condition, ...branches]) =>
    condition === 'constant' ? branches.reduce(join, 'constant') : 'unknown',
  filled: () => 'unknown',
  has: () => 'unknown',
});

function sides(
  { left, right }: Record<'left' | 'right', Expression>,
  growth: Growth,
): [Direction, Direction] {
  return [directionOf(left, growth), directionOf(right, growth)];
}

/** Without a known sign a factor may turn the direction round. */
function hasSigns({ left, right }: NodeOf<'arithmetic'>, growth: Growth): boolean {
  return isAtLeastZero(left, growth) && isAtLeastZero(right, growth);
}

/** Whether a formula is proven never to be negative. */
const isAtLeastZero: (node: Expression, growth: Growth) => boolean = interpreting<boolean, Growth>({
  number: ({ value }) => value.n >= 0n,
  text: () => false,
  name: ({ name }, { nonNegative }) => nonNegative.has(name),
  negate: () => false,
  not: () => false,
  logic: () => false,
  arithmetic: (node, growth) => MAY_STAY_ABOVE[node.operator] && hasSigns(node, growth),
  comparison: () => false,
  call: perFunction<boolean, Growth>({
    count: () => true,
    min: allAtLeastZero,
    max: allAtLeastZero,
    sum: allAtLeastZero,
    round: allAtLeastZero,
    if: () => false,
    filled: () => false,
    has: () => false,
  }),
});

const MAY_STAY_ABOVE: Readonly<Record<ArithmeticOperator, boolean>> = {
  '+': true,
  '-': false,
  '*': true,
  '/': true,
};

function allAtLeastZero({ args }: NodeOf<'call'>, growth: Growth): boolean {
  return args.every((arg) => isAtLeastZero(arg, growth));
}

function flip(direction: Direction): Direction {
  if (direction === 'up') return 'down';
  return direction === 'down' ? 'up' : direction;
}

function join(left: Direction, right: Direction): Direction {
  if (left === 'constant') return right;
  if (right === 'constant' || left === right) return left;
  return 'unknown';
}
