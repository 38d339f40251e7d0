import type { ArithmeticOperator, Expression } from './expression.ts';
import { interpreting, type NodeOf } from './interpreter.ts';

/** How tightly a node holds its parts together; a looser part inside a tighter node needs brackets. */
const tightnessOf = interpreting<number, undefined>({
  logic: ({ operator }) => LOGIC[operator],
  not: () => NOT,
  comparison: () => COMPARISON,
  arithmetic: ({ operator }) => ARITHMETIC[operator],
  negate: () => NEGATE,
  number: () => TIGHTEST,
  text: () => TIGHTEST,
  name: () => TIGHTEST,
  call: () => TIGHTEST,
});

const LOGIC = { or: 1, and: 2 } as const;
const NOT = 3;
const COMPARISON = 4;
const ARITHMETIC: Readonly<Record<ArithmeticOperator, number>> = { '+': 5, '-': 5, '*': 6, '/': 6 };
const NEGATE = 7;
const TIGHTEST = 8;

function part(expression: Expression, least: number): string {
  const text = printFormula(expression);
  return tightnessOf(expression, undefined) < least ? `(${text})` : text;
}

/** A constant of the language has a finite decimal; the number of places follows from the denominator. */
function printNumber({ value }: NodeOf<'number'>): string {
  let places = 0;
  for (let scale = 1n; scale % value.d !== 0n; scale *= 10n) places += 1;
  return value.toDecimal(places);
}

/** Operators of one tightness read from the left. */
function printChain({ left, operator, right }: NodeOf<'arithmetic'> | NodeOf<'logic'>, own: number): string {
  return `${part(left, own)} ${operator} ${part(right, own + 1)}`;
}

const printed = interpreting<string, undefined>({
  number: printNumber,
  text: ({ value }) => (value.includes("'") ? `"${value}"` : `'${value}'`),
  name: ({ name }) => name,
  negate: ({ operand }) => `-${part(operand, NEGATE)}`,
  not: ({ operand }) => `not ${part(operand, NOT)}`,
  call: ({ name, args }) => `${name}(${args.map(printFormula).join(', ')})`,
  comparison: ({ left, operator, right }) =>
    `${part(left, COMPARISON + 1)} ${operator} ${part(right, COMPARISON + 1)}`,
  arithmetic: (node) => printChain(node, ARITHMETIC[node.operator]),
  logic: (node) => printChain(node, LOGIC[node.operator]),
});

/**
 * The formula in normal form: one space around operators, no needless brackets, single quotes. Parsing it again gives
 * the same tree but for its spans.
 */
export function printFormula(expression: Expression): string {
  return printed(expression, undefined);
}
