import type { Ranking } from '@tieuchi/criteria/types';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import type { Place, Totals } from '../model/totals.ts';
import { wholeOf } from './points-outcome.ts';

/** A unit in a ranking. */
export interface RankedUnit {
  readonly unit: string;
  readonly classId: string | undefined;
  readonly value: Fraction;
}

/** What a unit is ranked by: its total or a group, exactly or as shown (SPEC A11). */
export function rankedValue(compiled: CompiledPoints, ranking: Ranking, totals: Totals): Fraction {
  const group = ranking.group === undefined ? undefined : totals.groups.get(ranking.group);
  const value =
    ranking.group === undefined ? totals.total : group === undefined ? Fraction.ZERO : wholeOf(group);
  return ranking.rounded === true ? value.rounded(compiled.decimals) : value;
}

/** The place of every unit, in the order given (SPEC A11). */
export function placesOf(units: readonly RankedUnit[], ranking: Ranking): Place[] {
  const classes = new Map<string | undefined, { unit: RankedUnit; index: number }[]>();
  for (const [index, unit] of units.entries()) {
    const key = ranking.perUnitClass === true ? unit.classId : undefined;
    const own = classes.get(key);
    if (own === undefined) classes.set(key, [{ unit, index }]);
    else own.push({ unit, index });
  }
  const places: Place[] = [];
  for (const members of classes.values()) {
    const sorted = members.toSorted((left, right) => right.unit.value.compare(left.unit.value));
    let rank = 1;
    for (const [at, { unit, index }] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before !== undefined && before.unit.value.compare(unit.value) !== 0) rank = at + 1;
      places[index] = { rank, of: members.length };
    }
  }
  return places;
}
