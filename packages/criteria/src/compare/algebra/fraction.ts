import { Rational } from '../../exact/rational.ts';
import {
  type Expression,
  interpreting,
  type NodeOf,
  namesIn,
  perFunction,
  printFormula,
} from '../../formula/formula.ts';
import {
  combine,
  constant,
  isConstant,
  multiply,
  type Polynomial,
  polynomialKey,
  scaled,
  variable,
} from './polynomial.ts';

/** More terms than any printed criterion needs; beyond it a formula is taken as one unknown. */
const MAX_TERMS = 60;

/**
 * A formula over numbers as numerator over denominator. `divisors` are all it divides by: it has no value where one of them is
 * 0, even if the denominator lost it. `unknowns` are the calls it takes as variables, by their text.
 */
export interface Fraction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
  readonly divisors: ReadonlyMap<string, Polynomial>;
  readonly unknowns: ReadonlyMap<string, Expression>;
  readonly names: ReadonlySet<string>;
}

const ONE = constant(Rational.ONE);
const MINUS_ONE = Rational.of(-1);

function plain(numerator: Polynomial, names: Iterable<string> = []): Fraction {
  return { numerator, denominator: ONE, divisors: new Map(), unknowns: new Map(), names: new Set(names) };
}

function unknown(expression: Expression): Fraction {
  const text = printFormula(expression);
  return { ...plain(variable(text), namesIn(expression)), unknowns: new Map([[text, expression]]) };
}

function joined(left: Fraction, right: Fraction, numerator: Polynomial, denominator: Polynomial): Fraction {
  return {
    numerator,
    denominator,
    divisors: new Map([...left.divisors, ...right.divisors]),
    unknowns: new Map([...left.unknowns, ...right.unknowns]),
    names: new Set([...left.names, ...right.names]),
  };
}

/** left + factor × right. */
function sum(left: Fraction, right: Fraction, factor: Rational): Fraction {
  if (polynomialKey(left.denominator) === polynomialKey(right.denominator)) {
    return joined(left, right, combine(left.numerator, right.numerator, factor), left.denominator);
  }
  const first = multiply(left.numerator, right.denominator);
  const second = multiply(right.numerator, left.denominator);
  return joined(left, right, combine(first, second, factor), multiply(left.denominator, right.denominator));
}

function product(left: Fraction, right: Fraction): Fraction {
  const numerator = multiply(left.numerator, right.numerator);
  return joined(left, right, numerator, multiply(left.denominator, right.denominator));
}

function quotient(left: Fraction, right: Fraction): Fraction | undefined {
  if (right.numerator.size === 0) return undefined;
  const numerator = multiply(left.numerator, right.denominator);
  const whole = joined(left, right, numerator, multiply(left.denominator, right.numerator));
  if (isConstant(right.numerator)) return whole;
  const divisors = new Map(whole.divisors);
  const [first] = right.numerator.values();
  const divisor =
    first === undefined ? right.numerator : scaled(right.numerator, Rational.ONE.dividedBy(first));
  divisors.set(polynomialKey(divisor), divisor);
  return { ...whole, divisors };
}

function arithmetic(node: NodeOf<'arithmetic'>): Fraction | undefined {
  const left = toFraction(node.left);
  const right = toFraction(node.right);
  switch (node.operator) {
    case '+':
      return sum(left, right, Rational.ONE);
    case '-':
      return sum(left, right, MINUS_ONE);
    case '*':
      return product(left, right);
    case '/':
      return quotient(left, right);
  }
}

const fractionOf = interpreting<Fraction, undefined>({
  number: ({ value }) => plain(constant(value)),
  text: unknown,
  name: ({ name }) => plain(variable(name), [name]),
  negate: ({ operand: inner }) => {
    const operand = toFraction(inner);
    return { ...operand, numerator: scaled(operand.numerator, MINUS_ONE) };
  },
  not: unknown,
  arithmetic: (node) => {
    const fraction = arithmetic(node);
    if (fraction === undefined) return unknown(node);
    const size = Math.max(fraction.numerator.size, fraction.denominator.size);
    return size > MAX_TERMS ? unknown(node) : fraction;
  },
  comparison: unknown,
  logic: unknown,
  call: perFunction<Fraction, undefined>({
    sum: (node) => {
      const [first, ...rest] = node.args;
      if (first === undefined) return unknown(node);
      return rest.reduce((total, arg) => sum(total, toFraction(arg), Rational.ONE), toFraction(first));
    },
    if: unknown,
    min: unknown,
    max: unknown,
    round: unknown,
    count: unknown,
    filled: unknown,
    has: unknown,
  }),
});

/**
 * A formula that gives a number, as a fraction of polynomials over its inputs. What is no arithmetic (`round`, `if`, …) becomes
 * an unknown of its own. `100 * a / b`, `a / b * 100` and `a * 100 / b` are one fraction.
 */
export function toFraction(expression: Expression): Fraction {
  return fractionOf(expression, undefined);
}

/** The difference of two formulas as one fraction, as a comparison between them looks at it. */
export function differenceOf(left: Expression, right: Expression): Fraction {
  return sum(toFraction(left), toFraction(right), MINUS_ONE);
}
