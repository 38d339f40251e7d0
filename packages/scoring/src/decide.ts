import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { judgeDossiers, type Occasion } from './judge/judge-dossiers.ts';
import {
  type PeersOptions,
  type Ranks,
  type ScoreOptions,
  type Totalled,
  type Writer,
  writeOne,
  writeTogether,
} from './judged-round.ts';
import type { CriterionState, LevelsOutcomeResult, PointsOutcomeResult } from './model/result.ts';
import type { Standing } from './model/standing.ts';
import { openDossier } from './read/open-dossier.ts';
import { reachedBand } from './total/bands.ts';
import { levelReached } from './total/levels-outcome.ts';
import { pointsFigures } from './total/points-figures.ts';

/** What is decided of a unit under a set with levels. */
export type DecidedLevels = Pick<LevelsOutcomeResult, 'kind' | 'level' | 'share'>;

/** What is decided of a unit under a set with points. */
export type DecidedPoints = Pick<
  PointsOutcomeResult,
  'kind' | 'points' | 'exact' | 'maxPoints' | 'share' | 'band' | 'rank' | 'provisional'
>;

/** What is decided of one dossier, plain JSON; every member is that of the result with explanations. */
export interface Decision {
  outcome: DecidedLevels | DecidedPoints;
  /** In order of print. */
  criteria: { id: string; state: CriterionState }[];
}

/**
 * Decides one dossier exactly as `scoreResponse` does, without explaining anything: for lists, progress and whatever is stored.
 * Throws InvalidDocument for a set with errors; never because of the response.
 */
export function decideResponse(
  set: CriteriaSet,
  response: UnitResponse,
  options: ScoreOptions = {},
): Decision {
  return writeOne(deciding, set, response, options);
}

/** Decides dossiers that are each other's peers exactly as `scoreResponses` does, in the order given; throws as `decideResponse`. */
export function decideResponses(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  options: PeersOptions = {},
): Decision[] {
  return writeTogether(deciding, set, responses, options);
}

/**
 * The state of one criterion whose state follows from its own answer (`criteriaAlone`), as `decideResponse` says where nothing is
 * suspended; undefined when the set does not have it. Throws as `decideResponse`.
 */
export function decideCriterion(
  set: CriteriaSet,
  response: UnitResponse,
  id: string,
): CriterionState | undefined {
  const compiled = compileSet(set);
  const dossier = openDossier(compiled, response);
  const evaluationOrder = compiled.criteria.filter((criterion) => criterion.id === id);
  const occasion: Occasion = { suspended: new Set(), peers: { kind: 'unknown' } };
  judgeDossiers({ ...compiled, evaluationOrder }, [dossier], occasion);
  return dossier.standings.get(id)?.state;
}

/** Keeps what is decided, and nothing that explains it. */
export const deciding: Writer<Decision> = {
  levels: (levels, _dossier, standings) => ({
    outcome: { kind: 'levels', ...levelReached(levels, standings) },
    criteria: statesOf(standings),
  }),
  points: (totalled) => {
    const found = decidedPoints(totalled);
    const criteria = statesOf(totalled.standings);
    const isOpen = totalled.standings.some(({ open }) => open);
    return ({ places: [first], open }: Ranks) => {
      const provisional = isOpen || (open && first !== undefined);
      return {
        outcome: {
          ...found,
          ...(first !== undefined && { rank: first.rank }),
          ...(provisional && { provisional }),
        },
        criteria,
      };
    };
  },
};

function decidedPoints({ outcome, dossier, totals }: Totalled): DecidedPoints {
  const band = reachedBand(outcome, totals, dossier.standings);
  return {
    kind: 'points',
    ...pointsFigures(outcome, totals),
    ...(band !== undefined && { band: band.id }),
  };
}

function statesOf(standings: readonly Standing[]): Decision['criteria'] {
  return standings.map(({ compiled: { id }, state }) => ({ id, state }));
}
