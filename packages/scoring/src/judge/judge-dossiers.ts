import { nobody } from '../compile/peers/compile-peers.ts';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { Dossier } from '../model/dossier.ts';
import type { CompiledPeers, FrozenPeers, PeerPool, PeerValue } from '../model/peers.ts';
import { appliesTo } from '../read/applies-to.ts';
import { assignedTarget } from '../read/assigned-target.ts';
import { clusterOf } from '../read/cluster.ts';
import { readCriterion } from '../read/read-criterion.ts';
import { PeerPools } from './peers/peer-pools.ts';
import { storedPools } from './peers/stored-pools.ts';
import { judge } from './standing.ts';

/**
 * Whom the dossiers are compared with: nobody that is known, each other, those stored with the round, or those pooled by criterion so
 * far. `frozen`: their figures do not change any more.
 */
export type Peers =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'eachOther'; readonly frozen: boolean }
  | { readonly kind: 'stored'; readonly peers: FrozenPeers; readonly frozen: boolean }
  | { readonly kind: 'pooled'; readonly pools: ReadonlyMap<string, PeerPools>; readonly frozen: boolean };

/** What holds for all dossiers of one run. */
export interface Occasion {
  readonly peers: Peers;
  /** Ids of criteria that are suspended for the round. */
  readonly suspended: ReadonlySet<string>;
}

/**
 * Reads and judges every criterion of every dossier, each after those that it reads. Criterion by criterion, so that the
 * figures of all units are there when they are compared.
 */
export function judgeDossiers(compiled: CompiledSet, dossiers: readonly Dossier[], occasion: Occasion): void {
  for (const criterion of compiled.evaluationOrder) {
    for (const dossier of dossiers) {
      dossier.readings.set(criterion.id, readCriterion(criterion, dossier));
      // Columns of one dossier are worth keeping; those of a whole country are more than memory holds.
      if (dossiers.length > 1) dossier.registers.clear();
    }
    const { suspended } = occasion;
    const pools = poolsOf({ compiled, criterion, dossiers, occasion, suspended });
    for (const dossier of dossiers)
      judgeCriterion({ compiled, criterion, suspended }, dossier, pools?.(dossier));
  }
}

/** One criterion in one run. */
export interface Judged {
  readonly compiled: CompiledSet;
  readonly criterion: CompiledCriterion;
  /** Ids of criteria that are suspended for the round. */
  readonly suspended: ReadonlySet<string>;
}

/** Judges one criterion of a dossier that has read it, and keeps the standing there. */
export function judgeCriterion(judged: Judged, dossier: Dossier, pool: PeerPool | undefined): void {
  const { compiled, criterion, suspended } = judged;
  const reading = dossier.readings.get(criterion.id);
  if (reading === undefined) return;
  const { outcome } = compiled;
  const standing = judge(criterion, reading, {
    classId: dossier.classId,
    assigned: assignedTarget(dossier.response, criterion.id),
    applies: !suspended.has(criterion.id) && appliesTo(compiled, criterion, dossier),
    levels: outcome.kind === 'levels' ? outcome.shares.length : 0,
    policy: outcome.kind === 'points' ? outcome.policy : 'zero',
    pool,
  });
  dossier.standings.set(criterion.id, standing);
}

interface Place extends Judged {
  readonly dossiers: readonly Dossier[];
  readonly occasion: Occasion;
}

/** Finds whom a unit is compared with on one criterion; undefined where nobody is asked for or known yet. */
function poolsOf(place: Place): ((dossier: Dossier) => PeerPool | undefined) | undefined {
  const { criterion, dossiers, occasion } = place;
  const { rule } = criterion;
  const { peers } = occasion;
  if (rule?.kind !== 'points' || peers.kind === 'unknown') return undefined;
  const compared = rule.peers;
  if (compared === undefined || compared.standsAlone) return undefined;
  if (peers.kind === 'eachOther') {
    const values = new Map(dossiers.map((dossier) => [dossier, peerValueOf(place, compared, dossier)]));
    const known = [...values.values()].filter((value) => value !== undefined);
    const pools = new PeerPools(compared, known, peers.frozen);
    return (dossier) => {
      const value = values.get(dossier);
      return value === undefined ? nobody(peers.frozen) : pools.of(value.cluster);
    };
  }
  const pools =
    peers.kind === 'pooled'
      ? peers.pools.get(criterion.id)
      : storedPools(peers.peers, criterion.id, { compared, frozen: peers.frozen });
  if (pools === undefined) return undefined;
  return (dossier) => {
    const value = peerValueOf(place, compared, dossier);
    return value === undefined ? nobody(peers.frozen) : pools.of(value.cluster, value);
  };
}

/** The figure with which a unit takes part; undefined when it has none, or the criterion or the set is not for it. */
export function peerValueOf(
  { compiled, criterion, suspended }: Judged,
  { among }: CompiledPeers,
  dossier: Dossier,
): PeerValue | undefined {
  const reading = dossier.readings.get(criterion.id);
  if (!dossier.assessed || reading?.measure.kind !== 'number' || reading.declared !== undefined)
    return undefined;
  if (suspended.has(criterion.id) || !appliesTo(compiled, criterion, dossier)) return undefined;
  const cluster = clusterOf(among, compiled, dossier);
  if (cluster === undefined) return undefined;
  return { unit: dossier.unit.code, cluster, value: reading.measure.value };
}
