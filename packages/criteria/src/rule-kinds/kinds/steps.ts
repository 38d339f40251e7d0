import type { StepsRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** Steps over the measure. */
export function steps({ steps: all }: StepsRule): RuleFacts {
  return {
    ...NOTHING_SAID,
    needs: 'number',
    readsMeasure: true,
    thresholds: all.flatMap(({ from }, index) =>
      from === undefined ? [] : [{ value: from, path: ['steps', index, 'from'] }],
    ),
    shares: all.flatMap((step, index) =>
      'share' in step ? [{ share: step.share, path: ['steps', index, 'share'] }] : [],
    ),
    sizes: [{ what: 'steps', count: all.length, path: [] }],
  };
}
