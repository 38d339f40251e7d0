import { Rational } from '@tieuchi/criteria/exact';
import type { Group, PointsOutcome } from '@tieuchi/criteria/types';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import { groupMarks, shareMarks, totalMarks } from './marks.ts';
import { type Quotient, shownText } from './shown-text.ts';

const HUNDRED = Rational.of(100);
const SHARE_DECIMALS = 2;

/** A total as people read it (SPEC X3), plain decimals; the share is a percentage of the maximum. */
export interface ShownTotal {
  pointsShown: string;
  maxShown: string;
  shareShown?: string;
}

/** What people read of a total on the scale of its set. */
export function shownTotal(
  { outcome, decimals }: Pick<CompiledPoints, 'outcome' | 'decimals'>,
  { total, max }: { total: Fraction; max: Rational },
): ShownTotal {
  const pointsShown = shownText(total, decimals, totalMarks(outcome, max));
  return {
    pointsShown,
    maxShown: shownText(max, decimals, [total, Rational.parse(pointsShown)]),
    ...(max.n > 0n && {
      shareShown: shownText(total.times(HUNDRED).dividedBy(max), SHARE_DECIMALS, shareMarks(outcome, max)),
    }),
  };
}

/** What people read of the points of a group, with what its bonuses add; `max` is what can be earned in it. */
export function shownGroup(
  { outcome, decimals }: Pick<CompiledPoints, 'outcome' | 'decimals'>,
  { group, points, max }: { group: Group; points: Quotient; max: Rational },
): string {
  const isGated = group.parent === undefined && group.bonus !== true;
  return shownText(points, decimals, groupMarks(outcome, { id: group.id, max, isGated }));
}

/** What people read of the points of a criterion or a part: nothing only of nothing, everything only of everything. */
export function shownEarned(
  points: Quotient,
  { max, decimals }: { max: Quotient; decimals: number },
): string {
  return shownText(points, decimals, [Rational.ZERO, max]);
}

/** The same of a total that was stored or published, from the exact number beside it; without one what was stored is all there is. */
export function shownStored(
  outcome: PointsOutcome,
  { points, exact, maxPoints }: { points: number; exact: string | null; maxPoints: number },
): ShownTotal {
  const total = exact === null ? Fraction.of(Rational.fromNumber(points)) : Fraction.parse(exact);
  const max = Rational.fromNumber(maxPoints);
  return shownTotal({ outcome, decimals: outcome.decimals ?? SHARE_DECIMALS }, { total, max });
}
