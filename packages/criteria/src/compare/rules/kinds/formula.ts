import type { FormulaRule } from '../../../generated/types.ts';
import { plainSize, type RuleReader } from '../rule-reader.ts';

/** Points by a formula are the same or undecided. */
export const formula: RuleReader<FormulaRule> = { read: () => undefined, size: plainSize };
