import { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../../../formula/formula.ts';
import type { LinearRule } from '../../../generated/types.ts';
import { atLeast, numberExpression } from '../../space/question.ts';
import { FULL, NOTHING, type Reading } from '../../space/reading.ts';
import { overMeasure, plainSize, type RuleReader } from '../rule-reader.ts';

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

function lineReading({ fullAt, zeroAt = 0 }: LinearRule, measure: Expression): Reading {
  if (zeroAt === 0 && fullAt > 0) return proportional(measure, fullAt);
  const [full, zero] = [Rational.fromNumber(fullAt), Rational.fromNumber(zeroAt)];
  const length = full.minus(zero);
  // A document with this slip has a finding; nothing is earned by it.
  if (length.isZero()) return NOTHING;
  const slope = Rational.ONE.dividedBy(length);
  const line: Reading = { kind: 'line', measure, slope, offset: zero.times(slope).negated() };
  const rises = length.n > 0n;
  return {
    kind: 'when',
    condition: atLeast(measure, numberExpression(rises ? full : zero)),
    holding: rises ? FULL : NOTHING,
    otherwise: {
      kind: 'when',
      condition: atLeast(measure, numberExpression(rises ? zero : full)),
      holding: line,
      otherwise: rises ? NOTHING : FULL,
    },
  };
}

/** The share that a linear rule earns: rising from nothing to everything, or falling from everything to nothing. */
export const linear: RuleReader<LinearRule> = {
  read: (rule, context) => overMeasure(context, (measure) => lineReading(rule, measure)),
  size: plainSize,
};
