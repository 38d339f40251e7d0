import { Rational } from '../../../exact/rational.ts';
import {
  type Expression,
  evaluate,
  interpreting,
  type NodeOf,
  namesIn,
  perFunction,
  type Value,
} from '../../../formula/formula.ts';
import { type AnswerSpace, axesOf, type Case, type Compiled } from '../answer-space.ts';
import { isNumeric } from '../question.ts';

/** What a condition is in a case. */
export type Truth = 'true' | 'false' | 'undefined' | 'missing';

type Comparison = NodeOf<'comparison'>;

function truthOf(value: Value): Truth {
  if (value.kind === 'boolean') return value.value ? 'true' : 'false';
  return value.kind === 'missing' ? 'missing' : 'undefined';
}

function gap(truths: readonly Truth[]): Truth {
  return truths.includes('missing') ? 'missing' : 'undefined';
}

function isDecided(truth: Truth): boolean {
  return truth === 'true' || truth === 'false';
}

function always(truth: Truth): Compiled<Truth> {
  return { axes: new Set(), at: () => truth };
}

/** Values of the inputs on list axes in a case; every name must have such an axis. */
export function listLookup(space: AnswerSpace, point: Case): (name: string) => Value {
  return (name) => {
    const index = space.listAxis(name);
    const axis = index === undefined ? undefined : space.axes[index];
    if (index === undefined || axis?.kind !== 'list') return { kind: 'undefined' };
    return axis.values[point[index] ?? 0] ?? { kind: 'undefined' };
  };
}

/** Reads an expression by trying it on every listed value, remembering what it gave. */
export function overLists<T>(
  space: AnswerSpace,
  names: ReadonlySet<string>,
  read: (lookup: (name: string) => Value) => T,
): Compiled<T> {
  const axes = [...names].map((name) => space.listAxis(name)).filter((index) => index !== undefined);
  const results = new Map<number, T>();
  const at = (point: Case): T => {
    let key = 0;
    for (const axis of axes) key = key * space.sizeOf(axis) + (point[axis] ?? 0);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = read(listLookup(space, point));
    results.set(key, result);
    return result;
  };
  return { axes: new Set(axes), at };
}

function holds(operator: Comparison['operator'], order: number): boolean {
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** A comparison of numbers: its core against one threshold, decided once per cell. */
function numeric(space: AnswerSpace, node: Comparison): Compiled<Truth> {
  const { index, axis, number } = space.differenceAxis(node.left, node.right);
  const threshold = number.shift.negated().dividedBy(number.scale);
  axis.addThreshold(threshold);
  const turned = number.scale.n < 0n ? -1 : 1;
  let truths: Truth[] | undefined;
  const at = (point: Case): Truth => {
    truths ??= axis.cells.map((cell) => {
      if (cell.state !== 'number') return cell.state;
      return holds(node.operator, cell.sample.compare(threshold) * turned) ? 'true' : 'false';
    });
    return truths[point[index] ?? 0] ?? 'undefined';
  };
  return { axes: new Set([index]), at };
}

function connected(operator: 'and' | 'or', left: Compiled<Truth>, right: Compiled<Truth>): Compiled<Truth> {
  const decisive: Truth = operator === 'or' ? 'true' : 'false';
  const at = (point: Case): Truth => {
    const first = left.at(point);
    if (first === decisive) return decisive;
    const second = right.at(point);
    if (second === decisive) return decisive;
    return isDecided(first) && isDecided(second) ? first : gap([first, second]);
  };
  return { axes: axesOf([left, right]), at };
}

function equality(node: Comparison, left: Compiled<Truth>, right: Compiled<Truth>): Compiled<Truth> {
  const at = (point: Case): Truth => {
    const first = left.at(point);
    const second = right.at(point);
    if (!isDecided(first) || !isDecided(second)) return gap([first, second]);
    return (first === second) === (node.operator === '==') ? 'true' : 'false';
  };
  return { axes: axesOf([left, right]), at };
}

function negated(operand: Compiled<Truth>): Compiled<Truth> {
  const turned = { true: 'false', false: 'true', undefined: 'undefined', missing: 'missing' } as const;
  return { axes: operand.axes, at: (point) => turned[operand.at(point)] };
}

/** Whether an answer is there: a number in any cell is, so is a decided condition. */
function filled(space: AnswerSpace, arg: Expression): Compiled<Truth> {
  if (isNumeric(arg, space.questions)) {
    const { index, axis } = space.coreAxis(arg);
    const at = (point: Case): Truth => {
      const state = axis.cells[point[index] ?? 0]?.state;
      if (state === 'number') return 'true';
      return state === 'missing' ? 'false' : 'undefined';
    };
    return { axes: new Set([index]), at };
  }
  const inner = compileCondition(space, arg);
  const at = (point: Case): Truth => {
    const truth = inner.at(point);
    if (truth === 'missing') return 'false';
    return truth === 'undefined' ? 'undefined' : 'true';
  };
  return { axes: inner.axes, at };
}

/** What no axis tells: a text, a very long list, a number where a condition is meant. */
function untold(_node: Expression, space: AnswerSpace): Compiled<Truth> {
  space.isIncomplete = true;
  return always('undefined');
}

function branch(node: NodeOf<'call'>, space: AnswerSpace): Compiled<Truth> {
  const [first, second, third] = node.args;
  if (first === undefined || second === undefined || third === undefined) return untold(node, space);
  const parts = [first, second, third].map((part) => compileCondition(space, part));
  const [condition, then, otherwise] = parts;
  const at = (point: Case): Truth => {
    const truth = condition?.at(point) ?? 'undefined';
    if (!isDecided(truth)) return truth;
    return (truth === 'true' ? then : otherwise)?.at(point) ?? 'undefined';
  };
  return { axes: axesOf(parts), at };
}

const compiled = interpreting<Compiled<Truth>, AnswerSpace>({
  number: untold,
  text: untold,
  name: untold,
  negate: untold,
  not: ({ operand }, space) => negated(compileCondition(space, operand)),
  arithmetic: untold,
  comparison: (node, space) => {
    const { left, right } = node;
    if (isNumeric(left, space.questions)) return numeric(space, node);
    return equality(node, compileCondition(space, left), compileCondition(space, right));
  },
  logic: ({ left, right, operator }, space) =>
    connected(operator, compileCondition(space, left), compileCondition(space, right)),
  call: perFunction<Compiled<Truth>, AnswerSpace>({
    if: branch,
    filled: (node, space) => {
      const [arg] = node.args;
      return arg === undefined ? untold(node, space) : filled(space, arg);
    },
    min: untold,
    max: untold,
    round: untold,
    sum: untold,
    count: untold,
    has: untold,
  }),
});

/**
 * Compiles a condition so that it can be read off in every case of the space, in the three-valued logic of the formula
 * language. Comparisons of numbers become tests of a core; whatever looks at listed inputs only is tried on their values.
 */
export function compileCondition(space: AnswerSpace, expression: Expression): Compiled<Truth> {
  const names = namesIn(expression);
  if (names.size === 0) return always(truthOf(evaluate(expression, () => ({ kind: 'undefined' }))));
  if (space.hasLists(names)) {
    return overLists(space, names, (lookup) => truthOf(evaluate(expression, lookup)));
  }
  return compiled(expression, space);
}

/** A number of the space as a line over its core, or one number per case where it looks at listed inputs only. */
export function compileNumber(
  space: AnswerSpace,
  expression: Expression,
): Compiled<{ axis: number | undefined; scale: Rational; shift: Rational; state: Truth | 'number' }> {
  const names = namesIn(expression);
  if (space.hasLists(names)) {
    return overLists(space, names, (lookup) => {
      const value = evaluate(expression, lookup);
      const shift = value.kind === 'number' ? value.value : Rational.ZERO;
      const state = value.kind === 'number' ? 'number' : truthOf(value);
      return { axis: undefined, scale: Rational.ZERO, shift, state };
    });
  }
  if (!isNumeric(expression, space.questions)) {
    const condition = compileCondition(space, expression);
    const at = (point: Case) => {
      const state = condition.at(point);
      return { axis: undefined, scale: Rational.ZERO, shift: Rational.ZERO, state };
    };
    return { axes: condition.axes, at };
  }
  const { index, axis, number } = space.coreAxis(expression);
  const { scale, shift } = number;
  const at = (point: Case) => {
    const state = axis.cells[point[index] ?? 0]?.state ?? 'undefined';
    return { axis: index, scale, shift, state };
  };
  return { axes: new Set([index]), at };
}
