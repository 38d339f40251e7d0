import { everyGroup } from '../compile/group-tree.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import type { Dossier } from '../model/dossier.ts';
import type { GroupResult, PointsOutcomeResult, RankResult } from '../model/result.ts';
import type { Place, Totals } from '../model/totals.ts';
import { shownGroup, shownTotal } from '../shown/shown-points.ts';
import { bandStanding } from '../total/bands.ts';
import { exactOf, pointsFigures } from '../total/points-figures.ts';
import { wholeOf } from '../total/points-outcome.ts';
import { bandResult } from './band-result.ts';

/** The outcome of one dossier under a set with points. `places` are in the order of the set's rankings; empty when unknown. */
export function toPointsResult(
  compiled: CompiledPoints,
  dossier: Dossier,
  found: { totals: Totals; places: readonly Place[]; provisional: boolean },
): PointsOutcomeResult {
  const { totals, places, provisional } = found;
  const { total, max } = totals;
  const bands = bandStanding(compiled, totals, dossier.standings);
  const { points, ...figures } = pointsFigures(compiled, totals);
  const ranks = ranksOf(compiled, dossier, places);
  const [first] = ranks;
  return {
    kind: 'points',
    points,
    ...shownTotal(compiled, { total, max }),
    ...figures,
    groups: groupsOf(compiled, totals),
    ...(bands.reached !== undefined && { band: bands.reached.id }),
    ...(bands.next !== undefined && { nextBand: bandResult(bands.next, { compiled, max }) }),
    ...(bands.missed !== undefined && { bandMissed: bandResult(bands.missed, { compiled, max }) }),
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
        points: points.toNumber(compiled.decimals),
        pointsShown: shownGroup(compiled, { group, points, max: found.max }),
        ...exactOf(points),
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
