import { Rational } from '@tieuchi/criteria/exact';
import { evaluate } from '@tieuchi/criteria/formula';
import type { FormulaRule } from '@tieuchi/criteria/types';
import { compileFormula } from '../../compile-formula.ts';
import type { PointsContext, ShareBody } from '../context.ts';
import { gapOf } from '../facts.ts';
import { clamped } from '../share-rule.ts';

/** Points by formula, kept between 0 and the maximum (SPEC P14). */
export function compilePointsFormula(rule: FormulaRule, { scope }: PointsContext): ShareBody {
  const { expression } = compileFormula(rule.points, scope, ['number']);
  const max = Rational.fromNumber(rule.max);
  return {
    share: ({ lookup }) => {
      const points = evaluate(expression, lookup);
      if (points.kind !== 'number') return gapOf(points);
      return max.isZero() ? Rational.ZERO : clamped(points.value.dividedBy(max));
    },
    targets: [],
  };
}
