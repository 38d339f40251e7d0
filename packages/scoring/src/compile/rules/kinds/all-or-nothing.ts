import { Rational } from '@tieuchi/criteria/exact';
import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { AllOrNothingRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import type { Share } from '../../../model/reading.ts';
import { compileCondition } from '../../compile-formula.ts';
import type { PointsContext, ShareBody } from '../context.ts';
import { gapOf } from '../facts.ts';

/** All where the condition holds, the measure reaches `at`, or the measure is true; else nothing (SPEC P10). */
export function compileAllOrNothing(rule: AllOrNothingRule, { measure, scope }: PointsContext): ShareBody {
  const { at, when } = rule;
  if (when !== undefined) {
    const expression = compileCondition(when, scope);
    return {
      share: ({ lookup }) => shareOf(evaluate(expression, lookup)),
      targets: [{ target: { kind: 'condition', target: { when }, expression }, share: Rational.ONE }],
    };
  }
  const needed = at === undefined ? 'boolean' : 'number';
  if (measure?.kind !== needed) throw new InvalidDocument(`allOrNothing needs a ${needed} measure`, scope.at);
  if (at === undefined) {
    return {
      share: (facts) => shareOf(facts.measure),
      targets: [{ target: { kind: 'yes', target: true }, share: Rational.ONE }],
    };
  }
  const minimum = Rational.fromNumber(at);
  return {
    share: ({ measure: value }) => {
      if (value.kind !== 'number') return gapOf(value);
      return value.value.compare(minimum) >= 0 ? Rational.ONE : Rational.ZERO;
    },
    targets: [{ target: { kind: 'minimum', target: at, minimum }, share: Rational.ONE }],
  };
}

function shareOf(value: Value): Share {
  if (value.kind !== 'boolean') return gapOf(value);
  return value.value ? Rational.ONE : Rational.ZERO;
}
