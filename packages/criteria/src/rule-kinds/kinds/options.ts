import type { OptionsRule } from '../../generated/types.ts';
import { type Asked, NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** Shares of the options of an input. */
export function options({ of, shares }: OptionsRule, { inputs }: Asked): RuleFacts {
  return {
    ...NOTHING_SAID,
    shares:
      shares === 'equal'
        ? []
        : Object.entries(shares).map(([option, share]) => ({ share, path: ['shares', option] })),
    optionsOf: inputs.flatMap((input) =>
      'options' in input && (of === undefined || of === input.id) ? [input.id] : [],
    ),
  };
}
