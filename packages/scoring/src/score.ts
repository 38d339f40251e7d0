import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { InvalidDocument, UnsupportedOutcome } from './errors.ts';
import { type Goal, toCriterionResult } from './explain/explain.ts';
import { toPointsResult } from './explain/to-points-result.ts';
import { judgeDossiers, type Occasion, type Peers } from './judge/judge-dossiers.ts';
import { pointsStandings } from './judge/points-standing.ts';
import type { CompiledLevels, CompiledPoints, CompiledSet } from './model/compiled.ts';
import type { Dossier } from './model/dossier.ts';
import type { FrozenPeers } from './model/peers.ts';
import type { LevelsResult, Result } from './model/result.ts';
import type { Standing } from './model/standing.ts';
import type { Place } from './model/totals.ts';
import { openDossier } from './read/open-dossier.ts';
import { own } from './read/own.ts';
import { levelsOutcome } from './total/levels-outcome.ts';
import { totalsOf } from './total/points-outcome.ts';
import { placesAmong, placesAmongStored, type TotalledDossier } from './total/ranked-dossiers.ts';

export { missingForLevel } from './missing-for-level.ts';

/** What is the same for every dossier of a round. */
export interface RoundOptions {
  /** Ids of criteria that are suspended: they do not apply to anybody. */
  suspended?: readonly string[];
}

/** How one dossier is scored. */
export interface ScoreOptions extends RoundOptions {
  /** Whom the unit is compared with: what was stored when the round was frozen, or the dossiers of the others. */
  peers?: FrozenPeers | readonly UnitResponse[];
}

/** How dossiers that are each other's peers are scored. */
export interface PeersOptions extends RoundOptions {
  /** They do not change any more, so that nothing is provisional. */
  frozen?: boolean;
}

/**
 * Scores one dossier exactly, with an explanation of every criterion. Pure: the same set, response and peers give the same
 * result. Answers may be of any shape; what cannot be read is missing with a problem. Without `peers`, what compares units is
 * provisional and earns nothing yet. Throws InvalidDocument for a set with errors; never because of the response.
 */
export function scoreResponse(set: CriteriaSet, response: UnitResponse, options: ScoreOptions = {}): Result {
  const compiled = compileSet(set);
  const { peers, suspended } = options;
  const run = { suspended: new Set(suspended) };
  if (isResponses(peers)) {
    const [first] = scoreTogether(compiled, [response, ...peers], {
      ...run,
      peers: { kind: 'eachOther', frozen: true },
      only: 1,
    });
    if (first !== undefined) return first;
  }
  const dossier = openDossier(compiled, response);
  const known: Peers =
    peers === undefined || isResponses(peers) ? { kind: 'unknown' } : { kind: 'stored', peers };
  judgeDossiers(compiled, [dossier], { ...run, peers: known });
  const { outcome } = compiled;
  if (outcome.kind === 'levels') return levelsResult(compiled, outcome, dossier);
  const totalled = totalledBy(outcome, dossier);
  const places = known.kind === 'stored' ? placesAmongStored(outcome, totalled, known.peers) : [];
  return pointsResult(compiled, outcome, { ...totalled, places, openRanks: false });
}

/** Scores one dossier under a set with levels; throws UnsupportedOutcome for a set with points, else as `scoreResponse`. */
export function scoreLevels(
  set: CriteriaSet,
  response: UnitResponse,
  options: ScoreOptions = {},
): LevelsResult {
  const { outcome, ...rest } = scoreResponse(set, response, options);
  if (outcome.kind !== 'levels') throw new UnsupportedOutcome(outcome.kind);
  return { ...rest, outcome };
}

/** Scores dossiers that are each other's peers, in the order given; throws as `scoreResponse` does. */
export function scoreResponses(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  { frozen = false, suspended }: PeersOptions = {},
): Result[] {
  return scoreTogether(compileSet(set), responses, {
    suspended: new Set(suspended),
    peers: { kind: 'eachOther', frozen },
    only: responses.length,
  });
}

/** Whether the set has no errors that keep it from being scored. */
export function isScorable(set: CriteriaSet): boolean {
  try {
    compileSet(set);
    return true;
  } catch (error) {
    if (error instanceof InvalidDocument) return false;
    throw error;
  }
}

/** Whether a result hangs on other units, so that peers are to be frozen: some rule compares them, or they are ranked. */
export function comparesUnits(set: CriteriaSet): boolean {
  const { outcome } = set;
  const ranked = outcome.kind === 'points' && (outcome.rankings ?? []).length > 0;
  return ranked || compileSet(set).comparesUnits;
}

function isResponses(peers: ScoreOptions['peers']): peers is readonly UnitResponse[] {
  return Array.isArray(peers);
}

/** Judges all dossiers and writes the results of the first `only` of them. */
function scoreTogether(
  compiled: CompiledSet,
  responses: readonly UnitResponse[],
  occasion: Occasion & { only: number },
): Result[] {
  const { outcome } = compiled;
  const dossiers = responses.map((response) => openDossier(compiled, response));
  if (compiled.comparesUnits) judgeDossiers(compiled, dossiers, occasion);
  // Nobody waits for anybody: one dossier after the other keeps what is worked on small.
  else for (const dossier of dossiers) judgeDossiers(compiled, [dossier], occasion);
  const wanted = dossiers.slice(0, occasion.only);
  if (outcome.kind === 'levels') return wanted.map((dossier) => levelsResult(compiled, outcome, dossier));
  const totalled = dossiers.map((dossier) => totalledBy(outcome, dossier));
  const places = placesAmong(outcome, totalled);
  const openRanks = occasion.peers.kind === 'eachOther' && !occasion.peers.frozen;
  return totalled
    .slice(0, occasion.only)
    .map((one, index) => pointsResult(compiled, outcome, { ...one, places: places[index] ?? [], openRanks }));
}

function totalledBy(outcome: CompiledPoints, dossier: Dossier): TotalledDossier {
  return { dossier, totals: totalsOf(outcome, pointsStandings(dossier.standings)) };
}

function levelsResult(compiled: CompiledSet, levels: CompiledLevels, dossier: Dossier): LevelsResult {
  const standings = inPrint(compiled, dossier);
  const outcome = levelsOutcome(levels, standings, own(dossier.response, 'registeredLevel'));
  const goal: Goal = {
    registered: outcome.registeredLevel,
    level: outcome.registeredLevel ?? Math.min(outcome.level + 1, outcome.levels.length),
    decimals: 0,
  };
  return {
    unit: dossier.unit,
    outcome,
    criteria: standings.map((standing) => toCriterionResult(standing, goal)),
  };
}

function pointsResult(
  compiled: CompiledSet,
  outcome: CompiledPoints,
  found: TotalledDossier & { places: readonly Place[]; openRanks: boolean },
): Result {
  const { dossier, totals, places, openRanks } = found;
  const standings = inPrint(compiled, dossier);
  const provisional = standings.some(({ open }) => open) || (openRanks && places.length > 0);
  const goal: Goal = { registered: undefined, level: 0, decimals: outcome.decimals };
  return {
    unit: dossier.unit,
    outcome: toPointsResult(outcome, dossier, { totals, places, provisional }),
    criteria: standings.map((standing) => toCriterionResult(standing, goal)),
  };
}

function inPrint({ criteria }: CompiledSet, { standings }: Dossier): Standing[] {
  return criteria.flatMap(({ id }) => standings.get(id) ?? []);
}
