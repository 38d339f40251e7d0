import { byKind } from '@tieuchi/criteria/by-kind';
import type { Criterion, LevelsRule, Rule } from '@tieuchi/criteria/types';
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

type Points = Exclude<Rule, LevelsRule>;

/** Every kind of rule is one file, listed here. */
const bodyOf = byKind<Points, Saying, string[]>({
  allOrNothing,
  linear,
  steps,
  options,
  formula: pointsFormula,
  parts: describeParts(describe),
  periods: describePeriods(describe),
  peers,
});

/** How the points of a criterion are earned, a line for each thing to know; empty for one without points. */
export function describePoints(criterion: Criterion, locale: Locale): string[] {
  const { rule } = criterion;
  return rule === undefined || rule.kind === 'levels' ? [] : describe(rule, { criterion, locale });
}

function describe(rule: Points, saying: Saying): string[] {
  const exceptions = (rule.exceptions ?? []).flatMap(({ when, share }) => {
    const earned = shareText(share, rule.max, saying);
    const condition = conditionText(when, saying);
    return said(saying, `Nếu ${condition}: ${earned}`, `If ${condition}: ${earned}`);
  });
  return [...exceptions, ...bodyOf(rule, saying)];
}
