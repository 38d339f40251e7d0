import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { RoundOptions } from './judged-round.ts';
import type { FrozenPeers } from './model/peers.ts';
import { RoundTally } from './round-tally.ts';

export type { FrozenPeers, FrozenRank } from './model/peers.ts';

/**
 * Freezes the dossiers of a round: the figures with which every unit takes part in comparisons and rankings, to be stored with
 * the round and given to `scoreResponse` as `peers` ever after. Throws as `scoreResponse` does.
 */
export function freezePeers(
  set: CriteriaSet,
  responses: readonly UnitResponse[],
  options: RoundOptions = {},
): FrozenPeers {
  const tally = new RoundTally(set, { ...options, frozen: true });
  for (let pass = 0; pass < tally.passes; pass += 1) {
    for (const response of responses) tally.take(response);
    tally.endPass();
  }
  return tally.result().peers;
}
