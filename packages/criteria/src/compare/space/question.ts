import { Rational } from '../../exact/rational.ts';
import { type Expression, type InputKind, inputKindOf, type Value } from '../../formula/formula.ts';
import type { Input, NumberInput, OptionsInput } from '../../generated/types.ts';

/** Stands for the target that is assigned to a unit for a round; no input can have this name. */
export const ASSIGNED_TARGET = 'assigned target';

/** More values than this of one input are not gone through one by one. */
const MAX_VALUES = 260;

/** What is known about the answers to an input: enough to leave out impossible cases and to write examples. */
export interface Question {
  readonly name: string;
  readonly kind: InputKind;
  /** Numbers only: never below 0; whole. */
  readonly nonNegative: boolean;
  readonly whole: boolean;
  /** Every value but missing, where they can be listed; undefined for numbers and texts. */
  readonly values: readonly Value[] | undefined;
  readonly input: Input | undefined;
}

function isAtLeastZero(input: NumberInput): boolean {
  return input.kind === 'count' || input.kind === 'percent' || (input.min !== undefined && input.min >= 0);
}

function ticks({ options }: OptionsInput): Value[] | undefined {
  const names = options.filter((option) => option.exclusive !== true).map((option) => option.id);
  if (2 ** names.length > MAX_VALUES) return undefined;
  let subsets: string[][] = [[]];
  for (const name of names) subsets = [...subsets, ...subsets.map((subset) => [...subset, name])];
  // Nothing ticked at all is a missing answer; "none of these" has to be an option of its own.
  const some = names.length < options.length ? subsets : subsets.filter((subset) => subset.length > 0);
  return some.map((value) => ({ kind: 'ticks', value }));
}

function valuesOf(input: Input): readonly Value[] | undefined {
  switch (input.kind) {
    case 'boolean':
      return [
        { kind: 'boolean', value: true },
        { kind: 'boolean', value: false },
      ];
    case 'choice':
      return input.options.length > MAX_VALUES
        ? undefined
        : input.options.map((option) => ({ kind: 'choice', value: option.id }));
    case 'checklist':
      return ticks(input);
    default:
      return undefined;
  }
}

/** What is known about an input when both sets ask for it: bounds hold only if both print them. */
export function questionOf(base: Input, other: Input = base): Question {
  const both = 'min' in base || base.kind === 'count' || base.kind === 'percent' ? [base, other] : [];
  const nonNegative =
    both.length > 0 &&
    both.every((input) => {
      switch (input.kind) {
        case 'number':
        case 'count':
        case 'percent':
        case 'money':
          return isAtLeastZero(input);
        default:
          return false;
      }
    });
  return {
    name: base.id,
    kind: inputKindOf(base.kind),
    nonNegative,
    whole: base.kind === 'count',
    values: valuesOf(base),
    input: base,
  };
}

/** The question behind a target that the unit does not choose itself. */
export const assignedTarget: Question = {
  name: ASSIGNED_TARGET,
  kind: 'number',
  nonNegative: false,
  whole: false,
  values: undefined,
  input: undefined,
};

/** Whether an expression gives a number, going by the kinds of the names in it. */
export function isNumeric(expression: Expression, questions: ReadonlyMap<string, Question>): boolean {
  switch (expression.kind) {
    case 'number':
    case 'negate':
    case 'arithmetic':
      return true;
    case 'name':
      return questions.get(expression.name)?.kind === 'number';
    case 'call': {
      const [, second] = expression.args;
      if (expression.name === 'if') return second !== undefined && isNumeric(second, questions);
      return expression.name !== 'filled' && expression.name !== 'has';
    }
    default:
      return false;
  }
}

/** An expression that is this number. */
export function numberExpression(value: Rational): Expression {
  return { kind: 'number', value, start: 0, end: 0 };
}

/** The comparison `left >= right`. */
export function atLeast(left: Expression, right: Expression): Expression {
  return { kind: 'comparison', operator: '>=', left, right, start: 0, end: 0 };
}

/** An expression that never holds. */
export const NEVER: Expression = atLeast(numberExpression(Rational.ZERO), numberExpression(Rational.ONE));
