import type { Expression } from '@tieuchi/criteria/formula';
import type { Input } from '@tieuchi/criteria/types';

/** How a formula moves when one input grows: `up` never falls (and never turns from true to false). */
export type Direction = 'constant' | 'up' | 'down' | 'unknown';

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
export function directionOf(node: Expression, growth: Growth): Direction {
  switch (node.kind) {
    case 'number':
    case 'text':
      return 'constant';
    case 'name':
      return node.name === growth.input ? 'up' : 'constant';
    case 'negate':
    case 'not':
      return flip(directionOf(node.operand, growth));
    case 'logic':
      return join(directionOf(node.left, growth), directionOf(node.right, growth));
    case 'arithmetic':
      return arithmetic(node, growth);
    case 'comparison':
      return comparison(node, growth);
    case 'call':
      return call(node, growth);
  }
}

function arithmetic(node: Expression & { kind: 'arithmetic' }, growth: Growth): Direction {
  const left = directionOf(node.left, growth);
  const right = directionOf(node.right, growth);
  if (left === 'constant' && right === 'constant') return 'constant';
  switch (node.operator) {
    case '+':
      return join(left, right);
    case '-':
      return join(left, flip(right));
    default: {
      // Without a known sign a factor may turn the direction round.
      if (!isAtLeastZero(node.left, growth) || !isAtLeastZero(node.right, growth)) return 'unknown';
      return join(left, node.operator === '*' ? right : flip(right));
    }
  }
}

function comparison(node: Expression & { kind: 'comparison' }, growth: Growth): Direction {
  const left = directionOf(node.left, growth);
  const right = directionOf(node.right, growth);
  switch (node.operator) {
    case '>':
    case '>=':
      return join(left, flip(right));
    case '<':
    case '<=':
      return join(flip(left), right);
    default:
      return left === 'constant' && right === 'constant' ? 'constant' : 'unknown';
  }
}

function call(node: Expression & { kind: 'call' }, growth: Growth): Direction {
  const parts = node.args.map((arg) => directionOf(arg, growth));
  if (parts.every((part) => part === 'constant')) return 'constant';
  switch (node.name) {
    case 'min':
    case 'max':
    case 'sum':
    case 'round':
    case 'count':
      return parts.reduce(join);
    case 'if':
      return parts[0] === 'constant' ? parts.slice(1).reduce(join) : 'unknown';
    default:
      return 'unknown';
  }
}

function isAtLeastZero(node: Expression, growth: Growth): boolean {
  switch (node.kind) {
    case 'number':
      return node.value.n >= 0n;
    case 'name':
      return growth.nonNegative.has(node.name);
    case 'arithmetic':
      return node.operator !== '-' && isAtLeastZero(node.left, growth) && isAtLeastZero(node.right, growth);
    case 'call':
      return (
        node.name === 'count' ||
        (isExtreme(node.name) && node.args.every((arg) => isAtLeastZero(arg, growth)))
      );
    default:
      return false;
  }
}

function isExtreme(name: string): boolean {
  return name === 'min' || name === 'max' || name === 'sum' || name === 'round';
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
