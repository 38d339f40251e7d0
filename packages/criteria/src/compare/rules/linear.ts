import { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { LinearRule } from '../../generated/types.ts';
import { atLeast, numberExpression } from '../space/question.ts';
import { FULL, NOTHING, type Reading } from '../space/reading.ts';

/** measure / over of the maximum, kept between nothing and all of it. */
export function proportional(measure: Expression, over: number): Reading {
  const full = Rational.fromNumber(over);
  return {
    kind: 'when',
    condition: atLeast(measure, numberExpression(full)),
    holding: FULL,
    otherwise: {
      kind: 'when',
      condition: atLeast(measure, numberExpression(Rational.ZERO)),
      holding: { kind: 'line', measure, slope: Rational.ONE.dividedBy(full), offset: Rational.ZERO },
      otherwise: NOTHING,
    },
  };
}

/** The share that a linear rule earns. */
export function linearReading(rule: LinearRule, measure: Expression): Reading {
  return proportional(measure, rule.fullAt);
}
