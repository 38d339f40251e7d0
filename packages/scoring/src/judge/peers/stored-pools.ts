import type { CompiledPeers, FrozenPeers } from '../../model/peers.ts';
import { storedValues } from './frozen-peers.ts';
import { PeerPools } from './peer-pools.ts';

/** Pools of what was frozen, by rule: a whole country is read once, not once for every dossier that is compared with it. */
const known = new WeakMap<FrozenPeers, WeakMap<CompiledPeers, PeerPools>>();

/**
 * The figures that were frozen for a criterion, ready to be compared with. The same object of frozen peers gives the same
 * pools, so that it must not be changed in place. Throws SyntaxError or RangeError for values that no fraction was written as.
 */
export function storedPools(peers: FrozenPeers, id: string, compared: CompiledPeers): PeerPools {
  let pools = known.get(peers);
  if (pools === undefined) {
    pools = new WeakMap();
    known.set(peers, pools);
  }
  let own = pools.get(compared);
  if (own === undefined) {
    own = new PeerPools(compared, storedValues(peers, id), true);
    pools.set(compared, own);
  }
  return own;
}
