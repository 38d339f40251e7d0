import { Rational } from '@tieuchi/criteria/exact';
import type { Band } from '@tieuchi/criteria/types';
import type { CompiledPoints } from '../compile/compiled.ts';
import type { NodePoints } from './group-points.ts';
import { type Totals, wholeOf } from './points-outcome.ts';
import type { Standing } from './standing.ts';

const HUNDRED = Rational.of(100);

/** The first band, highest first, whose total and gates the unit reaches, on exact numbers (SPEC A9, A10). */
export function bandOf(
  compiled: CompiledPoints,
  totals: Totals,
  standings: ReadonlyMap<string, Standing>,
): Band | undefined {
  return compiled.outcome.bands?.find(
    (band) =>
      totals.total.compare(Rational.fromNumber(band.from)) >= 0 &&
      reachesEachGroup(band, compiled, totals) &&
      reachesGroups(band, totals) &&
      (band.requires ?? []).every((id) => isEarnedInFull(standings.get(id))),
  );
}

/** Of groups that earn something at all, bonus groups aside. */
function reachesEachGroup({ eachGroup }: Band, { top }: CompiledPoints, totals: Totals): boolean {
  if (eachGroup === undefined) return true;
  return top.every(({ group }) => group.bonus === true || reaches(totals.groups.get(group.id), eachGroup));
}

/** The groups that are named, wherever they lie and bonuses too. */
function reachesGroups({ groups = [] }: Band, totals: Totals): boolean {
  return groups.every(({ group, percent }) => reaches(totals.groups.get(group), percent));
}

/** Where a group can earn nothing, or nothing in it applies, there is nothing to reach. */
function reaches(points: NodePoints | undefined, percent: number): boolean {
  if (points === undefined || !points.counted || points.max.n <= 0n) return true;
  return (
    wholeOf(points)
      .times(HUNDRED)
      .compare(points.max.times(Rational.fromNumber(percent))) >= 0
  );
}

/** All of a maximum, nothing of a deduction, yes to a question without points; what does not apply hinders nobody. */
function isEarnedInFull(standing: Standing | undefined): boolean {
  if (standing === undefined) return false;
  const { points, reading, state } = standing;
  if (state === 'notApplicable') return true;
  if (points === undefined) return reading.measure.kind === 'boolean' && reading.measure.value;
  if (!points.known) return false;
  return points.max.n < 0n ? points.share.isZero() : points.share.compare(Rational.ONE) >= 0;
}
