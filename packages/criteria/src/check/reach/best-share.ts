import { Rational } from '../../exact/rational.ts';
import type { Criterion, Rule } from '../../generated/types.ts';
import { byKind } from '../../kinds/by-kind.ts';
import type { FormulaReader } from '../formula-reader.ts';
import type { Place } from './best-place.ts';
import { allOrNothing } from './kinds/all-or-nothing.ts';
import { formula } from './kinds/formula.ts';
import { linear } from './kinds/linear.ts';
import { options } from './kinds/options.ts';
import { parts } from './kinds/parts.ts';
import { periods } from './kinds/periods.ts';
import { steps } from './kinds/steps.ts';
import { rangeOfFormula, rangeOfMeasure } from './ranges.ts';
import { ALL, type BestShare, clamped } from './threshold-shares.ts';

/** The most that a rule can earn, its exceptions aside: a file for each kind of which anything can be told, listed here. */
const bodyOf = byKind<Rule, Place, BestShare>({
  levels: () => ALL,
  allOrNothing,
  linear,
  steps,
  options,
  parts,
  periods,
  peers: () => ALL,
  formula,
});

function bestShareOf(rule: Rule, place: Place): BestShare {
  // What an undefined measure earns is not for answers to reach.
  if (place.ifUndefined === 'full' || place.ifUndefined === 'notApplicable') return ALL;
  const body = bodyOf(rule, place);
  const exceptions = 'exceptions' in rule ? (rule.exceptions ?? []) : [];
  return exceptions.reduce((best, { when, share: written }) => {
    const range = rangeOfFormula(when, place.criterion.inputs, place.formulas);
    const share = Rational.from(written);
    const holds = range?.kind !== 'truth' || range.yes;
    return holds && share.compare(best.share) > 0 ? { share: clamped(share) } : best;
  }, body);
}

/** The most of its maximum that a criterion with points can earn, whatever is answered. */
export function bestShare(criterion: Criterion, index: number, formulas: FormulaReader): BestShare {
  const { rule, ifUndefined } = criterion;
  if (rule === undefined) return ALL;
  const range = rangeOfMeasure(criterion, formulas);
  return bestShareOf(rule, {
    criterion,
    formulas,
    range,
    ifUndefined,
    path: ['criteria', index, 'rule'],
    inner: { body: bodyOf, whole: bestShareOf },
  });
}
