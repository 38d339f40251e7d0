import { Rational } from '@tieuchi/criteria/exact';
import { type Expression, parseFormula } from '@tieuchi/criteria/formula';
import type { Criterion, Rule } from '@tieuchi/criteria/types';

/** An expression that every rule engine can say: numbers, names, arithmetic, comparison, `and`, `or`, and a choice of two. */
export type Plain =
  | number
  | string
  | { readonly op: '+' | '-' | '*' | '/' | '>=' | '>' | 'and' | 'or'; readonly args: readonly [Plain, Plain] }
  | { readonly op: 'if'; readonly args: readonly [Plain, Plain, Plain] };

/** Stands for a missing answer: some engines have no other number that is none, and no figure of these sets is below 0. */
export const UNANSWERED = -1;

/** Least and greatest figure of the units on a criterion that compares them. */
export interface Extremes {
  readonly least: number;
  readonly greatest: number;
}

/**
 * A criterion as one expression over its inputs, as somebody would write it for an engine on doubles: the highest level met, or the
 * points. Missing answers are `UNANSWERED`, options and ticks are 1 or 0, and every division is guarded. Throws for what the two benchmarked
 * sets do not hold.
 */
export function plainRule(criterion: Criterion, extremes: Extremes | undefined): Plain {
  const { rule } = criterion;
  if (rule === undefined) return 0;
  return rule.kind === 'levels' ? levelOf(criterion, rule) : pointsOf(criterion, rule, extremes);
}

/** The measure of a criterion: its formula, or its only input. */
export function plainMeasure({ id, inputs, measure }: Criterion): Plain {
  if (measure !== undefined) return plainFormula(measure);
  const [only] = inputs;
  if (only === undefined) throw new Error(`${id}: no input`);
  return only.id;
}

function levelOf(criterion: Criterion, { targets }: Extract<Rule, { kind: 'levels' }>): Plain {
  if (!Array.isArray(targets)) throw new Error(`${criterion.id}: targets by class`);
  const measure = plainMeasure(criterion);
  return targets.reduce((below: Plain, target, index): Plain => {
    if (target === null) return below;
    if (target === true) return choose(compare(measure, 1), index + 1, below);
    if (typeof target === 'number')
      return choose(guarded(measure, compare(measure, target)), index + 1, below);
    if (!('when' in target)) throw new Error(`${criterion.id}: assigned target`);
    return choose(guardedOnce(plainFormula(target.when)), index + 1, below);
  }, 0);
}

function pointsOf(
  criterion: Criterion,
  rule: Exclude<Rule, { kind: 'levels' }>,
  extremes: Extremes | undefined,
): Plain {
  const bare = pointsWithoutExceptions(criterion, rule, extremes);
  return (rule.exceptions ?? []).reduce((points: Plain, { when, share }): Plain => {
    const condition = parseFormula(when);
    const isNegation = condition.ok && condition.expression.kind === 'not';
    if (!isNegation || share !== 0) throw new Error(`${criterion.id}: exception ${when}`);
    return choose(compare(plainExpression(condition.expression.operand), 1), points, 0);
  }, bare);
}

function pointsWithoutExceptions(
  criterion: Criterion,
  rule: Exclude<Rule, { kind: 'levels' }>,
  extremes: Extremes | undefined,
): Plain {
  const { max } = rule;
  switch (rule.kind) {
    case 'allOrNothing': {
      if (rule.at === undefined) throw new Error(`${criterion.id}: condition`);
      const measure = plainMeasure(criterion);
      return choose(guarded(measure, compare(measure, rule.at)), max, 0);
    }
    case 'linear':
      return line(plainMeasure(criterion), { zero: rule.zeroAt ?? 0, full: rule.fullAt, max });
    case 'steps': {
      const measure = plainMeasure(criterion);
      return rule.steps.toReversed().reduce((below: Plain, step): Plain => {
        const earned: Plain =
          'valueOver' in step
            ? node('*', max, node('/', measure, step.valueOver))
            : 'share' in step
              ? max * Rational.from(step.share).toNumber()
              : step.points;
        return choose(guarded(measure, compare(measure, step.from ?? 0)), earned, below);
      }, 0);
    }
    case 'options': {
      if (rule.shares === 'equal') throw new Error(`${criterion.id}: equal shares`);
      return Object.entries(rule.shares).reduce(
        (sum: Plain, [id, share]): Plain =>
          node('+', sum, node('*', id, max * Rational.from(share).toNumber())),
        0,
      );
    }
    case 'peers': {
      if (extremes === undefined || rule.method !== 'minMax') throw new Error(`${criterion.id}: peers`);
      return line(plainMeasure(criterion), { zero: extremes.least, full: extremes.greatest, max });
    }
    default:
      throw new Error(`${criterion.id}: ${rule.kind}`);
  }
}

function line(measure: Plain, { zero, full, max }: { zero: number; full: number; max: number }): Plain {
  const over = zero === 0 ? measure : node('-', measure, zero);
  const part = node('/', node('*', max, over), full - zero);
  return choose(
    guarded(measure, compare(measure, full)),
    max,
    choose(guarded(measure, compare(measure, zero)), part, 0),
  );
}

function plainFormula(text: string): Plain {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return plainExpression(parsed.expression);
}

function plainExpression(expression: Expression): Plain {
  switch (expression.kind) {
    case 'number':
      return expression.value.toNumber();
    case 'name':
      return expression.name;
    case 'arithmetic':
    case 'logic':
      return node(expression.operator, plainExpression(expression.left), plainExpression(expression.right));
    case 'comparison':
      if (expression.operator === '>=')
        return compare(plainExpression(expression.left), plainExpression(expression.right));
      throw new Error(expression.operator);
    default:
      throw new Error(expression.kind);
  }
}

/** Every part of a sum answered and the divisor above 0, or nothing holds. */
function guarded(measure: Plain, condition: Plain): Plain {
  const divisor = divisorOf(measure);
  const whole = divisor === undefined ? condition : node('and', node('>', divisor, 0), condition);
  return summands(measure).reduce((rest, name) => node('and', compare(name, 0), rest), whole);
}

/** What is added up somewhere in the measure; elsewhere an answer that is missing falls below every target by itself. */
function summands(measure: Plain): Plain[] {
  if (typeof measure !== 'object' || measure.op === 'if') return [];
  if (measure.op === '+') return [...measure.args];
  return measure.args.flatMap(summands);
}

/** Each comparison of a condition guarded for itself. */
function guardedOnce(condition: Plain): Plain {
  if (typeof condition !== 'object' || condition.op === 'if') return condition;
  const [left, right] = condition.args;
  if (condition.op === 'or' || condition.op === 'and')
    return node(condition.op, guardedOnce(left), guardedOnce(right));
  return guarded(left, condition);
}

function divisorOf(measure: Plain): Plain | undefined {
  if (typeof measure !== 'object' || measure.op !== '/') return undefined;
  return measure.args[1];
}

function compare(left: Plain, right: Plain): Plain {
  return node('>=', left, right);
}

function choose(condition: Plain, one: Plain, other: Plain): Plain {
  return { op: 'if', args: [condition, one, other] };
}

function node(op: Exclude<Extract<Plain, object>['op'], 'if'>, left: Plain, right: Plain): Plain {
  return { op, args: [left, right] };
}
