import { Rational } from '../../exact/rational.ts';
import { type Constraint, type Solution, solve } from '../algebra/linear-system.ts';
import { combine, constant, isLinear, type Polynomial, scaled, variable } from '../algebra/polynomial.ts';
import type { AnswerSpace, Case, CoreAxis } from './answer-space.ts';
import type { Cell } from './cells.ts';

const ONE = constant(Rational.ONE);
const MINUS_ONE = Rational.of(-1);

function hasOnlyPositiveTerms(polynomial: Polynomial): boolean {
  for (const coefficient of polynomial.values()) if (coefficient.n < 0n) return false;
  return true;
}

/** The limits of a cell as conditions on numerator and denominator, given that the denominator is above 0. */
function limits({ core }: CoreAxis, cell: Cell & { state: 'number' }): Constraint[] {
  const { numerator, denominator } = core;
  const { low, high } = cell;
  if (low !== undefined && high !== undefined && low.equals(high)) {
    return [{ polynomial: combine(numerator, denominator, low.negated()), relation: '=' }];
  }
  const constraints: Constraint[] = [];
  if (low !== undefined) {
    // A cell that begins at the lowest possible value includes it: its sample is that value.
    const relation = cell.sample.equals(low) ? '>=' : '>';
    constraints.push({ polynomial: combine(numerator, denominator, low.negated()), relation });
  }
  if (high !== undefined) {
    const polynomial = combine(scaled(denominator, high), numerator, MINUS_ONE);
    constraints.push({ polynomial, relation: '>' });
  }
  return constraints;
}

function constraintsOf(axis: CoreAxis, cell: Cell, space: AnswerSpace): Constraint[] {
  const { numerator, denominator, divisors, unknowns, names } = axis.core;
  const nonNegative = [...names].every((name) => space.questions.get(name)?.nonNegative === true);
  if (unknowns.size > 0 || !isLinear(numerator) || !isLinear(denominator)) return [];
  const divided = divisors.length > 0;
  if (divided && !(nonNegative && hasOnlyPositiveTerms(denominator))) return [];
  const [divisor] = divisors;
  if (cell.state === 'undefined' && divisors.length === 1 && divisor !== undefined && isLinear(divisor)) {
    return [{ polynomial: divisor, relation: '=' }];
  }
  if (cell.state !== 'number') return [];
  return divided ? [{ polynomial: denominator, relation: '>' }, ...limits(axis, cell)] : limits(axis, cell);
}

/** A positive multiple with whole coefficients. */
function wholeMultiple(polynomial: Polynomial): Polynomial {
  let multiple = 1n;
  for (const { d } of polynomial.values()) if (multiple % d !== 0n) multiple *= d;
  return scaled(polynomial, Rational.of(multiple));
}

/** Over whole numbers, above 0 means at least 1 once the coefficients are whole. */
function overWholeNumbers(constraint: Constraint, space: AnswerSpace): Constraint {
  const { polynomial, relation } = constraint;
  const names = [...polynomial.keys()].filter((name) => name !== '');
  if (relation !== '>' || !names.every((name) => space.questions.get(name)?.whole === true))
    return constraint;
  return { polynomial: combine(wholeMultiple(polynomial), ONE, MINUS_ONE), relation: '>=' };
}

/** Names that must have an answer for the case to be, and cores of which some name must not. */
function gaps(space: AnswerSpace, point: Case, axes: Iterable<number>) {
  const given = new Set<string>();
  const lacking: ReadonlySet<string>[] = [];
  for (const index of axes) {
    const axis = space.axes[index];
    if (axis?.kind !== 'core' || axis.core.unknowns.size > 0) continue;
    const cell = axis.cells[point[index] ?? 0];
    if (cell?.state === 'missing') lacking.push(axis.core.names);
    else for (const name of axis.core.names) given.add(name);
  }
  return { given, lacking };
}

/**
 * Numbers for the inputs that lie in a case, going by linear arithmetic and by which inputs must be answered; `none` proves that
 * the case cannot occur. What is found is no promise: what is not linear is not looked at, and that counts are whole only in part.
 */
export function solveCase(space: AnswerSpace, point: Case, axes: Iterable<number>): Solution {
  const { given, lacking } = gaps(space, point, axes);
  if (lacking.some((names) => [...names].every((name) => given.has(name)))) return { kind: 'none' };
  const constraints: Constraint[] = [];
  for (const index of axes) {
    const axis = space.axes[index];
    const cell = axis?.kind === 'core' ? axis.cells[point[index] ?? 0] : undefined;
    if (axis?.kind !== 'core' || cell === undefined) continue;
    constraints.push(...constraintsOf(axis, cell, space).map((own) => overWholeNumbers(own, space)));
  }
  for (const name of given) {
    if (space.questions.get(name)?.nonNegative !== true) continue;
    constraints.push({ polynomial: variable(name), relation: '>=' });
  }
  return solve(constraints, (name) => space.questions.get(name)?.whole === true);
}
