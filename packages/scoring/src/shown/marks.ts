import { Rational } from '@tieuchi/criteria/exact';
import type { Band, PointsOutcome } from '@tieuchi/criteria/types';
import type { Quotient } from './shown-text.ts';

const HUNDRED = Rational.of(100);

/** Where a total changes its meaning: nothing, everything, and where bands begin (SPEC X3). */
export function totalMarks({ bands = [] }: Pick<PointsOutcome, 'bands'>, max: Quotient): Quotient[] {
  return [Rational.ZERO, max, ...bands.map(({ from }) => Rational.fromNumber(from))];
}

/** The same of the total as a percentage of its maximum, which must be above 0. */
export function shareMarks(outcome: Pick<PointsOutcome, 'bands'>, max: Rational): Quotient[] {
  return totalMarks(outcome, max).map(({ n, d }) => Rational.of(n, d).times(HUNDRED).dividedBy(max));
}

/** Where the points of a group change their meaning: nothing, everything, and what bands ask of it. */
export function groupMarks(
  { bands = [] }: Pick<PointsOutcome, 'bands'>,
  { id, max, isGated }: { id: string; max: Rational; isGated: boolean },
): Quotient[] {
  const percents = bands.flatMap((band) => percentsOf(band, id, isGated));
  const asked = percents.map((percent) => max.times(Rational.fromNumber(percent)).dividedBy(HUNDRED));
  return [Rational.ZERO, max, ...asked];
}

function percentsOf({ eachGroup, groups = [] }: Band, id: string, isGated: boolean): number[] {
  const named = groups.flatMap(({ group, percent }) => (group === id ? [percent] : []));
  return isGated && eachGroup !== undefined ? [eachGroup, ...named] : named;
}
