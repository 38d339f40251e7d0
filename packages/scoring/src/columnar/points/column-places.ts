import type { Ranking } from '@tieuchi/criteria/types';
import type { Fraction } from '../../exact/fraction.ts';
import type { OpenUnit } from '../../model/dossier.ts';
import type { Place } from '../../model/totals.ts';
import { at } from '../numbers/at.ts';
import { marginOf, type ScoredPoints, shownSum } from './scored-points.ts';

/** What units are ranked by: doubles that are `margin` off at most, and the exact numbers behind them. */
interface Ranked {
  readonly values: Float64Array;
  readonly margin: number;
  readonly exact: (unit: number) => Fraction;
}

/** Per ranking of the set the place of every unit (SPEC A11); who is too close to another is compared exactly. */
export function columnPlaces(scored: ScoredPoints, dossiers: readonly OpenUnit[]): Place[][] {
  return (scored.outcome.outcome.rankings ?? []).map((ranking) => {
    const ranked = rankedBy(ranking, scored, dossiers.length);
    const classes = new Map<string | undefined, number[]>();
    for (const [unit, { classId, assessed }] of dossiers.entries()) {
      if (!assessed) continue;
      const key = ranking.perUnitClass === true ? classId : undefined;
      const members = classes.get(key);
      if (members === undefined) classes.set(key, [unit]);
      else members.push(unit);
    }
    const places: Place[] = [];
    for (const members of classes.values()) rank(members, ranked, places);
    return places;
  });
}

function rankedBy(ranking: Ranking, scored: ScoredPoints, size: number): Ranked {
  const { outcome, total, groups } = scored;
  const exact = (unit: number) => scored.exact.ranked(unit, outcome, ranking);
  const own = ranking.group === undefined ? total : groups.get(ranking.group);
  if (own === undefined) return { values: new Float64Array(size), margin: 0, exact };
  if (ranking.rounded !== true) return { values: own.values, margin: 2 * marginOf(own), exact };
  const { decimals } = outcome;
  const shown = own.values.map(
    (_value, unit) => shownSum(own, unit, decimals) ?? exact(unit).toNumber(decimals),
  );
  return { values: shown, margin: 0, exact };
}

function rank(members: readonly number[], { values, margin, exact }: Ranked, places: Place[]): void {
  const sorted = members.toSorted((one, other) => at(values, other) - at(values, one) || one - other);
  let first = 0;
  while (first < sorted.length) {
    let last = first;
    while (last + 1 < sorted.length && closeBy(sorted, last)) last += 1;
    const close = sorted.slice(first, last + 1);
    const ranks = margin === 0 || close.length === 1 ? close.map(() => 0) : exactRanks(close, exact);
    for (const [index, unit] of close.entries()) {
      places[unit] = { rank: first + 1 + (ranks[index] ?? 0), of: members.length };
    }
    first = last + 1;
  }

  function closeBy(order: readonly number[], index: number): boolean {
    return at(values, order[index] ?? 0) - at(values, order[index + 1] ?? 0) <= margin;
  }
}

/** How many of these are better than each. */
function exactRanks(units: readonly number[], exact: (unit: number) => Fraction): number[] {
  const known = units.map((unit, index) => ({ value: exact(unit), index }));
  known.sort((one, other) => other.value.compare(one.value));
  const ranks: number[] = [];
  let better = 0;
  for (const [place, { value, index }] of known.entries()) {
    if (known[place - 1]?.value.compare(value) !== 0) better = place;
    ranks[index] = better;
  }
  return ranks;
}
