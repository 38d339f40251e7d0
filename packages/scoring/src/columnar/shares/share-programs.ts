import { byKind } from '@tieuchi/criteria/by-kind';
import { Rational } from '@tieuchi/criteria/exact';
import type { PointsRule } from '@tieuchi/criteria/types';
import { compileFormula } from '../../compile/compile-formula.ts';
import { compileNumber, type Quotient } from '../numbers/quotient.ts';
import { conditionShares } from './condition-shares.ts';
import { lineShares } from './line-shares.ts';
import { optionShares } from './option-shares.ts';
import { type Settled, type ShareContext, type ShareProgram, settlements } from './share-program.ts';
import { stepShares } from './step-shares.ts';

interface BodyContext extends ShareContext {
  readonly max: Rational;
  readonly gaps: readonly [Settled, Settled];
}

/** The measure as a quotient, where it is one on columns. */
function quotientOf({ measure, lookup, bounds }: ShareContext): Quotient | undefined {
  return measure?.kind === 'number' ? compileNumber(measure.expression, lookup, bounds) : undefined;
}

/** Rules that a part may have too, over columns; a kind that is not computed there says undefined. */
const bodyOf = byKind<PointsRule, BodyContext, ShareProgram | undefined>({
  allOrNothing: ({ at, when }, context) => {
    if (when !== undefined || at === undefined) return conditionShares(when, context.gaps, context);
    return stepShares(quotientOf(context), { ...context, steps: [{ from: at, share: 1 }] });
  },
  linear: ({ fullAt, zeroAt = 0 }, context) =>
    lineShares(quotientOf(context), { zero: zeroAt, length: fullAt - zeroAt, gaps: context.gaps }),
  steps: ({ steps }, context) => stepShares(quotientOf(context), { ...context, steps }),
  options: optionShares,
  formula: ({ points, max: length }, { scope, max, lookup, bounds, gaps }) => {
    const { expression } = compileFormula(points, scope, ['number']);
    if (max.isZero()) return undefined;
    return lineShares(compileNumber(expression, lookup, bounds), { zero: 0, length, gaps });
  },
});

/** Compiles a rule, its exceptions aside; undefined for what is not computed on columns. */
export function compileShares(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const max = Rational.fromNumber(rule.max);
  return bodyOf(rule, { ...context, max, gaps: settlements(max, context.ifUndefined) });
}
