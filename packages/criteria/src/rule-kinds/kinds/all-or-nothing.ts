import type { AllOrNothingRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** Holds the measure against a number, takes it for a yes, or reads a condition. */
export function allOrNothing({ at, when }: AllOrNothingRule): RuleFacts {
  const needs = at !== undefined ? 'number' : when === undefined ? 'boolean' : undefined;
  return {
    ...NOTHING_SAID,
    formulas: when === undefined ? [] : [{ text: when, path: ['when'], expected: 'boolean' }],
    ...(needs !== undefined && { needs }),
    readsMeasure: needs !== undefined,
    thresholds: at === undefined ? [] : [{ value: at, path: ['at'] }],
    slip: (measure) => {
      if (at !== undefined && when !== undefined) return { code: 'allOrNothingTwoTargets', path: ['at'] };
      const lacksTarget = at === undefined && when === undefined && measure === 'number';
      return lacksTarget ? { code: 'allOrNothingNeedsTarget', path: [] } : undefined;
    },
  };
}
