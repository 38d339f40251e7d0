import { Rational } from '@tieuchi/criteria/exact';
import { evaluate } from '@tieuchi/criteria/formula';
import type { PeriodsRule } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../../../errors.ts';
import { periodsOf } from '../../compile-formula.ts';
import type { PointsBody, PointsContext } from '../context.ts';
import { earnedSum } from '../earned-sum.ts';
import { exceptedShare } from '../exceptions.ts';
import { settle } from '../share-rule.ts';
import { compileShareRule } from '../share-rules.ts';

/** The inner rule on the answers of each period, added up (SPEC P16). Throws InvalidDocument where nothing is asked per period. */
export function compilePeriods(rule: PeriodsRule, context: PointsContext): PointsBody {
  const { criterion, measure, scope } = context;
  const counts = new Set(criterion.inputs.flatMap((input) => periodsOf(input) ?? []));
  const [count, other] = counts;
  if (count === undefined || other !== undefined) throw new InvalidDocument('periods', scope.at);
  const max = Rational.fromNumber(rule.max);
  const each = compileShareRule(rule.each, context);
  return {
    targets: [],
    earn: ({ reading, ifUndefined }) => {
      const periods = Array.from({ length: count }, (_, index) => {
        const facts = reading.inPeriod(index + 1);
        const value = measure === undefined ? undefined : evaluate(measure.expression, facts.lookup);
        const share = exceptedShare(each, value === undefined ? facts : { ...facts, measure: value });
        return {
          id: String(index + 1),
          ...(value !== undefined && { value }),
          max: each.max,
          ...settle(share, each.max, ifUndefined),
        };
      });
      return earnedSum(periods, max);
    },
  };
}
