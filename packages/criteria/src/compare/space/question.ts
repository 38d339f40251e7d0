import { Rational } from '../../exact/rational.ts';
import {
  type Expression,
  type InputKind,
  inputKindOf,
  interpreting,
  perFunction,
  type Value,
} from '../../formula/formula.ts';
import type { Input, OptionsInput } from '../../generated/types.ts';

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

function isNonNegative(input: Input): boolean {
  switch (input.kind) {
    case 'count':
    case 'percent':
      return true;
    case 'number':
    case 'money':
      return input.min !== undefined && input.min >= 0;
    case 'boolean':
    case 'choice':
    case 'checklist':
    case 'text':
    case 'date':
      return false;
  }
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
    case 'number':
    case 'count':
    case 'percent':
    case 'money':
    case 'text':
    case 'date':
      return undefined;
  }
}

/** What is known about an input when both sets ask for it: bounds hold only if both print them. */
export function questionOf(base: Input, other: Input = base): Question {
  return {
    name: base.id,
    kind: inputKindOf(base.kind),
    nonNegative: isNonNegative(base) && isNonNegative(other),
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

type Questions = ReadonlyMap<string, Question>;

/** Whether an expression gives a number, going by the kinds of the names in it. */
export const isNumeric: (expression: Expression, questions: Questions) => boolean = interpreting({
  number: () => true,
  text: () => false,
  name: ({ name }, questions) => questions.get(name)?.kind === 'number',
  negate: () => true,
  not: () => false,
  arithmetic: () => true,
  comparison: () => false,
  logic: () => false,
  call: perFunction<boolean, Questions>({
    if: ({ args: [, then] }, questions) => then !== undefined && isNumeric(then, questions),
    min: () => true,
    max: () => true,
    round: () => true,
    sum: () => true,
    count: () => true,
    filled: () => false,
    has: () => false,
  }),
});

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
