import type { CriteriaSet } from '../../generated/types.ts';
import type { OutcomeComparison } from '../comparison.ts';
import { partRelation } from '../part-change.ts';
import { reasonsGiven } from '../reasons-given.ts';
import { outcomeChanges } from './outcome-changes.ts';

/** How the other set comes to its result, against how the base does. */
export function compareOutcome(base: CriteriaSet, other: CriteriaSet): OutcomeComparison {
  const justified = reasonsGiven(other)({ kind: 'outcome' });
  return { ...partRelation(outcomeChanges(base, other)), justified };
}
