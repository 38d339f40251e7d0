import type { CompiledPeers, PeerPool, PeerValue } from '../../model/peers.ts';

/** The figures of all units on one criterion, by cluster; what a cluster comes to is computed once. */
export class PeerPools {
  private readonly clusters = new Map<string, PeerValue[]>();
  /** Units by cluster. */
  private readonly units = new Map<string, Set<string>>();
  private readonly pools = new Map<string, PeerPool>();

  constructor(
    private readonly peers: CompiledPeers,
    values: readonly PeerValue[],
    private readonly frozen: boolean,
  ) {
    for (const value of values) {
      const cluster = this.clusters.get(value.cluster);
      if (cluster === undefined) this.clusters.set(value.cluster, [value]);
      else cluster.push(value);
    }
    for (const [key, members] of this.clusters) this.units.set(key, new Set(members.map(({ unit }) => unit)));
  }

  /** Whom a unit of this cluster is compared with. A unit that is not among them is added (`own`). */
  of(cluster: string, own?: PeerValue): PeerPool {
    const values = this.clusters.get(cluster) ?? [];
    if (own !== undefined && this.units.get(cluster)?.has(own.unit) !== true)
      return this.poolOf([...values, own]);
    const known = this.pools.get(cluster);
    if (known !== undefined) return known;
    const pool = this.poolOf(values);
    this.pools.set(cluster, pool);
    return pool;
  }

  private poolOf(values: readonly PeerValue[]): PeerPool {
    return { frozen: this.frozen, takesPart: true, values, figures: this.peers.figuresOf(values) };
  }
}
