import type { PartsRule } from '../../generated/types.ts';
import { type InnerRule, NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** A rule for each of several parts, some with a measure of their own. */
export function parts({ parts: all }: PartsRule): RuleFacts {
  return {
    ...NOTHING_SAID,
    inside: all.map(({ rule, measure }, index): InnerRule => {
      const path = ['parts', index];
      return {
        rule,
        path: [...path, 'rule'],
        ...(measure !== undefined && { measure: { text: measure, path: [...path, 'measure'] } }),
      };
    }),
    parts: all,
    sizes: [{ what: 'ruleParts', count: all.length, path: ['parts'] }],
  };
}
