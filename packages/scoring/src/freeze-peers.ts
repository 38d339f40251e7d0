import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { judgeDossiers } from './judge/judge-dossiers.ts';
import { toFrozenValues } from './judge/peers/frozen-peers.ts';
import { pointsStandings } from './judge/points-standing.ts';
import type { RoundOptions } from './judged-round.ts';
import type { FrozenPeers } from './model/peers.ts';
import { openDossier } from './read/open-dossier.ts';
import { totalsOf } from './total/points-outcome.ts';
import { rankedUnits } from './total/ranked-dossiers.ts';

export type { FrozenPeers, FrozenRank } from './model/peers.ts';

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
