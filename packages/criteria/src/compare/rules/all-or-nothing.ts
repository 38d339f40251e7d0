import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { AllOrNothingRule } from '../../generated/types.ts';
import { atLeast, numberExpression } from '../space/question.ts';
import { accepting, type Reading } from '../space/reading.ts';
import { readFormula } from './side.ts';

/** Full where the condition holds, or the measure reaches `at`, or the measure is true; otherwise nothing. */
export function allOrNothingReading(
  rule: AllOrNothingRule,
  measure: Expression | undefined,
): Reading | undefined {
  if (rule.when !== undefined) {
    const condition = readFormula(rule.when);
    return condition === undefined ? undefined : accepting(condition);
  }
  if (measure === undefined) return undefined;
  if (rule.at === undefined) return accepting(measure);
  return accepting(atLeast(measure, numberExpression(Rational.fromNumber(rule.at))));
}
