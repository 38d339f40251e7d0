import { Rational } from '@tieuchi/criteria/exact';
import type { Band } from '@tieuchi/criteria/types';
import type { CompiledPoints } from '../compile/compiled.ts';
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
      (band.requires ?? []).every((id) => isEarnedInFull(standings.get(id))),
  );
}

/** Of groups that earn something at all, bonus groups aside. */
function reachesEachGroup({ eachGroup }: Band, { top }: CompiledPoints, totals: Totals): boolean {
  if (eachGroup === undefined) return true;
  const percent = Rational.fromNumber(eachGroup);
  return top.every(({ group }) => {
    const points = totals.groups.get(group.id);
    if (group.bonus === true || points === undefined || !points.counted || points.max.n <= 0n) return true;
    return wholeOf(points).times(HUNDRED).compare(points.max.times(percent)) >= 0;
  });
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
