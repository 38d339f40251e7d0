import { Rational } from '../../exact/rational.ts';
import { roundestBetween, simplestBetween } from './between.ts';
import { combine, isConstant, type Polynomial, scaled } from './polynomial.ts';

/** A linear polynomial that must be above 0, at least 0, or 0. */
export interface Constraint {
  readonly polynomial: Polynomial;
  readonly relation: '>' | '>=' | '=';
}

/** Real numbers that meet all constraints; proof that there are none; or neither, since it would take too long to tell. */
export type Solution =
  | { readonly kind: 'found'; readonly values: ReadonlyMap<string, Rational> }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** Elimination can square the number of constraints; past this many it is given up. */
const MAX_CONSTRAINTS = 400;

function isTrue({ polynomial, relation }: Constraint): boolean {
  const order = (polynomial.get('') ?? Rational.ZERO).compare(Rational.ZERO);
  if (relation === '=') return order === 0;
  return relation === '>' ? order > 0 : order >= 0;
}

function someVariable(constraint: Constraint | undefined): string | undefined {
  for (const monomial of constraint?.polynomial.keys() ?? []) if (monomial !== '') return monomial;
  return undefined;
}

/** The constraint divided by the size of its coefficient of a variable. */
function perUnit(constraint: Constraint, coefficient: Rational): Constraint {
  const size = coefficient.n < 0n ? coefficient.negated() : coefficient;
  return { ...constraint, polynomial: scaled(constraint.polynomial, Rational.ONE.dividedBy(size)) };
}

/** Uses an equation to remove one of its variables from the others. */
function substituted(others: readonly Constraint[], equation: Constraint, name: string): Constraint[] {
  const pivot = equation.polynomial.get(name) ?? Rational.ONE;
  return others.map((constraint) => {
    const own = constraint.polynomial.get(name);
    if (own === undefined) return constraint;
    const polynomial = combine(constraint.polynomial, equation.polynomial, own.dividedBy(pivot).negated());
    return { ...constraint, polynomial };
  });
}

/** Fourier–Motzkin: every lower bound of the variable against every upper bound. */
function eliminated(bounds: readonly Constraint[], name: string): Constraint[] {
  const lower: Constraint[] = [];
  const upper: Constraint[] = [];
  for (const bound of bounds) {
    const own = bound.polynomial.get(name) ?? Rational.ONE;
    (own.n > 0n ? lower : upper).push(perUnit(bound, own));
  }
  return lower.flatMap((low) =>
    upper.map((high): Constraint => {
      const relation = low.relation === '>' || high.relation === '>' ? '>' : '>=';
      return { polynomial: combine(low.polynomial, high.polynomial, Rational.ONE), relation };
    }),
  );
}

/** A variable that was eliminated, and what bounds it once all later ones are known. */
interface Eliminated {
  readonly name: string;
  readonly bounds: readonly Constraint[];
}

/** The limit that a constraint sets to a variable, the other variables being known. */
function limitOf({ polynomial }: Constraint, name: string, values: ReadonlyMap<string, Rational>): Rational {
  let rest = Rational.ZERO;
  for (const [monomial, coefficient] of polynomial) {
    if (monomial === name) continue;
    rest = rest.plus(
      coefficient.times(monomial === '' ? Rational.ONE : (values.get(monomial) ?? Rational.ZERO)),
    );
  }
  return rest.negated().dividedBy(polynomial.get(name) ?? Rational.ONE);
}

interface Limit {
  readonly at: Rational;
  readonly isOpen: boolean;
}

/** The least whole number within the limits, else a fraction with a small denominator or a decimal with few places. */
function within(low: Limit | undefined, high: Limit | undefined, isWhole: boolean): Rational {
  if (low === undefined) {
    if (high === undefined) return Rational.ZERO;
    return Rational.of(high.at.ceil() - 1n);
  }
  const whole = Rational.of(low.isOpen ? low.at.floor() + 1n : low.at.ceil());
  if (high === undefined) return whole;
  const order = whole.compare(high.at);
  if (order < 0 || (order === 0 && !high.isOpen)) return whole;
  if (low.at.compare(high.at) === 0) return low.at;
  return isWhole && low.at.n >= 0n ? simplestBetween(low.at, high.at) : roundestBetween(low.at, high.at);
}

function chosen(
  { name, bounds }: Eliminated,
  values: ReadonlyMap<string, Rational>,
  isWhole: (name: string) => boolean,
): Rational {
  let low: Limit | undefined;
  let high: Limit | undefined;
  for (const bound of bounds) {
    const at = limitOf(bound, name, values);
    if (bound.relation === '=') return at;
    const limit = { at, isOpen: bound.relation === '>' };
    const isLower = (bound.polynomial.get(name) ?? Rational.ONE).n > 0n;
    const known = isLower ? low : high;
    const order = known === undefined ? 1 : at.compare(known.at) * (isLower ? 1 : -1);
    if (order < 0 || (order === 0 && !limit.isOpen)) continue;
    if (isLower) low = limit;
    else high = limit;
  }
  return within(low, high, isWhole(name));
}

/**
 * Real numbers that meet all constraints, exactly, small ones by preference; or the certainty that there are none. All
 * polynomials must be linear. Where a whole number is wanted but none will do, it gives a fraction that is easy to scale up.
 */
export function solve(
  constraints: readonly Constraint[],
  isWhole: (name: string) => boolean = () => false,
): Solution {
  let left = [...constraints];
  const order: Eliminated[] = [];
  for (;;) {
    if (left.some((constraint) => isConstant(constraint.polynomial) && !isTrue(constraint)))
      return { kind: 'none' };
    left = left.filter((constraint) => !isConstant(constraint.polynomial));
    if (left.length > MAX_CONSTRAINTS) return { kind: 'unknown' };
    const equation = left.find((constraint) => constraint.relation === '=');
    const name = someVariable(equation ?? left[0]);
    if (name === undefined) break;
    const bounds = left.filter((constraint) => constraint.polynomial.has(name));
    const others = left.filter((constraint) => !constraint.polynomial.has(name));
    if (equation === undefined) {
      order.push({ name, bounds });
      left = [...others, ...eliminated(bounds, name)];
    } else {
      order.push({ name, bounds: [equation] });
      left = substituted(
        left.filter((constraint) => constraint !== equation),
        equation,
        name,
      );
    }
  }
  const values = new Map<string, Rational>();
  for (const variable of order.toReversed()) values.set(variable.name, chosen(variable, values, isWhole));
  return { kind: 'found', values };
}
