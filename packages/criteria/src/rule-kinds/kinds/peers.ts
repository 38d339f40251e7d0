import type { PeersRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** The measure among those of other units. */
export function peers(_rule: PeersRule): RuleFacts {
  return { ...NOTHING_SAID, needs: 'number', readsMeasure: true };
}
