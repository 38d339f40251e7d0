import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from '../../src/compile/compile-set.ts';
import { judgeDossiers } from '../../src/judge/judge-dossiers.ts';
import { pointsStandings } from '../../src/judge/points-standing.ts';
import type { CompiledSet } from '../../src/model/compiled.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Standing } from '../../src/model/standing.ts';
import { openDossier } from '../../src/read/open-dossier.ts';
import { bandStanding } from '../../src/total/bands.ts';
import { levelsOutcome } from '../../src/total/levels-outcome.ts';
import { totalsOf, wholeOf } from '../../src/total/points-outcome.ts';
import { placesAmong } from '../../src/total/ranked-dossiers.ts';
import type { SmallRound } from './small-responses.ts';

/** How a unit fares under a set, as far as anybody is told: criteria by id, and what all of them come to. */
export interface Fared {
  readonly criteria: ReadonlyMap<string, Standing>;
  /** In exact words, to be compared as one. */
  readonly result: string;
  /** Levels by id, whether they are reached; of a set with points empty. */
  readonly reached: ReadonlyMap<string, boolean>;
  /** Of a set with points: the exact total, and the place of the band from below, 0 for none. */
  readonly points?: { readonly total: ReturnType<typeof totalsOf>['total']; readonly band: number };
}

/** How a criterion stands, in exact words. */
export function inWords({ levels, points }: Standing): string {
  if (points === undefined) return levels.map(({ applicable, met }) => (applicable ? met : '–')).join();
  const { share, max, counted, known } = points;
  return [share, max, share.times(max), counted, known].join();
}

function levelsFared({ outcome, criteria }: CompiledSet, dossier: Dossier): Fared {
  if (outcome.kind !== 'levels') throw new Error('a set with levels');
  const standings = criteria.flatMap(({ id }) => dossier.standings.get(id) ?? []);
  const { level, levels, share } = levelsOutcome(outcome, standings, undefined);
  const told = levels.map(({ id, applicable, met, reached }) => [id, applicable, met, reached].join());
  return {
    criteria: dossier.standings,
    result: [level, share, ...told].join(' '),
    reached: new Map(levels.map(({ id, reached }) => [id, reached])),
  };
}

function pointsFared({ outcome }: CompiledSet, dossiers: readonly Dossier[]): Fared[] {
  if (outcome.kind !== 'points') throw new Error('a set with points');
  const totalled = dossiers.map((dossier) => ({
    dossier,
    totals: totalsOf(outcome, pointsStandings(dossier.standings)),
  }));
  const places = placesAmong(outcome, totalled);
  return totalled.map(({ dossier, totals }, index) => {
    const { total, max, groups } = totals;
    const band = bandStanding(outcome, totals, dossier.standings).reached?.id;
    const sums = [...groups].map(([id, points]) => [id, wholeOf(points), points.max].join());
    const ranks = places[index]?.map(({ rank, of }) => `${rank}/${of}`);
    const bands = outcome.outcome.bands?.map(({ id }) => id) ?? [];
    return {
      criteria: dossier.standings,
      result: [total, max, band, ranks, ...sums.sort()].join(' '),
      reached: new Map(),
      points: { total, band: band === undefined ? 0 : bands.length - bands.indexOf(band) },
    };
  });
}

/** Scores the units of a round together, without explanations. */
export function fareUnder(set: CriteriaSet, { responses, suspended }: SmallRound): Fared[] {
  const compiled = compileSet(set);
  const dossiers = responses.map((response) => openDossier(compiled, response));
  judgeDossiers(compiled, dossiers, {
    suspended: new Set(suspended),
    peers: { kind: 'eachOther', frozen: true },
  });
  if (compiled.outcome.kind === 'points') return pointsFared(compiled, dossiers);
  return dossiers.map((dossier) => levelsFared(compiled, dossier));
}
