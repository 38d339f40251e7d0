import type { LinearRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { type BestShare, bestOnLine } from '../threshold-shares.ts';

/** A line is best at the end of the measure that it rises to. */
export const linear = (rule: LinearRule, { range, path }: Place): BestShare => bestOnLine(rule, range, path);
