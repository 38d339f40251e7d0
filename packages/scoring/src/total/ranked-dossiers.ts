import type { CompiledPoints } from '../model/compiled.ts';
import type { Dossier } from '../model/dossier.ts';
import type { FrozenPeers } from '../model/peers.ts';
import type { Place, Totals } from '../model/totals.ts';
import { placesOf, type RankedUnit, rankedValue } from './rankings.ts';
import { storedRanks } from './stored-ranks.ts';

/** What rankings ask of a dossier. */
export type RankedDossier = Pick<Dossier, 'unit' | 'classId' | 'assessed'>;

/** A dossier with what it came to. */
export interface TotalledDossier {
  readonly dossier: RankedDossier;
  readonly totals: Totals;
}

/** Per ranking of the set what every dossier is ranked by, in the order given. */
export function rankedUnits(compiled: CompiledPoints, dossiers: readonly TotalledDossier[]): RankedUnit[][] {
  return (compiled.outcome.rankings ?? []).map((ranking) =>
    dossiers.map(({ dossier, totals }) => ({
      unit: dossier.unit.code,
      classId: dossier.classId,
      value: rankedValue(compiled, ranking, totals),
    })),
  );
}

/** The places of every dossier among the others, one per ranking of the set; none for a unit that the set does not assess. */
export function placesAmong(compiled: CompiledPoints, dossiers: readonly TotalledDossier[]): Place[][] {
  const ranked = dossiers.filter(({ dossier }) => dossier.assessed);
  const places = rankedUnits(compiled, ranked).map((units, index) =>
    placesOf(units, compiled.outcome.rankings?.[index] ?? {}),
  );
  const indexOf = new Map(ranked.map((one, index) => [one, index]));
  return dossiers.map((one) => {
    const index = indexOf.get(one);
    return index === undefined ? [] : places.flatMap((list) => list[index] ?? []);
  });
}

/** The places of one dossier among those stored with the round; none where no ranking was stored. */
export function placesAmongStored(
  compiled: CompiledPoints,
  own: TotalledDossier,
  peers: FrozenPeers,
): Place[] {
  if (!own.dossier.assessed) return [];
  const ranks = storedRanks(peers, compiled);
  return rankedUnits(compiled, [own]).flatMap(([unit], index) =>
    unit === undefined ? [] : (ranks[index]?.placeOf(unit) ?? []),
  );
}
