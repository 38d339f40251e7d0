import type { PeriodsRule } from '../../generated/types.ts';
import { PERIODS_OF_YEAR } from '../../inputs/periods-of-year.ts';
import { type Asked, NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** One rule on the answers of each period of the year. */
export function periods({ each }: PeriodsRule, { inputs }: Asked): RuleFacts {
  const count = Math.max(
    1,
    ...inputs.map((input) => ('per' in input && input.per !== undefined ? PERIODS_OF_YEAR[input.per] : 1)),
  );
  return {
    ...NOTHING_SAID,
    inside: [{ rule: each, path: ['each'] }],
    sizes: [{ what: 'ruleParts', count, path: [] }],
    periods: count,
  };
}
