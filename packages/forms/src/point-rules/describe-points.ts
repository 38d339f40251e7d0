import type { Criterion, LevelsRule, PointsRule, Rule } from '@tieuchi/criteria/types';
import type { Locale } from '../describe-target.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { conditionText, type Saying, said, shareText } from './describe.ts';
import { linear } from './linear.ts';
import { options } from './options.ts';
import { describeParts } from './parts.ts';
import { peers } from './peers/peers.ts';
import { describePeriods } from './periods.ts';
import { pointsFormula } from './points-formula.ts';
import { steps } from './steps.ts';

/** How the points of a criterion are earned, a line for each thing to know; empty for one without points. */
export function describePoints(criterion: Criterion, locale: Locale): string[] {
  const { rule } = criterion;
  return rule === undefined || rule.kind === 'levels' ? [] : describe(rule, { criterion, locale });
}

function describe(rule: Exclude<Rule, LevelsRule> | PointsRule, saying: Saying): string[] {
  const exceptions = (rule.exceptions ?? []).flatMap(({ when, share }) => {
    const earned = shareText(share, rule.max, saying);
    const condition = conditionText(when, saying);
    return said(saying, `Nếu ${condition}: ${earned}`, `If ${condition}: ${earned}`);
  });
  return [...exceptions, ...bodyOf(rule, saying)];
}

/** Every kind of rule is one file, listed here. */
function bodyOf(rule: Exclude<Rule, LevelsRule> | PointsRule, saying: Saying): string[] {
  switch (rule.kind) {
    case 'allOrNothing':
      return allOrNothing(rule, saying);
    case 'linear':
      return linear(rule, saying);
    case 'steps':
      return steps(rule, saying);
    case 'options':
      return options(rule, saying);
    case 'formula':
      return pointsFormula(rule, saying);
    case 'parts':
      return describeParts(describe)(rule, saying);
    case 'periods':
      return describePeriods(describe)(rule, saying);
    case 'peers':
      return peers(rule, saying);
  }
}
