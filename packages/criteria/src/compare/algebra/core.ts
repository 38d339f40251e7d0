import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Fraction } from './fraction.ts';
import { combine, leadingTerm, type Polynomial, polynomialKey, scaled } from './polynomial.ts';

/**
 * What comparisons of one criterion have in common: `a * 100 / b >= 60` and `a / b >= 0.6` are both about the core a / b. Two
 * formulas with the same key have the same value, and none, for the same answers.
 */
export interface Core {
  readonly key: string;
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  readonly divisors: readonly Polynomial[];
  readonly unknowns: ReadonlyMap<string, Expression>;
  readonly names: ReadonlySet<string>;
}

/** A number as `scale × core + shift`; scale is never 0. */
export interface Normalised {
  readonly core: Core;
  readonly scale: Rational;
  readonly shift: Rational;
}

/** Splits a fraction into a core, whose leading coefficients are 1 and which has no constant part, and the scale around it. */
export function normalised(fraction: Fraction): Normalised {
  const [monomial, lead] = leadingTerm(fraction.denominator) ?? ['', Rational.ONE];
  const shift = (fraction.numerator.get(monomial) ?? Rational.ZERO).dividedBy(lead);
  const rest = combine(fraction.numerator, fraction.denominator, shift.negated());
  const [, restLead = lead] = leadingTerm(rest) ?? [];
  const numerator = scaled(rest, Rational.ONE.dividedBy(restLead));
  const denominator = scaled(fraction.denominator, Rational.ONE.dividedBy(lead));
  const key = [
    polynomialKey(numerator),
    polynomialKey(denominator),
    [...fraction.divisors.keys()].sort().join(','),
    [...fraction.names].sort().join(','),
  ].join('|');
  return {
    core: {
      key,
      numerator,
      denominator,
      divisors: [...fraction.divisors.values()],
      unknowns: fraction.unknowns,
      names: fraction.names,
    },
    scale: restLead.dividedBy(lead),
    shift,
  };
}
