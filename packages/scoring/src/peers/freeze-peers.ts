import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../compile/compile-set.ts';
import { openDossier } from '../dossier/dossier.ts';
import { judgeDossiers } from '../dossier/judge-dossiers.ts';
import { totalsOf } from '../outcomes/points-outcome.ts';
import { pointsStandings } from '../outcomes/points-standing.ts';
import { rankedUnits } from '../outcomes/ranked-dossiers.ts';
import type { RoundOptions } from '../score.ts';
import { type FrozenPeers, toFrozenValues } from './frozen-peers.ts';

export type { FrozenPeers, FrozenRank } from './frozen-peers.ts';

/**
 * Freezes the dossiers of a round: the figures with which every unit takes part in comparisons and rankings, to be stored with
 * the round and given to `scoreResponse` as `peers` ever after. Throws as `scoreResponse` does.
 */
export function freezePeers(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  { suspended }: RoundOptions = {},
): FrozenPeers {
  const compiled = compileSet(set);
  const dossiers = responses.map((response) => openDossier(compiled, response));
  judgeDossiers(compiled, dossiers, {
    suspended: new Set(suspended),
    peers: { kind: 'eachOther', frozen: true },
  });
  const criteria: FrozenPeers['criteria'] = {};
  for (const { id, rule } of compiled.criteria) {
    if (rule?.kind !== 'points' || rule.peers === undefined) continue;
    const pools = new Set(dossiers.flatMap(({ standings }) => standings.get(id)?.points?.earned?.pool ?? []));
    criteria[id] = { values: toFrozenValues([...pools].flatMap(({ values }) => values)) };
  }
  const { outcome } = compiled;
  if (outcome.kind === 'levels' || (outcome.outcome.rankings ?? []).length === 0) return { criteria };
  const ranked = dossiers.filter(({ assessed }) => assessed);
  const totalled = ranked.map((dossier) => ({
    dossier,
    totals: totalsOf(outcome, pointsStandings(dossier.standings)),
  }));
  const rankings = rankedUnits(outcome, totalled).map((units) =>
    units.map(({ unit, classId, value }) => ({
      unit,
      ...(classId !== undefined && { unitClass: classId }),
      value: value.toString(),
    })),
  );
  return { criteria, rankings };
}
