import { Rational } from '../exact/rational.ts';
import type { Period } from '../generated/types.ts';
import type { Rule } from './context.ts';

const perYear: Readonly<Record<Period, number>> = { month: 12, quarter: 4, halfYear: 2 };

/** Inputs are asked per period where periods are scored and nowhere else, all for one kind of period; maxima add up. */
export const periods: Rule = {
  name: 'periods',
  check({ document, report }) {
    document.criteria.forEach((criterion, index) => {
      const { rule, code } = criterion;
      if (rule === undefined) return;
      const asked = criterion.inputs.flatMap((input, position) =>
        'per' in input && input.per !== undefined ? [{ input: input.id, per: input.per, position }] : [],
      );
      const path = ['criteria', index];
      if (rule.kind !== 'periods') {
        for (const { input, position } of asked) {
          report('perWithoutPeriods', [...path, 'inputs', position, 'per'], { criterion: code, input });
        }
        return;
      }
      const [first] = asked;
      if (first === undefined) {
        report('periodsWithoutPer', [...path, 'rule'], { criterion: code });
        return;
      }
      const other = asked.find(({ per }) => per !== first.per);
      if (other !== undefined) {
        report('periodsMixed', [...path, 'inputs', other.position, 'per'], { criterion: code });
        return;
      }
      const count = perYear[first.per];
      const actual = Rational.fromNumber(rule.each.max).times(Rational.of(count));
      if (actual.equals(Rational.fromNumber(rule.max))) return;
      const params = { criterion: code, expected: rule.max, actual: actual.toNumber(), count };
      report('periodsMax', [...path, 'rule', 'max'], params);
    });
  },
};
