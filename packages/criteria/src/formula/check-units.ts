import type { Expression, FormulaProblem } from './expression.ts';

/**
 * What a number measures. A name that has none (a plain number) goes with everything, and so does what was multiplied or
 * divided: that is how one unit is turned into another.
 */
export type MeasuredKind = 'count' | 'percent' | 'money';

type Unit = MeasuredKind | undefined;

class UnitChecker {
  readonly problems: FormulaProblem[] = [];

  constructor(private readonly units: ReadonlyMap<string, MeasuredKind>) {}

  unitOf(node: Expression): Unit {
    switch (node.kind) {
      case 'number':
      case 'text':
        return undefined;
      case 'name':
        return this.units.get(node.name);
      case 'negate':
        return this.unitOf(node.operand);
      case 'not':
        this.unitOf(node.operand);
        return undefined;
      case 'arithmetic': {
        const added = node.operator === '+' || node.operator === '-';
        const unit = this.together(node, [node.left, node.right], added);
        return added ? unit : undefined;
      }
      case 'comparison':
        this.together(node, [node.left, node.right], true);
        return undefined;
      case 'logic':
        this.together(node, [node.left, node.right], false);
        return undefined;
      case 'call':
        return this.call(node);
    }
  }

  private call(node: Expression & { kind: 'call' }): Unit {
    const [first, ...rest] = node.args;
    switch (node.name) {
      case 'min':
      case 'max':
      case 'sum':
        return this.together(node, node.args, true);
      case 'if':
        if (first !== undefined) this.unitOf(first);
        return this.together(node, rest, true);
      case 'round':
        return first === undefined ? undefined : this.unitOf(first);
      default:
        this.together(node, node.args, false);
        return undefined;
    }
  }

  /** The unit that the parts have in common; that they have two is a problem where they must be alike. */
  private together(whole: Expression, parts: readonly Expression[], alike: boolean): Unit {
    let common: Unit;
    let other: Unit;
    for (const part of parts) {
      const unit = this.unitOf(part);
      common ??= unit;
      if (unit !== common) other ??= unit;
    }
    if (!alike || common === undefined || other === undefined) return common;
    const { start, end } = whole;
    this.problems.push({ code: 'formulaUnits', start, end, params: { left: common, right: other } });
    return undefined;
  }
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
  const checker = new UnitChecker(units);
  checker.unitOf(expression);
  return checker.problems.sort((left, right) => left.start - right.start);
}
