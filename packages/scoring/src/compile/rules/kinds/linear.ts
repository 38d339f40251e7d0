import { Rational } from '@tieuchi/criteria/exact';
import type { LinearRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import type { PointsContext, ShareBody } from '../context.ts';
import { gapOf } from '../facts.ts';
import { clamped } from '../share-rule.ts';

/** (measure − zeroAt) / (fullAt − zeroAt), between nothing and all; falling where fullAt is below zeroAt (SPEC P11). */
export function compileLinear(rule: LinearRule, { measure, scope }: PointsContext): ShareBody {
  if (measure?.kind !== 'number') throw new InvalidDocument('linear needs a number', scope.at);
  const zero = Rational.fromNumber(rule.zeroAt ?? 0);
  const full = Rational.fromNumber(rule.fullAt);
  const length = full.minus(zero);
  if (length.isZero()) throw new InvalidDocument('linear has no length', scope.at);
  const target = { kind: 'minimum', target: rule.fullAt, minimum: full } as const;
  return {
    share: ({ measure: value }) => {
      if (value.kind !== 'number') return gapOf(value);
      return clamped(value.value.minus(zero).dividedBy(length));
    },
    targets: length.n > 0n ? [{ target, share: Rational.ONE }] : [],
  };
}
