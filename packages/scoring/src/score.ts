import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { InvalidDocument, UnsupportedOutcome } from './errors.ts';
import { type Goal, toCriterionResult } from './explain/explain.ts';
import { toPointsResult } from './explain/to-points-result.ts';
import {
  type PeersOptions,
  type Ranks,
  type ScoreOptions,
  type Totalled,
  type Writer,
  writeOne,
  writeTogether,
} from './judged-round.ts';
import type { CompiledLevels } from './model/compiled.ts';
import type { Dossier } from './model/dossier.ts';
import type { LevelsResult, Result } from './model/result.ts';
import type { Standing } from './model/standing.ts';
import { own } from './read/own.ts';
import { levelsOutcome } from './total/levels-outcome.ts';

export type { PeersOptions, RoundOptions, ScoreOptions } from './judged-round.ts';
export { missingForLevel } from './missing-for-level.ts';

/**
 * Scores one dossier exactly, with an explanation of every criterion. Pure: the same set, response and peers give the same
 * result. Answers may be of any shape; what cannot be read is missing with a problem. Without `peers`, what compares units is
 * provisional and earns nothing yet. Throws InvalidDocument for a set with errors; never because of the response.
 */
export function scoreResponse(set: CriteriaSet, response: UnitResponse, options: ScoreOptions = {}): Result {
  return writeOne(explaining, set, response, options);
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
  options: PeersOptions = {},
): Result[] {
  return writeTogether(explaining, set, responses, options);
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

/** Results with everything that explains them. */
const explaining: Writer<Result> = {
  levels: levelsResult,
  points: (found) => (ranks) => pointsResult(found, ranks),
};

function levelsResult(
  levels: CompiledLevels,
  dossier: Dossier,
  standings: readonly Standing[],
): LevelsResult {
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

function pointsResult(found: Totalled, { places, open: openRanks }: Ranks): Result {
  const { outcome, dossier, totals, standings } = found;
  const provisional = standings.some(({ open }) => open) || (openRanks && places.length > 0);
  const goal: Goal = { registered: undefined, level: 0, decimals: outcome.decimals };
  return {
    unit: dossier.unit,
    outcome: toPointsResult(outcome, dossier, { totals, places, provisional }),
    criteria: standings.map((standing) => toCriterionResult(standing, goal)),
  };
}
