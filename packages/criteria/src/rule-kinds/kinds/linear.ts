import type { LinearRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** A line over the measure. */
export function linear({ fullAt }: LinearRule): RuleFacts {
  return {
    ...NOTHING_SAID,
    needs: 'number',
    readsMeasure: true,
    thresholds: [{ value: fullAt, path: ['fullAt'] }],
  };
}
