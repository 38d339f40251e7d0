import { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../../../formula/formula.ts';
import type { Step, StepsRule } from '../../../generated/types.ts';
import { atLeast, numberExpression } from '../../space/question.ts';
import { NOTHING, type Reading } from '../../space/reading.ts';
import { clamped } from '../../space/shares.ts';
import { overMeasure, type RuleReader } from '../rule-reader.ts';
import { proportional } from './linear.ts';

function earned(step: Step, rule: StepsRule, measure: Expression): Reading {
  if ('share' in step) return { kind: 'share', share: clamped(Rational.from(step.share)) };
  if ('valueOver' in step) return proportional(measure, step.valueOver);
  const max = Rational.fromNumber(rule.max);
  return max.isZero()
    ? NOTHING
    : { kind: 'share', share: clamped(Rational.fromNumber(step.points).dividedBy(max)) };
}

function stepsReading(rule: StepsRule, measure: Expression): Reading {
  return rule.steps.reduceRight<Reading>((otherwise, step) => {
    const share = earned(step, rule, measure);
    if (step.from === undefined) return share;
    const condition = atLeast(measure, numberExpression(Rational.fromNumber(step.from)));
    return { kind: 'when', condition, holding: share, otherwise };
  }, NOTHING);
}

/** The share of the first step that the measure reaches, in the order of the document; a step without `from` is always reached. */
export const steps: RuleReader<StepsRule> = {
  read: (rule, context) => overMeasure(context, (measure) => stepsReading(rule, measure)),
  size: (rule) => 3 * rule.steps.length,
};
