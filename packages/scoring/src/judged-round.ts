import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { judgeDossiers, type Occasion, type Peers } from './judge/judge-dossiers.ts';
import { pointsStandings } from './judge/points-standing.ts';
import type { CompiledLevels, CompiledPoints, CompiledSet } from './model/compiled.ts';
import type { Dossier } from './model/dossier.ts';
import type { FrozenPeers } from './model/peers.ts';
import type { Standing } from './model/standing.ts';
import type { Place, Totals } from './model/totals.ts';
import { openDossier } from './read/open-dossier.ts';
import { totalsOf } from './total/points-outcome.ts';
import {
  placesAmong,
  placesAmongStored,
  type RankedDossier,
  type TotalledDossier,
} from './total/ranked-dossiers.ts';

/** What is the same for every dossier of a round. */
export interface RoundOptions {
  /** Ids of criteria that are suspended: they do not apply to anybody. */
  suspended?: readonly string[];
}

/** How one dossier is scored. */
export interface ScoreOptions extends RoundOptions {
  /** Whom the unit is compared with: what was stored when the round was frozen, or the dossiers of the others. */
  peers?: FrozenPeers | readonly UnitResponse[];
  /** Those peers may still change, so that what hangs on them is provisional. */
  peersOpen?: boolean;
}

/** How dossiers that are each other's peers are scored. */
export interface PeersOptions extends RoundOptions {
  /** They do not change any more, so that nothing is provisional. */
  frozen?: boolean;
}

/** What a unit comes to under a set with points, before it has places. */
export interface Totalled {
  readonly outcome: CompiledPoints;
  readonly dossier: Dossier;
  readonly totals: Totals;
  /** In order of print. */
  readonly standings: readonly Standing[];
}

/** The places of a unit, one per ranking of the set; none where they are not known. */
export interface Ranks {
  readonly places: readonly Place[];
  /** They may still change. */
  readonly open: boolean;
}

/** What is made of every dossier once it is judged: a result, or only what was decided. */
export interface Writer<T> {
  levels(outcome: CompiledLevels, dossier: Dossier, standings: readonly Standing[]): T;
  /** What is kept of a dossier until everybody is judged; asked again with its places. */
  points(totalled: Totalled): (ranks: Ranks) => T;
}

/** Judges one dossier among its peers and writes it; throws as `scoreResponse` does. */
export function writeOne<T>(
  writer: Writer<T>,
  set: CriteriaSet,
  response: UnitResponse,
  { peers, peersOpen = false, suspended }: ScoreOptions,
): T {
  const compiled = compileSet(set);
  const run = { suspended: new Set(suspended) };
  if (isResponses(peers)) {
    const occasion: Occasion = { ...run, peers: { kind: 'eachOther', frozen: !peersOpen } };
    const [first] = written(writer, compiled, { responses: [response, ...peers], occasion, only: 1 });
    if (first !== undefined) return first;
  }
  const dossier = openDossier(compiled, response);
  const known: Peers =
    peers === undefined || isResponses(peers)
      ? { kind: 'unknown' }
      : { kind: 'stored', peers, frozen: !peersOpen };
  judgeDossiers(compiled, [dossier], { ...run, peers: known });
  const { outcome } = compiled;
  const standings = inPrint(compiled, dossier);
  if (outcome.kind === 'levels') return writer.levels(outcome, dossier, standings);
  const totals = totalsOf(outcome, pointsStandings(dossier.standings));
  const places = known.kind === 'stored' ? placesAmongStored(outcome, { dossier, totals }, known.peers) : [];
  return writer.points({ outcome, dossier, totals, standings })({ places, open: peersOpen });
}

/** Judges dossiers that are each other's peers and writes them, in the order given; throws as `scoreResponse` does. */
export function writeTogether<T>(
  writer: Writer<T>,
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  { frozen = false, suspended }: PeersOptions,
): T[] {
  const occasion: Occasion = { suspended: new Set(suspended), peers: { kind: 'eachOther', frozen } };
  return written(writer, compileSet(set), { responses, occasion, only: responses.length });
}

function isResponses(peers: ScoreOptions['peers']): peers is readonly UnitResponse[] {
  return Array.isArray(peers);
}

interface Round {
  readonly responses: readonly UnitResponse[];
  readonly occasion: Occasion;
  /** So many of the first are written. */
  readonly only: number;
}

function written<T>(writer: Writer<T>, compiled: CompiledSet, { responses, occasion, only }: Round): T[] {
  const { outcome } = compiled;
  const dossiers = judgedOf(compiled, responses, occasion);
  const found: T[] = [];
  if (outcome.kind === 'levels') {
    for (const dossier of dossiers) {
      if (found.length < only) found.push(writer.levels(outcome, dossier, inPrint(compiled, dossier)));
    }
    return found;
  }
  const ranked: TotalledDossier[] = [];
  const waiting: ((ranks: Ranks) => T)[] = [];
  for (const dossier of dossiers) {
    const totals = totalsOf(outcome, pointsStandings(dossier.standings));
    ranked.push({ dossier: rankedOf(dossier), totals });
    if (waiting.length === only) continue;
    waiting.push(writer.points({ outcome, dossier, totals, standings: inPrint(compiled, dossier) }));
  }
  const places = placesAmong(outcome, ranked);
  const open = occasion.peers.kind === 'eachOther' && !occasion.peers.frozen;
  return waiting.map((write, index) => write({ places: places[index] ?? [], open }));
}

/** Only what rankings ask of a dossier, so that nothing holds all that was worked on. */
export function rankedOf({ unit, classId, assessed }: Dossier): RankedDossier {
  return { unit, classId, assessed };
}

/** The dossiers, judged. Where nobody waits for anybody, one after the other: what is worked on stays small. */
function* judgedOf(
  compiled: CompiledSet,
  responses: readonly UnitResponse[],
  occasion: Occasion,
): Generator<Dossier> {
  if (!compiled.comparesUnits) {
    for (const response of responses) {
      const dossier = openDossier(compiled, response);
      judgeDossiers(compiled, [dossier], occasion);
      yield dossier;
    }
    return;
  }
  const dossiers = responses.map((response) => openDossier(compiled, response));
  judgeDossiers(compiled, dossiers, occasion);
  yield* dossiers;
}

/** How a dossier stands on every criterion, in order of print. */
export function inPrint({ criteria }: CompiledSet, { standings }: Dossier): Standing[] {
  return criteria.flatMap(({ id }) => standings.get(id) ?? []);
}
