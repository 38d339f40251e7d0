import type { ArithmeticOperator, Expression, FormulaProblem } from '../syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from '../syntax/interpreter.ts';

/**
 * What a number measures. A name that has none (a plain number) goes with everything, and so does what was multiplied or
 * divided: that is how one unit is turned into another.
 */
export type MeasuredKind = 'count' | 'percent' | 'money';

type Unit = MeasuredKind | undefined;

/** One look at a formula: what its names measure, and what was found. */
interface Look {
  readonly units: ReadonlyMap<string, MeasuredKind>;
  readonly problems: FormulaProblem[];
}

const alike = (node: NodeOf<'call'>, look: Look) => together(node, node.args, look);
const apart = ({ args }: NodeOf<'call'>, look: Look) => none(args, look);

const unitOf: (node: Expression, look: Look) => Unit = interpreting<Unit, Look>({
  number: () => undefined,
  text: () => undefined,
  name: ({ name }, { units }) => units.get(name),
  negate: ({ operand }, look) => unitOf(operand, look),
  not: ({ operand }, look) => none([operand], look),
  arithmetic: (node, look) => ARITHMETIC[node.operator](node, look),
  comparison: (node, look) => {
    together(node, [node.left, node.right], look);
    return undefined;
  },
  logic: ({ left, right }, look) => none([left, right], look),
  call: perFunction<Unit, Look>({
    if: (node, look) => {
      const [condition, ...branches] = node.args;
      if (condition !== undefined) unitOf(condition, look);
      return together(node, branches, look);
    },
    min: alike,
    max: alike,
    sum: alike,
    round: ({ args: [value] }, look) => value && unitOf(value, look),
    count: apart,
    filled: apart,
    has: apart,
  }),
});

function added(node: NodeOf<'arithmetic'>, look: Look): Unit {
  return together(node, [node.left, node.right], look);
}

function turned({ left, right }: NodeOf<'arithmetic'>, look: Look): Unit {
  return none([left, right], look);
}

const ARITHMETIC: Record<ArithmeticOperator, typeof added> = {
  '+': added,
  '-': added,
  '*': turned,
  '/': turned,
};

/** Looks into parts that need not be alike; what they make together has no unit. */
function none(parts: readonly Expression[], look: Look): undefined {
  for (const part of parts) unitOf(part, look);
}

/** The unit that the parts have in common; that they have two is a problem. */
function together(whole: Expression, parts: readonly Expression[], look: Look): Unit {
  let common: Unit;
  let other: Unit;
  for (const part of parts) {
    const unit = unitOf(part, look);
    common ??= unit;
    if (unit !== common) other ??= unit;
  }
  if (common === undefined || other === undefined) return common;
  const { start, end } = whole;
  look.problems.push({ code: 'formulaUnits', start, end, params: { left: common, right: other } });
  return undefined;
}

/**
 * Places where a formula adds, compares or chooses between numbers that measure different things: money and a percentage, a
 * percentage and a count. `units` holds the names of which that is known. In order of print.
 */
export function checkUnits(
  expression: Expression,
  units: ReadonlyMap<string, MeasuredKind>,
): FormulaProblem[] {
  if (units.size < 2) return [];
  const problems: FormulaProblem[] = [];
  unitOf(expression, { units, problems });
  return problems.sort((left, right) => left.start - right.start);
}
