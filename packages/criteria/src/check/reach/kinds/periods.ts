import type { PeriodsRule } from '../../../generated/types.ts';
import type { Place } from '../best-place.ts';
import type { BestShare } from '../threshold-shares.ts';

/** What the rule of each period can earn there. */
export const periods = ({ each }: PeriodsRule, place: Place): BestShare =>
  place.inner.body(each, { ...place, path: [...place.path, 'each'] });
