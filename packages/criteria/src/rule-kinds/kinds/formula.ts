import type { FormulaRule } from '../../generated/types.ts';
import { NOTHING_SAID, type RuleFacts } from '../rule-facts.ts';

/** Points by a formula. */
export function formula({ points }: FormulaRule): RuleFacts {
  return { ...NOTHING_SAID, formulas: [{ text: points, path: ['points'], expected: 'number' }] };
}
