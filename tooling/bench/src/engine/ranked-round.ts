import type { CriteriaSet } from '@tieuchi/criteria/types';
import { decideResponse } from '@tieuchi/scoring/decide';
import { type FrozenPeers, freezePeers } from '@tieuchi/scoring/freeze-peers';
import { scoreResponse } from '@tieuchi/scoring/score';
import { syntheticResponses } from '../synthetic-answers.ts';

/** How long a round of so many units took, dossier by dossier among frozen peers: the best of all runs, in ms. */
export interface RankedRound {
  readonly units: number;
  readonly decided: number;
  readonly explained: number;
}

/** The same set of points with units ranked by their total. */
export function ranked(set: CriteriaSet): CriteriaSet {
  if (set.outcome.kind !== 'points') throw new Error('a set with points');
  return { ...set, outcome: { ...set.outcome, rankings: [{}] } };
}

/** Decides and explains rounds of so many units in turn; every run has frozen peers that nobody has read before. */
export function rankedRounds(
  set: CriteriaSet,
  sizes: readonly number[],
  { runs, seed }: { runs: number; seed: number },
): RankedRound[] {
  const all = syntheticResponses(set, Math.max(...sizes), seed);
  const rounds = sizes.map((units) => {
    const responses = all.slice(0, units);
    return {
      units,
      responses,
      frozen: JSON.stringify(freezePeers(set, responses)),
      decided: NEVER,
      explained: NEVER,
    };
  });
  for (let run = 0; run < runs; run += 1) {
    for (const round of rounds) {
      const { responses, frozen } = round;
      const timed = (score: typeof decideResponse | typeof scoreResponse): number => {
        const peers: FrozenPeers = JSON.parse(frozen);
        const began = performance.now();
        for (const response of responses) score(set, response, { peers });
        return performance.now() - began;
      };
      round.decided = Math.min(round.decided, timed(decideResponse));
      round.explained = Math.min(round.explained, timed(scoreResponse));
    }
  }
  return rounds.map(({ units, decided, explained }) => ({ units, decided, explained }));
}

const NEVER = Number.POSITIVE_INFINITY;
