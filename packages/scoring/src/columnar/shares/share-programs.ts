import { Rational } from '@tieuchi/criteria/exact';
import type { PointsRule } from '@tieuchi/criteria/types';
import { compileFormula } from '../../compile/compile-formula.ts';
import { compileNumber } from '../numbers/quotient.ts';
import { conditionShares } from './condition-shares.ts';
import { lineShares } from './line-shares.ts';
import { optionShares } from './option-shares.ts';
import { type ShareContext, type ShareProgram, settlements, withExceptions } from './share-program.ts';
import { stepShares } from './step-shares.ts';

/** Compiles a rule with its exceptions; undefined for what is not computed on columns. */
export function compileShares(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const body = bodyOf(rule, context);
  return body === undefined ? undefined : withExceptions(body, rule, context);
}

function bodyOf(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const { measure, lookup, bounds } = context;
  const max = Rational.fromNumber(rule.max);
  const gaps = settlements(max, context.ifUndefined);
  const quotient = () =>
    measure?.kind === 'number' ? compileNumber(measure.expression, lookup, bounds) : undefined;
  switch (rule.kind) {
    case 'allOrNothing':
      if (rule.when !== undefined || rule.at === undefined) return conditionShares(rule.when, gaps, context);
      return stepShares(quotient(), { steps: [{ from: rule.at, share: 1 }], max, gaps, bounds });
    case 'linear': {
      const zero = rule.zeroAt ?? 0;
      return lineShares(quotient(), { zero, length: rule.fullAt - zero, gaps });
    }
    case 'steps':
      return stepShares(quotient(), { steps: rule.steps, max, gaps, bounds });
    case 'options':
      return optionShares(rule, { ...context, gaps });
    case 'formula': {
      const { expression } = compileFormula(rule.points, context.scope, ['number']);
      if (max.isZero()) return undefined;
      return lineShares(compileNumber(expression, lookup, bounds), { zero: 0, length: rule.max, gaps });
    }
  }
}
