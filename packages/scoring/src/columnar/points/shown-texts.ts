import { Rational } from '@tieuchi/criteria/exact';
import { everyGroup } from '../../compile/group-tree.ts';
import { totalMarks } from '../../shown/marks.ts';
import { shownEarned, shownGroup, shownTotal } from '../../shown/shown-points.ts';
import { type Quotient, shownText } from '../../shown/shown-text.ts';
import { at } from '../numbers/at.ts';
import { exactTotals, type ScoredPoints, shownSum } from './scored-points.ts';

/** A rounded number in words where no mark is so near that rounding could cross it; undefined where the exact number is asked. */
function textFrom(
  shown: number | undefined,
  { value, decimals, marks }: { value: number; decimals: number; marks: readonly Quotient[] },
): string | undefined {
  if (shown === undefined) return undefined;
  const reach = 10 ** -decimals;
  const isApart = marks.every(({ n, d }) => Math.abs(value - Rational.of(n, d).toNumber()) > reach);
  return isApart ? shownText(Rational.fromNumber(shown), decimals, []) : undefined;
}

/** What people read of the total of a unit (SPEC X3). */
export function totalText(scored: ScoredPoints, unit: number): string {
  const { total, maxima, aside, outcome } = scored;
  const { decimals } = outcome;
  const max = aside.has(unit) ? exactTotals(scored, unit).max : maxima.max;
  const found = { value: at(total.values, unit), decimals, marks: totalMarks(outcome.outcome, max) };
  return (
    textFrom(shownSum(total, unit, decimals), found) ??
    shownTotal(outcome, { total: exactTotals(scored, unit).total, max }).pointsShown
  );
}

/** What people read of the points of a group of a unit, with what its bonuses add. */
export function groupText(scored: ScoredPoints, id: string, unit: number): string {
  const group = everyGroup(scored.outcome.top).find((node) => node.group.id === id)?.group;
  const found = scored.exact.group(unit, scored.outcome, id);
  if (group === undefined || found === undefined) return '0';
  return shownGroup(scored.outcome, { group, ...found });
}

/** What people read of the points of a criterion: `shown` is the rounded number, undefined where only the exact one can tell. */
export function earnedText(
  shown: number | undefined,
  {
    value,
    max,
    decimals,
    exact,
  }: { value: number; max: Rational; decimals: number; exact: () => Quotient | undefined },
): string {
  const found = textFrom(shown, { value, decimals, marks: [Rational.ZERO, max] });
  return found ?? shownEarned(exact() ?? Rational.ZERO, { max, decimals });
}
