import type {
  Expression,
  FormulaProblem,
  FormulaProblemCode,
  FunctionName,
  InputKind,
} from './expression.ts';
import { partsOf } from './expression.ts';

/** What a formula gives, with everything that is wrong with its names and types. `kind` is undefined when it cannot be told. */
export interface CheckedFormula {
  readonly kind: InputKind | undefined;
  readonly problems: FormulaProblem[];
}

const arity = new Map<FunctionName, { least: number; most: number }>([
  ['if', { least: 3, most: 3 }],
  ['min', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['max', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['sum', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['round', { least: 1, most: 2 }],
  ['count', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['filled', { least: 1, most: 1 }],
  ['has', { least: 2, most: 2 }],
]);

class Checker {
  readonly problems: FormulaProblem[] = [];

  constructor(private readonly kinds: ReadonlyMap<string, InputKind>) {}

  kindOf(node: Expression): InputKind | undefined {
    switch (node.kind) {
      case 'number':
        return 'number';
      case 'text':
        return 'text';
      case 'name':
        return this.name(node);
      case 'negate':
        return this.all([node.operand], 'number', 'number');
      case 'not':
        return this.all([node.operand], 'boolean', 'boolean');
      case 'logic':
        return this.all([node.left, node.right], 'boolean', 'boolean');
      case 'arithmetic':
        return this.all([node.left, node.right], 'number', 'number');
      case 'comparison':
        if (node.operator !== '==' && node.operator !== '!=') {
          return this.all([node.left, node.right], 'number', 'boolean');
        }
        this.same(node, node.left, node.right);
        return 'boolean';
      case 'call':
        return this.call(node);
    }
  }

  private report(node: Expression, code: FormulaProblemCode, params: FormulaProblem['params']): void {
    this.problems.push({ code, start: node.start, end: node.end, params });
  }

  private name(node: Expression & { kind: 'name' }): InputKind | undefined {
    const kind = this.kinds.get(node.name);
    if (kind === undefined) this.report(node, 'formulaUnknownName', { name: node.name });
    return kind;
  }

  private expect(node: Expression, expected: InputKind): void {
    const actual = this.kindOf(node);
    if (actual !== undefined && actual !== expected) this.report(node, 'formulaType', { expected, actual });
  }

  private all(nodes: readonly Expression[], expected: InputKind, result: InputKind): InputKind {
    for (const node of nodes) this.expect(node, expected);
    return result;
  }

  /** A choice is compared to the id of an option, which is written as a text. */
  private same(whole: Expression, left: Expression, right: Expression): InputKind | undefined {
    const first = this.kindOf(left);
    const second = this.kindOf(right);
    if (first === undefined || second === undefined) return first ?? second;
    const comparable = (kind: InputKind) => (kind === 'choice' ? 'text' : kind);
    if (first === 'ticks' || second === 'ticks' || comparable(first) !== comparable(second)) {
      this.report(whole, 'formulaMixedTypes', { left: first, right: second });
    }
    return first;
  }

  private call(node: Expression & { kind: 'call' }): InputKind | undefined {
    const bounds = arity.get(node.name);
    const given = node.args.length;
    if (bounds !== undefined && (given < bounds.least || given > bounds.most)) {
      const expected = bounds.most === Number.POSITIVE_INFINITY ? `≥ ${bounds.least}` : rangeOf(bounds);
      this.report(node, 'formulaArity', { name: node.name, expected, given });
      for (const arg of node.args) this.kindOf(arg);
      return undefined;
    }
    const [first, second, third] = node.args;
    switch (node.name) {
      case 'if':
        if (first === undefined || second === undefined || third === undefined) return undefined;
        this.expect(first, 'boolean');
        return this.same(node, second, third);
      case 'min':
      case 'max':
      case 'sum':
        return this.all(node.args, 'number', 'number');
      case 'round':
        if (first !== undefined) this.expect(first, 'number');
        if (second !== undefined) this.places(second);
        return 'number';
      case 'count':
        return this.count(node);
      case 'filled':
        if (first !== undefined) this.kindOf(first);
        return 'boolean';
      case 'has':
        if (first !== undefined) this.expect(first, 'ticks');
        if (second !== undefined) this.expect(second, 'text');
        return 'boolean';
    }
  }

  /** `count(list)` counts ticks; `count(x, y, …)` counts the conditions that hold. */
  private count(node: Expression & { kind: 'call' }): InputKind {
    const [first, ...more] = node.args;
    if (first === undefined) return 'number';
    const kind = this.kindOf(first);
    if (kind === 'ticks' && more.length === 0) return 'number';
    if (kind !== undefined && kind !== 'boolean') {
      this.report(first, 'formulaType', { expected: more.length === 0 ? 'ticks' : 'boolean', actual: kind });
    }
    return this.all(more, 'boolean', 'number');
  }

  private places(node: Expression): void {
    if (node.kind === 'number' && node.value.isInteger() && node.value.n <= 6n) return;
    this.report(node, 'formulaType', { expected: 'places', actual: this.kindOf(node) ?? 'number' });
  }
}

function rangeOf(bounds: { least: number; most: number }): string {
  return bounds.least === bounds.most ? String(bounds.least) : `${bounds.least}–${bounds.most}`;
}

/**
 * Checks names, number of arguments and types of a parsed formula against the kinds of the names it may use, and tells
 * what kind of value it gives. Every problem is reported once, in order of print.
 */
export function checkFormula(expression: Expression, kinds: ReadonlyMap<string, InputKind>): CheckedFormula {
  const checker = new Checker(kinds);
  const kind = checker.kindOf(expression);
  return { kind, problems: checker.problems.sort((left, right) => left.start - right.start) };
}

/** Texts that a choice or a checklist is compared to but that are no option of it. */
export function checkOptionNames(
  expression: Expression,
  options: ReadonlyMap<string, ReadonlySet<string>>,
): FormulaProblem[] {
  const problems: FormulaProblem[] = [];
  const pair = (name: Expression, text: Expression): void => {
    if (name.kind !== 'name' || text.kind !== 'text') return;
    const known = options.get(name.name);
    if (known === undefined || known.has(text.value)) return;
    const { start, end } = text;
    problems.push({
      code: 'formulaUnknownOption',
      start,
      end,
      params: { name: name.name, option: text.value },
    });
  };
  const visit = (node: Expression): void => {
    if (node.kind === 'comparison') {
      pair(node.left, node.right);
      pair(node.right, node.left);
    }
    const [list, item] = node.kind === 'call' && node.name === 'has' ? node.args : [];
    if (list !== undefined && item !== undefined) pair(list, item);
    for (const part of partsOf(node)) visit(part);
  };
  visit(expression);
  return problems;
}
