import type { Rule } from '../context.ts';

/** A set of points says what becomes of the total where a criterion need not apply; told once, at the first such criterion. */
export const notApplicable: Rule = {
  name: 'not-applicable',
  check({ document, report }) {
    const { outcome, criteria } = document;
    if (outcome.kind !== 'points' || outcome.notApplicable !== undefined) return;
    const index = criteria.findIndex(
      ({ rule, mayDeclareNotApplicable, appliesTo, ifUndefined }) =>
        rule !== undefined &&
        (mayDeclareNotApplicable === true || appliesTo !== undefined || ifUndefined === 'notApplicable'),
    );
    const first = criteria[index];
    if (first === undefined) return;
    report('notApplicablePolicy', ['criteria', index], { criterion: first.code });
  },
};
