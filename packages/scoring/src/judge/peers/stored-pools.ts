import type { CompiledPeers, FrozenPeers } from '../../model/peers.ts';
import { storedValues } from './frozen-peers.ts';
import { PeerPools } from './peer-pools.ts';

type ByRule = WeakMap<CompiledPeers, PeerPools>;

/** Pools of what was stored, by rule: a whole country is read once, not once for every dossier that is compared with it. */
const known = { frozen: new WeakMap<FrozenPeers, ByRule>(), open: new WeakMap<FrozenPeers, ByRule>() };

/**
 * The figures that were stored for a criterion, ready to be compared with. The same object of peers gives the same pools, so that it
 * must not be changed in place. Throws SyntaxError or RangeError for values that no fraction was written as.
 */
export function storedPools(
  peers: FrozenPeers,
  id: string,
  { compared, frozen }: { compared: CompiledPeers; frozen: boolean },
): PeerPools {
  const ofThese = frozen ? known.frozen : known.open;
  let pools = ofThese.get(peers);
  if (pools === undefined) {
    pools = new WeakMap();
    ofThese.set(peers, pools);
  }
  let own = pools.get(compared);
  if (own === undefined) {
    own = new PeerPools(compared, storedValues(peers, id), frozen);
    pools.set(compared, own);
  }
  return own;
}
