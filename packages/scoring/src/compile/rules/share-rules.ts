import { byKind } from '@tieuchi/criteria/by-kind';
import { Rational } from '@tieuchi/criteria/exact';
import type { PointsRule } from '@tieuchi/criteria/types';
import type { PointsContext, ShareBody, ShareRule } from './context.ts';
import { compileExceptions } from './exceptions.ts';
import { compileAllOrNothing } from './kinds/all-or-nothing.ts';
import { compileLinear } from './kinds/linear.ts';
import { compileOptions } from './kinds/options.ts';
import { compilePointsFormula } from './kinds/points-formula.ts';
import { compileSteps } from './kinds/steps.ts';

/** Rules that a part or a period may have too: a file for each kind, listed here. */
const bodyOf = byKind<PointsRule, PointsContext, ShareBody>({
  allOrNothing: compileAllOrNothing,
  linear: compileLinear,
  steps: compileSteps,
  options: compileOptions,
  formula: compilePointsFormula,
});

/** Compiles a rule that a part or a period may have too; throws InvalidDocument where it does not fit the measure. */
export function compileShareRule(rule: PointsRule, context: PointsContext): ShareRule {
  return {
    max: Rational.fromNumber(rule.max),
    exceptions: compileExceptions(rule.exceptions, context.scope),
    ...bodyOf(rule, context),
  };
}
