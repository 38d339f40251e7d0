import { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../../../formula/formula.ts';
import type { AllOrNothingRule } from '../../../generated/types.ts';
import { atLeast, numberExpression } from '../../space/question.ts';
import { accepting, type Reading } from '../../space/reading.ts';

/** Full where the measure reaches `at`, or is true; otherwise nothing. */
export function allOrNothingReading({ at }: AllOrNothingRule, measure: Expression): Reading {
  if (at === undefined) return accepting(measure);
  return accepting(atLeast(measure, numberExpression(Rational.fromNumber(at))));
}
