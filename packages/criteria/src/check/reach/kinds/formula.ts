import { Rational } from '../../../exact/rational.ts';
import type { FormulaRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { rangeOfFormula } from '../ranges.ts';
import { ALL, type BestShare, clamped } from '../threshold-shares.ts';

/** The most that the formula comes to. */
export function formula(rule: FormulaRule, { criterion, formulas }: Place): BestShare {
  const points = rangeOfFormula(rule.points, criterion.inputs, formulas);
  if (points?.kind !== 'number' || points.high === undefined || rule.max <= 0) return ALL;
  return { share: clamped(points.high.dividedBy(Rational.from(rule.max))) };
}
