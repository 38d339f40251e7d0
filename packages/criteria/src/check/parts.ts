import { Rational } from '../exact/rational.ts';
import type { Rule } from './context.ts';

/** The maxima of the parts of a criterion add up to its maximum. */
export const parts: Rule = {
  name: 'parts',
  check({ document, report }) {
    document.criteria.forEach(({ code, rule }, index) => {
      if (rule?.kind !== 'parts') return;
      const sum = rule.parts.reduce(
        (total, part) => total.plus(Rational.fromNumber(part.rule.max)),
        Rational.ZERO,
      );
      if (sum.equals(Rational.fromNumber(rule.max))) return;
      const params = { criterion: code, expected: rule.max, actual: sum.toNumber() };
      report('partsMax', ['criteria', index, 'rule', 'max'], params);
    });
  },
};
