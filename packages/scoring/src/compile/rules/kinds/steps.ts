import { Rational } from '@tieuchi/criteria/exact';
import type { Step, StepsRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import type { ShareTarget } from '../../../model/rules.ts';
import type { PointsContext, ShareBody } from '../context.ts';
import { gapOf } from '../facts.ts';
import { clamped } from '../share-rule.ts';

/** The first step that the measure reaches, in order of print; one without `from` is always reached (SPEC P12). */
export function compileSteps(rule: StepsRule, { measure, scope }: PointsContext): ShareBody {
  if (measure?.kind !== 'number') throw new InvalidDocument('steps need a number', scope.at);
  const max = Rational.fromNumber(rule.max);
  const steps = rule.steps.map((step) => ({
    from: step.from === undefined ? undefined : Rational.fromNumber(step.from),
    share: shareAt(step, max),
  }));
  return {
    share: ({ measure: value }) => {
      if (value.kind !== 'number') return gapOf(value);
      const reached = steps.find(({ from }) => from === undefined || value.value.compare(from) >= 0);
      return reached?.share(value.value) ?? Rational.ZERO;
    },
    targets: steps.flatMap(({ from, share }, index): ShareTarget[] => {
      const target = rule.steps[index]?.from;
      if (from === undefined || target === undefined) return [];
      return [{ target: { kind: 'minimum', target, minimum: from }, share: share(from) }];
    }),
  };
}

/** A share of the maximum, points as such, or the measure over a number. */
function shareAt(step: Step, max: Rational): (measure: Rational) => Rational {
  if ('valueOver' in step) {
    const over = Rational.fromNumber(step.valueOver);
    return (measure) => clamped(measure.dividedBy(over));
  }
  if ('share' in step) {
    const share = clamped(Rational.from(step.share));
    return () => share;
  }
  const share = max.isZero() ? Rational.ZERO : clamped(Rational.fromNumber(step.points).dividedBy(max));
  return () => share;
}
