import { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../../../formula/formula.ts';
import type { AllOrNothingRule } from '../../../generated/types.ts';
import { atLeast, numberExpression } from '../../space/question.ts';
import { accepting, FULL, NOTHING, type Reading } from '../../space/reading.ts';
import { type BodyContext, overMeasure, plainSize, type RuleReader } from '../rule-reader.ts';
import { readFormula } from '../side.ts';

function valueReading({ at }: AllOrNothingRule, measure: Expression): Reading {
  if (at === undefined) return accepting(measure);
  return accepting(atLeast(measure, numberExpression(Rational.fromNumber(at))));
}

/** Where a condition decides, its gaps are those of the rule. */
function conditionReading(when: string, { gaps, silenced }: BodyContext): Reading | undefined {
  const condition = readFormula(when);
  return (
    condition && { kind: 'when', condition, holding: silenced(FULL), otherwise: silenced(NOTHING), ...gaps }
  );
}

/** Full where the measure reaches `at`, is true, or a condition holds; otherwise nothing. */
export const allOrNothing: RuleReader<AllOrNothingRule> = {
  read: (rule, context) =>
    rule.when === undefined
      ? overMeasure(context, (measure) => valueReading(rule, measure))
      : conditionReading(rule.when, context),
  size: plainSize,
};
