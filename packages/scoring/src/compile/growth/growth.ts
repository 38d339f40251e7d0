import { Rational } from '@tieuchi/criteria/exact';
import { type Expression, interpreting, namesIn } from '@tieuchi/criteria/formula';
import { numberLimits } from '@tieuchi/criteria/number-limits';
import type { Criterion, Input, NumberInput } from '@tieuchi/criteria/types';
import type { Candidate } from '../../model/growth.ts';
import type { AppliedTarget } from '../../model/targets.ts';
import { directionOf, nonNegativeNames } from './direction.ts';

/**
 * The inputs of a criterion that a unit can raise to get further: numbers that it types or lists itself. What comes from
 * the profile, another criterion or another set is not something to add to.
 */
export function candidatesOf(criterion: Criterion, measure: Expression | undefined): Candidate[] {
  const nonNegative = nonNegativeNames(criterion.inputs);
  return criterion.inputs.filter(isRaisable).map((input) => {
    const growth = { input: input.id, nonNegative };
    return {
      input,
      step: stepOf(input),
      max: Rational.fromNumber(numberLimits(input).max),
      measure: measure === undefined ? 'constant' : directionOf(measure, growth),
      affine: measure !== undefined && isAffine(measure, input.id),
      directionOf: (condition) => directionOf(condition, growth),
    };
  });
}

/** Whether it takes trying to find out what is needed: a condition tells no distance, nor does a measure that grows unevenly. */
export function needsSearch(
  candidates: readonly Candidate[],
  targets: readonly Pick<AppliedTarget, 'kind'>[],
): boolean {
  return targets.some(({ kind }) =>
    candidates.some(({ affine, measure }) => {
      if (kind === 'condition') return true;
      return measure === 'up' && (kind === 'yes' || (kind === 'minimum' && !affine));
    }),
  );
}

function isRaisable(input: Input): input is NumberInput {
  if (input.kind === 'text' || input.kind === 'date' || input.per !== undefined) return false;
  const kind = input.from?.kind;
  if (kind === 'profile' || kind === 'criterion' || kind === 'outcome') return false;
  return input.kind !== 'boolean' && input.kind !== 'choice' && input.kind !== 'checklist';
}

/** Whole numbers for a count, the declared decimals otherwise; six of them where none are declared. */
function stepOf(input: NumberInput): Rational {
  const decimals = input.kind === 'count' ? 0 : (input.decimals ?? 6);
  return Rational.of(1n, 10n ** BigInt(decimals));
}

/** Whether a formula grows by the same amount with every step of an input. */
const isAffine: (node: Expression, input: string) => boolean = interpreting<boolean, string>({
  number: () => true,
  text: isUntouched,
  name: () => true,
  negate: ({ operand }, input) => isAffine(operand, input),
  not: isUntouched,
  arithmetic: ({ operator, left, right }, input) => {
    if (!isAffine(left, input) || !isAffine(right, input)) return false;
    switch (operator) {
      case '+':
      case '-':
        return true;
      case '*':
        return isUntouched(left, input) || isUntouched(right, input);
      case '/':
        return isUntouched(right, input);
    }
  },
  comparison: isUntouched,
  logic: isUntouched,
  call: isUntouched,
});

function isUntouched(node: Expression, input: string): boolean {
  return !namesIn(node).has(input);
}
