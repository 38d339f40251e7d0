import { Rational } from '../../exact/rational.ts';
import type { Criterion } from '../../generated/types.ts';
import type { CheckContext, Rule } from '../context.ts';
import { bestShare } from '../reach/best-share.ts';
import { rangeOfMeasure } from '../reach/ranges.ts';

/** Whether it is proven that a criterion can never be earned in full (SPEC A10). */
function isNeverFull(criterion: Criterion, index: number, { formulas }: CheckContext): boolean {
  const { rule, appliesTo, mayDeclareNotApplicable } = criterion;
  // What does not apply hinders nobody.
  if (appliesTo !== undefined || mayDeclareNotApplicable === true) return false;
  if (rule === undefined) {
    const range = rangeOfMeasure(criterion, formulas);
    return range !== undefined && (range.kind !== 'truth' || !range.yes);
  }
  if (rule.kind === 'levels' || rule.max <= 0) return false;
  return bestShare(criterion, index, formulas).share.compare(Rational.ONE) < 0;
}

/** What a band requires can be earned in full. */
export const requiredCriteria: Rule = {
  name: 'required-criteria',
  check(context) {
    const { document, report } = context;
    if (document.outcome.kind !== 'points') return;
    (document.outcome.bands ?? []).forEach(({ id: band, requires = [] }, at) => {
      requires.forEach((id, position) => {
        const index = document.criteria.findIndex((criterion) => criterion.id === id);
        const criterion = document.criteria[index];
        if (criterion === undefined || !isNeverFull(criterion, index, context)) return;
        report('requiresNever', ['outcome', 'bands', at, 'requires', position], {
          band,
          criterion: criterion.code,
        });
      });
    });
  },
};
