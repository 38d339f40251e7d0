import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledPoints } from '../compile/compiled.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { GroupResult, PointsOutcomeResult, RankResult } from '../result.ts';
import { bandOf } from './bands.ts';
import { everyGroup, type Totals, wholeOf } from './points-outcome.ts';
import type { Place } from './rankings.ts';

const HUNDRED = Rational.of(100);
const SHARE_DECIMALS = 2;

/** A number as it is shown: half-up to these decimals, exactly (SPEC X5). */
export function shownNumber(value: Rational, decimals: number): number {
  return Number(value.toDecimal(decimals));
}

/** The outcome of one dossier under a set with points. `places` are in the order of the set's rankings; empty when unknown. */
export function toPointsResult(
  compiled: CompiledPoints,
  dossier: Dossier,
  found: { totals: Totals; places: readonly Place[]; provisional: boolean },
): PointsOutcomeResult {
  const { totals, places, provisional } = found;
  const { total, max } = totals;
  const band = bandOf(compiled, totals, dossier.standings);
  const ranks = ranksOf(compiled, dossier, places);
  const [first] = ranks;
  return {
    kind: 'points',
    points: shownNumber(total, compiled.decimals),
    exact: total.toString(),
    maxPoints: max.toNumber(),
    ...(max.n > 0n && { share: shownNumber(total.times(HUNDRED).dividedBy(max), SHARE_DECIMALS) }),
    groups: groupsOf(compiled, totals),
    ...(band !== undefined && { band: band.id }),
    ...(first !== undefined && { rank: first.rank, ranks }),
    ...(provisional && { provisional }),
  };
}

function groupsOf(compiled: CompiledPoints, { groups }: Totals): GroupResult[] {
  return everyGroup(compiled.top).flatMap(({ group, max: printed }) => {
    const found = groups.get(group.id);
    if (found === undefined) return [];
    const points = wholeOf(found);
    const max = found.whole && printed !== undefined ? printed : found.max;
    return [
      {
        id: group.id,
        code: group.code,
        points: shownNumber(points, compiled.decimals),
        exact: points.toString(),
        max: max.toNumber(),
      },
    ];
  });
}

function ranksOf(
  { outcome, top }: CompiledPoints,
  { classId }: Dossier,
  places: readonly Place[],
): RankResult[] {
  return places.map((place, index) => {
    const { group: id, perUnitClass } = outcome.rankings?.[index] ?? {};
    const group = id === undefined ? undefined : everyGroup(top).find((node) => node.group.id === id);
    return {
      ...(group !== undefined && { group: group.group.code }),
      ...(perUnitClass === true && classId !== undefined && { unitClass: classId }),
      ...place,
    };
  });
}
