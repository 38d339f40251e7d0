import { type Expression, type FunctionName, partsOf } from './expression.ts';

/** Functions that take every period of a name as one argument each. */
const SPREADS: ReadonlySet<FunctionName> = new Set(['sum', 'min', 'max', 'count'] as const);

/** The name under which a formula reads one period of an input asked per period; no input can have it. */
export function periodName(name: string, period: number): string {
  return `${name}@${period}`;
}

/**
 * The formula with every direct argument of `sum`, `min`, `max` and `count` that names an input asked per period written
 * out as its periods: `sum(a)` becomes `sum(a@1, …, a@4)`. `periods` holds the number of periods by name.
 */
export function spreadPeriods(expression: Expression, periods: ReadonlyMap<string, number>): Expression {
  if (periods.size === 0) return expression;
  const spread = (node: Expression): Expression => {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'name':
        return node;
      case 'negate':
      case 'not':
        return { ...node, operand: spread(node.operand) };
      case 'call':
        return {
          ...node,
          args: node.args.flatMap((arg) => (SPREADS.has(node.name) ? written(arg) : [spread(arg)])),
        };
      default:
        return { ...node, left: spread(node.left), right: spread(node.right) };
    }
  };
  const written = (arg: Expression): Expression[] => {
    const count = arg.kind === 'name' ? periods.get(arg.name) : undefined;
    if (arg.kind !== 'name' || count === undefined) return [spread(arg)];
    return Array.from({ length: count }, (_, index) => ({ ...arg, name: periodName(arg.name, index + 1) }));
  };
  return spread(expression);
}

/** Names that the formula reads as a whole, not through `sum`, `min`, `max` or `count` over their periods. */
export function namesReadWhole(expression: Expression): Set<string> {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.kind === 'name') names.add(node.name);
    const spreads = node.kind === 'call' && SPREADS.has(node.name);
    for (const part of partsOf(node)) if (!spreads || part.kind !== 'name') visit(part);
  };
  visit(expression);
  return names;
}
