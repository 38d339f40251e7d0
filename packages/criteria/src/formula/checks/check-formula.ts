import { nearest } from '../../findings/nearest.ts';
import type {
  Expression,
  FormulaProblem,
  FormulaProblemCode,
  FunctionName,
  InputKind,
} from '../syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from '../syntax/interpreter.ts';

/** What a formula gives, with everything that is wrong with its names and types. `kind` is undefined when it cannot be told. */
export interface CheckedFormula {
  readonly kind: InputKind | undefined;
  readonly problems: FormulaProblem[];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const SOME: Bounds = { least: 1, most: Number.POSITIVE_INFINITY };

/** How many arguments each function takes. */
const ARITY: Readonly<Record<FunctionName, Bounds>> = {
  if: { least: 3, most: 3 },
  min: SOME,
  max: SOME,
  sum: SOME,
  round: { least: 1, most: 2 },
  count: SOME,
  filled: { least: 1, most: 1 },
  has: { least: 2, most: 2 },
};

/** One look at a formula: what its names stand for, and what was found. */
interface Look {
  readonly kinds: ReadonlyMap<string, InputKind>;
  readonly problems: FormulaProblem[];
}

type Kind = InputKind | undefined;

const kindOf: (node: Expression, look: Look) => Kind = interpreting<Kind, Look>({
  number: () => 'number',
  text: () => 'text',
  name: (node, look) => {
    const kind = look.kinds.get(node.name);
    if (kind !== undefined) return kind;
    const { name, start, end } = node;
    const meant = nearest(name, look.kinds.keys());
    const mend = meant === undefined ? {} : { mend: { start, end, text: meant } };
    look.problems.push({ code: 'formulaUnknownName', start, end, params: { name }, ...mend });
    return undefined;
  },
  negate: ({ operand }, look) => all([operand], look, { expected: 'number', result: 'number' }),
  not: ({ operand }, look) => all([operand], look, { expected: 'boolean', result: 'boolean' }),
  logic: ({ left, right }, look) => all([left, right], look, { expected: 'boolean', result: 'boolean' }),
  arithmetic: ({ left, right }, look) => all([left, right], look, { expected: 'number', result: 'number' }),
  comparison: (node, look) => {
    if (node.operator === '==' || node.operator === '!=') {
      same(node, [node.left, node.right], look);
      return 'boolean';
    }
    return all([node.left, node.right], look, { expected: 'number', result: 'boolean' });
  },
  call: (node, look) => {
    const bounds = ARITY[node.name];
    const given = node.args.length;
    if (given >= bounds.least && given <= bounds.most) return result(node, look);
    const expected = bounds.most === Number.POSITIVE_INFINITY ? `≥ ${bounds.least}` : rangeOf(bounds);
    report(look, node, 'formulaArity', { name: node.name, expected, given });
    for (const arg of node.args) kindOf(arg, look);
    return undefined;
  },
});

const numbers = ({ args }: NodeOf<'call'>, look: Look) =>
  all(args, look, { expected: 'number', result: 'number' });

/** What a call with the right number of arguments gives. */
const result = perFunction<Kind, Look>({
  if: (node, look) => {
    const [condition, ...branches] = node.args;
    if (condition !== undefined) expect(condition, look, 'boolean');
    return same(node, branches, look);
  },
  min: numbers,
  max: numbers,
  sum: numbers,
  round: ({ args: [value, places] }, look) => {
    if (value !== undefined) expect(value, look, 'number');
    if (places !== undefined) checkPlaces(places, look);
    return 'number';
  },
  count,
  filled: ({ args }, look) => {
    for (const arg of args) kindOf(arg, look);
    return 'boolean';
  },
  has: ({ args: [list, option] }, look) => {
    if (list !== undefined) expect(list, look, 'ticks');
    if (option !== undefined) expect(option, look, 'text');
    return 'boolean';
  },
});

function report(
  { problems }: Look,
  { start, end }: Expression,
  code: FormulaProblemCode,
  params: FormulaProblem['params'],
): void {
  problems.push({ code, start, end, params });
}

function expect(node: Expression, look: Look, expected: InputKind): void {
  const actual = kindOf(node, look);
  if (actual !== undefined && actual !== expected) report(look, node, 'formulaType', { expected, actual });
}

function all(
  nodes: readonly Expression[],
  look: Look,
  kinds: Record<'expected' | 'result', InputKind>,
): Kind {
  for (const node of nodes) expect(node, look, kinds.expected);
  return kinds.result;
}

/** A choice is compared to the id of an option, which is written as a text. */
function same(whole: Expression, [left, right]: readonly Expression[], look: Look): Kind {
  const first = left && kindOf(left, look);
  const second = right && kindOf(right, look);
  if (first === undefined || second === undefined) return first ?? second;
  const comparable = (kind: InputKind) => (kind === 'choice' ? 'text' : kind);
  if (first === 'ticks' || second === 'ticks' || comparable(first) !== comparable(second)) {
    report(look, whole, 'formulaMixedTypes', { left: first, right: second });
  }
  return first;
}

/** `count(list)` counts ticks; `count(x, y, …)` counts the conditions that hold. */
function count({ args: [first, ...more] }: NodeOf<'call'>, look: Look): Kind {
  if (first === undefined) return 'number';
  const actual = kindOf(first, look);
  if (actual === 'ticks' && more.length === 0) return 'number';
  if (actual !== undefined && actual !== 'boolean') {
    const expected = more.length === 0 ? 'ticks' : 'boolean';
    report(look, first, 'formulaType', { expected, actual });
  }
  return all(more, look, { expected: 'boolean', result: 'number' });
}

function checkPlaces(node: Expression, look: Look): void {
  if (node.kind === 'number' && node.value.isInteger() && node.value.n <= 6n) return;
  report(look, node, 'formulaType', { expected: 'places', actual: kindOf(node, look) ?? 'number' });
}

function rangeOf(bounds: Bounds): string {
  return bounds.least === bounds.most ? String(bounds.least) : `${bounds.least}–${bounds.most}`;
}

/**
 * Checks names, number of arguments and types of a parsed formula against the kinds of the names it may use, and tells
 * what kind of value it gives. Every problem is reported once, in order of print.
 */
export function checkFormula(expression: Expression, kinds: ReadonlyMap<string, InputKind>): CheckedFormula {
  const problems: FormulaProblem[] = [];
  const kind = kindOf(expression, { kinds, problems });
  return { kind, problems: problems.sort((left, right) => left.start - right.start) };
}
