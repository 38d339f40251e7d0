import type { Expression, FunctionName } from './syntax/expression.ts';
import { interpreting } from './syntax/interpreter.ts';
import { partsOf } from './syntax/parts.ts';

/** Functions that take every period of a name as one argument each. */
const SPREADS: Readonly<Record<FunctionName, boolean>> = {
  sum: true,
  min: true,
  max: true,
  count: true,
  if: false,
  round: false,
  filled: false,
  has: false,
};

/** The name under which a formula reads one period of an input asked per period; no input can have it. */
export function periodName(name: string, period: number): string {
  return `${name}@${period}`;
}

type Periods = ReadonlyMap<string, number>;

const spread: (node: Expression, periods: Periods) => Expression = interpreting<Expression, Periods>({
  number: (node) => node,
  text: (node) => node,
  name: (node) => node,
  negate: (node, periods) => ({ ...node, operand: spread(node.operand, periods) }),
  not: (node, periods) => ({ ...node, operand: spread(node.operand, periods) }),
  arithmetic: (node, periods) => ({ ...node, ...bothSides(node, periods) }),
  comparison: (node, periods) => ({ ...node, ...bothSides(node, periods) }),
  logic: (node, periods) => ({ ...node, ...bothSides(node, periods) }),
  call: (node, periods) => ({
    ...node,
    args: node.args.flatMap((arg) => (SPREADS[node.name] ? written(arg, periods) : [spread(arg, periods)])),
  }),
});

function bothSides({ left, right }: Record<'left' | 'right', Expression>, periods: Periods) {
  return { left: spread(left, periods), right: spread(right, periods) };
}

function written(arg: Expression, periods: Periods): Expression[] {
  const count = arg.kind === 'name' ? periods.get(arg.name) : undefined;
  if (arg.kind !== 'name' || count === undefined) return [spread(arg, periods)];
  return Array.from({ length: count }, (_, index) => ({ ...arg, name: periodName(arg.name, index + 1) }));
}

/**
 * The formula with every direct argument of `sum`, `min`, `max` and `count` that names an input asked per period written
 * out as its periods: `sum(a)` becomes `sum(a@1, …, a@4)`. `periods` holds the number of periods by name.
 */
export function spreadPeriods(expression: Expression, periods: Periods): Expression {
  return periods.size === 0 ? expression : spread(expression, periods);
}

/** Names that the formula reads as a whole, not through `sum`, `min`, `max` or `count` over their periods. */
export function namesReadWhole(expression: Expression): Set<string> {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.kind === 'name') names.add(node.name);
    const spreads = node.kind === 'call' && SPREADS[node.name];
    for (const part of partsOf(node)) if (!spreads || part.kind !== 'name') visit(part);
  };
  visit(expression);
  return names;
}
