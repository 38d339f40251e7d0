import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Result } from '@tieuchi/scoring/result';
import { scoreResponse } from '@tieuchi/scoring/score';
import type { ServiceContext } from '../../context.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import { type Frozen, type LoggedSuspension, loadFrozenPeers, loadSuspended } from './round-rulings.ts';

/** A round as all its dossiers are scored alike: under which set, without what, compared with whom. */
export interface RoundTerms {
  readonly roundId: string;
  readonly document: CriteriaSet;
  /** Those in force, oldest first. */
  readonly suspensions: readonly LoggedSuspension[];
  /** Ids of their criteria, in the same order. */
  readonly suspended: readonly string[];
  /** Undefined until the province freezes the peers. */
  readonly frozen: Frozen | undefined;
}

/** The terms of a round as they are now, for its province and for the units that are assessed in it. */
export async function loadRoundTerms(
  context: ServiceContext,
  { roundId, digest }: { readonly roundId: string; readonly digest: string },
): Promise<RoundTerms> {
  const { document } = await loadPublishedDocument(context.db, digest);
  const suspensions = (await loadSuspended(context, [roundId])).get(roundId) ?? [];
  const frozen = await loadFrozenPeers(context, roundId);
  const suspended = suspensions.map(({ criterionId }) => criterionId);
  return { roundId, document, suspensions, suspended, frozen };
}

type ScoringTerms = Pick<RoundTerms, 'document' | 'suspended' | 'frozen'>;

/** What a dossier comes to on the terms of its round; what compares units is provisional until their figures are frozen. */
export function scoreOnTerms(terms: ScoringTerms, response: UnitResponse): Result {
  const { document, suspended, frozen } = terms;
  return scoreResponse(document, response, {
    suspended: [...suspended],
    ...(frozen !== undefined && { peers: frozen.peers }),
  });
}
