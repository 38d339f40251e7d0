import type { CompiledSet } from '../../model/compiled.ts';
import type { OpenUnit } from '../../model/dossier.ts';
import type { Among } from '../../model/peers.ts';
import { clusterOf } from '../../read/cluster.ts';

/** Whom every unit is compared with. */
export interface Clusters {
  /** The number of its cluster; −1 where nobody can be told, or the criterion or the set is not for it. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Finds the cluster of every unit (SPEC P17, P20). */
export function readClusters(
  among: Among,
  compiled: CompiledSet,
  { dossiers, leftOut }: { dossiers: readonly OpenUnit[]; leftOut: readonly number[] },
): Clusters {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(dossiers, (dossier) => {
    const cluster = dossier.assessed ? clusterOf(among, compiled, dossier) : undefined;
    if (cluster === undefined) return -1;
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
  for (const unit of leftOut) of[unit] = -1;
  return { of, count: numbers.size };
}
