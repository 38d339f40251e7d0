import { Rational } from '../exact/rational.ts';
import { MAX_RESULT_DIGITS } from '../limits/limits.ts';
import type { ArithmeticOperator, ComparisonOperator, Expression } from './syntax/expression.ts';
import { interpreting, type NodeOf, perFunction } from './syntax/interpreter.ts';

/**
 * What a name or a formula stands for. `missing`: not answered. `undefined`: no number, such as a quotient over zero.
 * `ticks` holds the ticked options that are not exclusive: "none of these" alone is an empty list, no tick at all is
 * `missing`.
 */
export type Value =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'ticks'; readonly value: readonly string[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'undefined' };

const MISSING: Value = { kind: 'missing' };
const UNDEFINED: Value = { kind: 'undefined' };
const TRUE: Value = { kind: 'boolean', value: true };
const FALSE: Value = { kind: 'boolean', value: false };
const ZERO: Value = { kind: 'number', value: Rational.ZERO };
/** Longer numbers come from hostile documents only; stopping there keeps every evaluation short. */
const LIMIT = 10n ** BigInt(MAX_RESULT_DIGITS);

function numberOf(value: Rational): Value {
  if (value.n >= LIMIT || value.n <= -LIMIT || value.d >= LIMIT) return UNDEFINED;
  return { kind: 'number', value };
}

function booleanOf(value: boolean): Value {
  return value ? TRUE : FALSE;
}

/** What stands in for a value that cannot be computed: missing if anything is missing, otherwise undefined. */
function gap(values: readonly Value[]): Value {
  return values.some((value) => value.kind === 'missing') ? MISSING : UNDEFINED;
}

/** The numbers, or nothing when one of the values is none. */
function numbersOf(values: readonly Value[]): Rational[] | undefined {
  const numbers: Rational[] = [];
  for (const value of values) {
    if (value.kind !== 'number') return undefined;
    numbers.push(value.value);
  }
  return numbers;
}

function calculate(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (left.kind !== 'number' || right.kind !== 'number') return gap([left, right]);
  switch (operator) {
    case '+':
      return numberOf(left.value.plus(right.value));
    case '-':
      return numberOf(left.value.minus(right.value));
    case '*':
      return numberOf(left.value.times(right.value));
    case '/':
      return right.value.isZero() ? UNDEFINED : numberOf(left.value.dividedBy(right.value));
  }
}

function holds(operator: ComparisonOperator, order: -1 | 0 | 1): boolean {
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

function compare(operator: ComparisonOperator, left: Value, right: Value): Value {
  if (left.kind === 'number' && right.kind === 'number') {
    return booleanOf(holds(operator, left.value.compare(right.value)));
  }
  const equality = operator === '==' || operator === '!=';
  const bothBoolean = left.kind === 'boolean' && right.kind === 'boolean';
  const bothText =
    (left.kind === 'choice' || left.kind === 'text') && (right.kind === 'choice' || right.kind === 'text');
  if (!equality || !(bothBoolean || bothText)) return gap([left, right]);
  return booleanOf((left.value === right.value) === (operator === '=='));
}

/** Kleene's three values: `and` is false as soon as one side is, `or` true as soon as one side is. */
function connect(operator: 'and' | 'or', left: Value, right: Value): Value {
  const decisive = operator === 'or';
  for (const side of [left, right]) {
    if (side.kind === 'boolean' && side.value === decisive) return side;
  }
  if (left.kind === 'boolean' && right.kind === 'boolean') return booleanOf(!decisive);
  return gap([left, right]);
}

function filled(value: Value | undefined): Value {
  if (value === undefined || value.kind === 'undefined') return UNDEFINED;
  if (value.kind === 'text') return booleanOf(value.value.trim() !== '');
  return booleanOf(value.kind !== 'missing');
}

function has(list: Value | undefined, option: Value | undefined): Value {
  if (list?.kind !== 'ticks' || option?.kind !== 'text') {
    return gap([list ?? UNDEFINED, option ?? UNDEFINED]);
  }
  return booleanOf(list.value.includes(option.value));
}

function count(values: readonly Value[]): Value {
  const [first] = values;
  if (first?.kind === 'ticks' && values.length === 1) return numberOf(Rational.of(first.value.length));
  let holding = 0;
  for (const value of values) {
    if (value.kind !== 'boolean') return gap(values);
    if (value.value) holding += 1;
  }
  return numberOf(Rational.of(holding));
}

function round(values: readonly Value[]): Value {
  const [value, places = Rational.ZERO] = numbersOf(values) ?? [];
  if (value === undefined) return gap(values);
  if (!places.isInteger() || places.n < 0n || places.n > 6n) return UNDEFINED;
  return numberOf(value.rounded(Number(places.n)));
}

function extreme(values: readonly Value[], order: -1 | 1): Value {
  const [first, ...rest] = numbersOf(values) ?? [];
  if (first === undefined) return gap(values);
  return numberOf(rest.reduce((best, value) => (value.compare(best) === order ? value : best), first));
}

function sum(values: readonly Value[]): Value {
  if (numbersOf(values) === undefined) return gap(values);
  return values.reduce((total, value) => calculate('+', total, value), ZERO);
}

/** Answers, by the name that a formula reads them under. */
type Lookup = (name: string) => Value;

function over(calculated: (values: readonly Value[]) => Value) {
  return ({ args }: NodeOf<'call'>, lookup: Lookup): Value =>
    calculated(args.map((arg) => evaluate(arg, lookup)));
}

const call = perFunction<Value, Lookup>({
  if: ({ args: [condition, then, otherwise] }, lookup) => {
    if (condition === undefined || then === undefined || otherwise === undefined) return UNDEFINED;
    const value = evaluate(condition, lookup);
    if (value.kind !== 'boolean') return gap([value]);
    return evaluate(value.value ? then : otherwise, lookup);
  },
  min: over((values) => extreme(values, -1)),
  max: over((values) => extreme(values, 1)),
  sum: over(sum),
  round: over(round),
  count: over(count),
  filled: over(([value]) => filled(value)),
  has: over(([list, option]) => has(list, option)),
});

/**
 * The value of a formula, exactly, in three-valued logic: a missing answer makes the result missing, a division by zero
 * makes it undefined (missing wins where both occur), unless `and`, `or`, `if` or `filled` decide without it. Values of the
 * wrong kind count as undefined. Never throws on data.
 */
export const evaluate: (expression: Expression, lookup: Lookup) => Value = interpreting<Value, Lookup>({
  number: ({ value }) => ({ kind: 'number', value }),
  text: ({ value }) => ({ kind: 'text', value }),
  name: ({ name }, lookup) => {
    const value = lookup(name);
    return value.kind === 'number' ? numberOf(value.value) : value;
  },
  negate: ({ operand }, lookup) => calculate('-', ZERO, evaluate(operand, lookup)),
  not: ({ operand }, lookup) => {
    const value = evaluate(operand, lookup);
    return value.kind === 'boolean' ? booleanOf(!value.value) : gap([value]);
  },
  arithmetic: ({ operator, left, right }, lookup) =>
    calculate(operator, evaluate(left, lookup), evaluate(right, lookup)),
  comparison: ({ operator, left, right }, lookup) =>
    compare(operator, evaluate(left, lookup), evaluate(right, lookup)),
  logic: ({ operator, left, right }, lookup) =>
    connect(operator, evaluate(left, lookup), evaluate(right, lookup)),
  call,
});
