import type { Expression } from './expression.ts';
import { interpreting } from './interpreter.ts';

const NONE: readonly Expression[] = [];

const directParts = interpreting<readonly Expression[], undefined>({
  number: () => NONE,
  text: () => NONE,
  name: () => NONE,
  negate: ({ operand }) => [operand],
  not: ({ operand }) => [operand],
  arithmetic: ({ left, right }) => [left, right],
  comparison: ({ left, right }) => [left, right],
  logic: ({ left, right }) => [left, right],
  call: ({ args }) => args,
});

/** Direct parts of an expression, in order of print. */
export function partsOf(expression: Expression): readonly Expression[] {
  return directParts(expression, undefined);
}

/** Names that the formula reads, in order of first use. */
export function namesIn(expression: Expression): Set<string> {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.kind === 'name') names.add(node.name);
    for (const part of partsOf(node)) visit(part);
  };
  visit(expression);
  return names;
}

/** How many numbers, names, operators and calls the formula holds. */
export function countNodes(expression: Expression): number {
  return partsOf(expression).reduce((sum, part) => sum + countNodes(part), 1);
}
