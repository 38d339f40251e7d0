import { Rational } from '../../exact/rational.ts';

/** Coefficients by monomial; a monomial is its variables, sorted, one a line, and the constant one is ''. No coefficient is 0. */
export type Polynomial = ReadonlyMap<string, Rational>;

function withoutZeros(terms: Map<string, Rational>): Polynomial {
  for (const [monomial, coefficient] of terms) if (coefficient.isZero()) terms.delete(monomial);
  return terms;
}

/** The polynomial that is this number everywhere. */
export function constant(value: Rational): Polynomial {
  return withoutZeros(new Map([['', value]]));
}

/** The polynomial that is this variable. The name must not hold a line break. */
export function variable(name: string): Polynomial {
  return new Map([[name, Rational.ONE]]);
}

/** Variables of a monomial, as often as they occur in it. */
export function variablesOf(monomial: string): string[] {
  return monomial === '' ? [] : monomial.split('\n');
}

/** left + factor × right. */
export function combine(left: Polynomial, right: Polynomial, factor: Rational): Polynomial {
  const terms = new Map(left);
  for (const [monomial, coefficient] of right) {
    terms.set(monomial, (terms.get(monomial) ?? Rational.ZERO).plus(coefficient.times(factor)));
  }
  return withoutZeros(terms);
}

/** The product of two polynomials. */
export function multiply(left: Polynomial, right: Polynomial): Polynomial {
  const terms = new Map<string, Rational>();
  for (const [first, one] of left) {
    for (const [second, two] of right) {
      const monomial = [...variablesOf(first), ...variablesOf(second)].sort().join('\n');
      terms.set(monomial, (terms.get(monomial) ?? Rational.ZERO).plus(one.times(two)));
    }
  }
  return withoutZeros(terms);
}

/** Every coefficient times the factor. */
export function scaled(polynomial: Polynomial, factor: Rational): Polynomial {
  return combine(new Map(), polynomial, factor);
}

/** The term that stands first in a fixed order of monomials; undefined for the polynomial 0. */
export function leadingTerm(polynomial: Polynomial): [monomial: string, coefficient: Rational] | undefined {
  let leading: [string, Rational] | undefined;
  for (const term of polynomial) if (leading === undefined || term[0] > leading[0]) leading = term;
  return leading;
}

/** Whether it is one number everywhere. */
export function isConstant(polynomial: Polynomial): boolean {
  return polynomial.size === 0 || (polynomial.size === 1 && polynomial.has(''));
}

/** Whether no term multiplies two variables. */
export function isLinear(polynomial: Polynomial): boolean {
  for (const monomial of polynomial.keys()) if (monomial.includes('\n')) return false;
  return true;
}

/** One text for one polynomial. */
export function polynomialKey(polynomial: Polynomial): string {
  return [...polynomial]
    .map(([monomial, coefficient]) => `${coefficient}*${monomial.replaceAll('\n', '*')}`)
    .sort()
    .join('+');
}
