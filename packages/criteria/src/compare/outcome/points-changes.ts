import type { PointsOutcome } from '../../generated/types.ts';
import { type Bearing, type PartChange, partChange } from '../part-change.ts';
import { bandChanges } from './band-changes.ts';

/** Whether the maximum is only printed beside the total, so that it does not move any points. */
function isOnlyPrinted({ combine, scale, notApplicable }: PointsOutcome): boolean {
  return combine !== 'mean' && scale === undefined && notApplicable !== 'rescale';
}

/** Who earns a maximum for what does not apply never earns less than who earns nothing for it. */
function notApplicableBearing(before: string, after: string): Bearing {
  if (before === 'zero' && after === 'full') return 'loosened';
  return before === 'full' && after === 'zero' ? 'tightened' : 'undecided';
}

/** How many decimals are shown decides where units are ranked by what is shown. */
function decimalsBearing(both: readonly PointsOutcome[]): Bearing {
  const isRanked = both.some(({ rankings = [] }) => rankings.some(({ rounded }) => rounded === true));
  return isRanked ? 'weight' : 'wording';
}

/** How the total is made and what it is worth. Places compare units with each other, so no change of a ranking is tighter. */
export function pointsChanges(base: PointsOutcome, other: PointsOutcome): PartChange[] {
  const both = [base, other];
  const policies = [base.notApplicable ?? 'zero', other.notApplicable ?? 'zero'] as const;
  const scales = [base.scale ?? base.max, other.scale ?? other.max] as const;
  const scale: Bearing = scales[0] === scales[1] ? 'wording' : 'undecided';
  return [
    ...partChange('max', [base.max, other.max], both.every(isOnlyPrinted) ? 'weight' : 'undecided'),
    ...partChange('scale', [base.scale, other.scale], scale),
    ...partChange('decimals', [base.decimals ?? 2, other.decimals ?? 2], decimalsBearing(both)),
    ...partChange('combine', [base.combine ?? 'sum', other.combine ?? 'sum'], 'undecided'),
    ...partChange('notApplicable', policies, notApplicableBearing(...policies)),
    ...bandChanges(base, other),
    ...partChange('rankings', [base.rankings ?? [], other.rankings ?? []], 'weight'),
  ];
}
