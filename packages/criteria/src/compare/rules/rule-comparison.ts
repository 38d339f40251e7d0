import type { FieldChange } from '../comparison.ts';
import type { Verdict } from '../verdict.ts';

/**
 * What came out of comparing two rules: the verdict on the answers, the fields of the rule that differ, and whether something
 * changed that no comparison of answers covers (a weight, a level that only one set has).
 */
export interface RuleComparison {
  readonly verdict: Verdict;
  readonly changes: FieldChange[];
  readonly isIncomparable: boolean;
}
