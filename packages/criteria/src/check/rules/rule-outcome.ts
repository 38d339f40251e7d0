import type { Rule } from '../context.ts';

/** Targets per level belong to a set of levels, points to a set of points. */
export const ruleOutcome: Rule = {
  name: 'rule-outcome',
  check({ document, report }) {
    const outcome = document.outcome.kind;
    document.criteria.forEach(({ code, rule }, index) => {
      if (rule === undefined || (rule.kind === 'levels') === (outcome === 'levels')) return;
      report('ruleOutcome', ['criteria', index, 'rule', 'kind'], {
        criterion: code,
        rule: rule.kind,
        outcome,
      });
    });
  },
};
