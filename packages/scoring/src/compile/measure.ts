import type { Expression, InputKind } from '@tieuchi/criteria/formula';
import type { Criterion, Input } from '@tieuchi/criteria/types';
import type { Measure, Ratio, Scope } from '../model/formulas.ts';
import { compileFormula, periodsOf } from './compile-formula.ts';

/**
 * The measure of a criterion: its formula, else its only input that is neither text nor date. Undefined when there
 * are several such inputs (conditions read them one by one) or none.
 */
export function compileMeasure(criterion: Criterion, scope: Scope): Measure | undefined {
  return criterion.measure === undefined
    ? loneMeasure(criterion, scope)
    : formulaMeasure(criterion, criterion.measure, scope);
}

/** The measure that a formula over the inputs of a criterion is: its own, or that of one of its parts. */
export function formulaMeasure(criterion: Criterion, formula: string, scope: Scope): Measure {
  const { expression, kind } = compileFormula(formula, scope, ['number', 'boolean', 'choice']);
  const ratio = ratioOf(expression);
  const lone =
    expression.kind === 'name' ? criterion.inputs.find(({ id }) => id === expression.name) : undefined;
  return {
    expression,
    kind,
    ...(lone !== undefined && { lone }),
    ...(ratio !== undefined && { ratio }),
    percent: kind === 'number' && isPercentage(criterion, lone, ratio),
    formula,
  };
}

function loneMeasure(criterion: Criterion, { perPeriod }: Scope): Measure | undefined {
  const [lone, other] = criterion.inputs.filter(({ kind }) => kind !== 'text' && kind !== 'date');
  if (lone === undefined || other !== undefined) return undefined;
  if (periodsOf(lone) !== undefined && !perPeriod) return undefined;
  const kind = kindOf(lone);
  return {
    expression: { kind: 'name', name: lone.id, start: 0, end: 0 },
    kind,
    lone,
    percent: kind === 'number' && isPercentage(criterion, lone, undefined),
  };
}

function kindOf(input: Input): InputKind {
  if (input.kind === 'boolean' || input.kind === 'choice') return input.kind;
  return input.kind === 'checklist' ? 'ticks' : 'number';
}

function isPercentage(
  { measureUnit }: Criterion,
  lone: Input | undefined,
  ratio: Ratio | undefined,
): boolean {
  if (lone?.kind === 'percent') return true;
  return measureUnit === undefined ? ratio?.hundred === true : measureUnit.trim() === '%';
}

/** `100 * n / d`, `n * 100 / d`, `100 * (n / d)`, `n / d * 100` and `n / d`. */
function ratioOf(expression: Expression): Ratio | undefined {
  if (expression.kind !== 'arithmetic') return undefined;
  if (expression.operator === '/') {
    const numerator = withoutHundred(expression.left);
    return {
      numerator: numerator ?? expression.left,
      denominator: expression.right,
      hundred: numerator !== undefined,
    };
  }
  const inner = withoutHundred(expression);
  if (inner?.kind !== 'arithmetic' || inner.operator !== '/') return undefined;
  return { numerator: inner.left, denominator: inner.right, hundred: true };
}

/** The other factor of a product with 100. */
function withoutHundred(expression: Expression): Expression | undefined {
  if (expression.kind !== 'arithmetic' || expression.operator !== '*') return undefined;
  if (isHundred(expression.left)) return expression.right;
  return isHundred(expression.right) ? expression.left : undefined;
}

function isHundred(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value.n === 100n && expression.value.d === 1n;
}
