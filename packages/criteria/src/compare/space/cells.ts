import { Rational } from '../../exact/rational.ts';
import { roundestBetween, simplestBetween } from '../algebra/between.ts';
import type { Core } from '../algebra/core.ts';
import { isConstant, type Polynomial, variablesOf } from '../algebra/polynomial.ts';
import type { Question } from './question.ts';

/**
 * A part of what a core can be in which no comparison changes: one number (`low` equals `high`), all numbers between two
 * thresholds, or no number. `low` and `high` are limits, left out where there is none; `sample` lies inside.
 */
export type Cell =
  | { readonly state: 'number'; readonly low?: Rational; readonly high?: Rational; readonly sample: Rational }
  | { readonly state: 'missing' }
  | { readonly state: 'undefined' };

/** What is known of a core's values. */
export interface CoreFacts {
  readonly nonNegative: boolean;
  readonly whole: boolean;
  readonly mayBeUndefined: boolean;
}

interface Sign {
  readonly nonNegative: boolean;
  readonly whole: boolean;
}

const COUNTED: Sign = { nonNegative: true, whole: true };
const ANYTHING: Sign = { nonNegative: false, whole: false };

/** Whether a core is never negative, always whole, may have no value: from its terms and the inputs in them. */
export function factsOf(core: Core, questions: ReadonlyMap<string, Question>): CoreFacts {
  const signOf = (name: string): Sign => {
    const unknown = core.unknowns.get(name);
    if (unknown?.kind === 'call' && unknown.name === 'count') return COUNTED;
    return questions.get(name) ?? ANYTHING;
  };
  const every = (polynomial: Polynomial, holds: (coefficient: Rational, signs: Sign[]) => boolean) =>
    [...polynomial].every(([monomial, coefficient]) => holds(coefficient, variablesOf(monomial).map(signOf)));
  const positive = (polynomial: Polynomial) =>
    every(polynomial, (coefficient, signs) => coefficient.n > 0n && signs.every((sign) => sign.nonNegative));
  const { numerator, denominator } = core;
  const counts = [...core.unknowns.keys()].every((name) => signOf(name) === COUNTED);
  return {
    nonNegative: positive(numerator) && positive(denominator),
    whole:
      isConstant(denominator) &&
      every(numerator, (coefficient, signs) => coefficient.isInteger() && signs.every((sign) => sign.whole)),
    mayBeUndefined: core.divisors.length > 0 || !counts,
  };
}

function below(high: Rational, facts: CoreFacts): Cell | undefined {
  if (!facts.nonNegative) {
    return { state: 'number', high, sample: Rational.of(high.ceil() - 1n) };
  }
  if (high.compare(Rational.ZERO) <= 0) return undefined;
  return { state: 'number', low: Rational.ZERO, high, sample: Rational.ZERO };
}

function between(low: Rational, high: Rational, facts: CoreFacts): Cell | undefined {
  if (facts.nonNegative && high.compare(Rational.ZERO) <= 0) return undefined;
  const next = Rational.of(low.floor() + 1n);
  if (facts.whole) return next.compare(high) < 0 ? { state: 'number', low, high, sample: next } : undefined;
  const sample = low.compare(Rational.ZERO) >= 0 ? simplestBetween(low, high) : roundestBetween(low, high);
  return { state: 'number', low, high, sample };
}

function exactly(value: Rational, facts: CoreFacts): Cell | undefined {
  if (facts.whole && !value.isInteger()) return undefined;
  if (facts.nonNegative && value.compare(Rational.ZERO) < 0) return undefined;
  return { state: 'number', low: value, high: value, sample: value };
}

/** All cells of a core between its thresholds (in any order), then "undefined" where it may be, then "missing". */
export function cellsOf(thresholds: Iterable<Rational>, facts: CoreFacts): Cell[] {
  const sorted = [...thresholds]
    .filter((threshold) => !facts.nonNegative || threshold.n >= 0n)
    .sort((left, right) => left.compare(right));
  const cells: (Cell | undefined)[] = [];
  let last: Rational | undefined;
  for (const threshold of sorted) {
    cells.push(last === undefined ? below(threshold, facts) : between(last, threshold, facts));
    cells.push(exactly(threshold, facts));
    last = threshold;
  }
  if (last === undefined) cells.push({ state: 'number', sample: Rational.ZERO });
  else cells.push({ state: 'number', low: last, sample: Rational.of(last.floor() + 1n) });
  if (facts.mayBeUndefined) cells.push({ state: 'undefined' });
  cells.push({ state: 'missing' });
  return cells.filter((cell) => cell !== undefined);
}
