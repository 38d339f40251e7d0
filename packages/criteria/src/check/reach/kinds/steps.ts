import type { StepsRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import { type BestShare, bestStep } from '../threshold-shares.ts';

/** The best step that the measure comes to. */
export const steps = (rule: StepsRule, { range, path }: Place): BestShare => bestStep(rule, range, path);
