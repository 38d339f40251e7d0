import { Rational } from '../../exact/rational.ts';
import type { PartsRule } from '../../generated/types.ts';
import type { Rule } from '../context.ts';

/** What the parts can earn: the largest, or the sum with or without what is only taken off. */
function maximaOf({ parts, combine }: PartsRule): Rational[] {
  const maxima = parts.map(({ rule }) => Rational.fromNumber(rule.max));
  if (combine === 'best') return [maxima.reduce((best, max) => (max.compare(best) > 0 ? max : best))];
  const sum = (values: readonly Rational[]) =>
    values.reduce((total, value) => total.plus(value), Rational.ZERO);
  return [sum(maxima.filter(({ n }) => n > 0n)), sum(maxima)];
}

/** The maxima of the parts of a criterion make its maximum: together, or the best where only the best counts. */
export const parts: Rule = {
  name: 'parts',
  check({ document, report }) {
    document.criteria.forEach(({ code, rule }, index) => {
      if (rule?.kind !== 'parts') return;
      const expected = Rational.fromNumber(rule.max);
      const maxima = maximaOf(rule);
      const [actual = Rational.ZERO] = maxima;
      if (maxima.some((max) => max.equals(expected))) return;
      const params = { criterion: code, expected: rule.max, actual: actual.toNumber() };
      report('partsMax', ['criteria', index, 'rule', 'max'], params);
    });
  },
};
