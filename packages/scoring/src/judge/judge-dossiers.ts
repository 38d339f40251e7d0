import { evaluate, type Value } from '@tieuchi/criteria/formula';
import { LARGEST_NUMBER } from '@tieuchi/criteria/number-limits';
import type { CompiledPeers } from '../compile/peers/compile-peers.ts';
import type { CompiledCriterion, CompiledSet } from '../model/compiled.ts';
import type { PeerPool, PeerValue } from '../model/peers.ts';
import { clusterOf } from '../read/cluster.ts';
import type { Dossier } from '../read/open-dossier.ts';
import { own } from '../read/own.ts';
import { readCriterion } from '../read/read-criterion.ts';
import { readValue } from '../read/read-value.ts';
import type { FrozenPeers } from './peers/frozen-peers.ts';
import { PeerPools } from './peers/peer-pools.ts';
import { storedPools } from './peers/stored-pools.ts';
import { judge } from './standing.ts';

/** Whom the dossiers are compared with: nobody that is known, each other, or those stored with the round. */
export type Peers =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'eachOther'; readonly frozen: boolean }
  | { readonly kind: 'stored'; readonly peers: FrozenPeers };

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
  if (peers.kind === 'stored') {
    const pools = storedPools(peers.peers, criterion.id, compared);
    return (dossier) => {
      const value = peerValueOf(place, compared, dossier);
      return value === undefined ? nobody(true) : pools.of(value.cluster, value);
    };
  }
  const values = new Map(dossiers.map((dossier) => [dossier, peerValueOf(place, compared, dossier)]));
  const known = [...values.values()].filter((value) => value !== undefined);
  const pools = new PeerPools(compared, known, peers.frozen);
  return (dossier) => {
    const value = values.get(dossier);
    return value === undefined ? nobody(peers.frozen) : pools.of(value.cluster);
  };
}

/** For a unit without a figure, or of which it cannot be told whom to compare it with: nothing of that changes with others. */
export function nobody(frozen: boolean): PeerPool {
  return { frozen, takesPart: false, values: [], figures: undefined };
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

/** The target that the unit was assigned for a criterion; anything but a number counts as none (SPEC S7). */
export function assignedTarget(response: unknown, id: string): number | undefined {
  const target = own(own(response, 'targets'), id);
  return typeof target === 'number' && Math.abs(target) <= LARGEST_NUMBER ? target : undefined;
}

/** By class and by a condition over the profile; a condition that cannot be told leaves the criterion in (SPEC S3). */
export function appliesTo(
  { profile: fields }: CompiledSet,
  compiled: CompiledCriterion,
  dossier: Dossier,
): boolean {
  const { criterion, appliesWhen } = compiled;
  const { classId, response } = dossier;
  const classes = criterion.appliesTo?.unitClasses;
  if (classes !== undefined && (classId === undefined || !classes.includes(classId))) return false;
  if (appliesWhen === undefined) return true;
  const profile = own(response, 'profile');
  const holds = evaluate(appliesWhen, (name): Value => {
    const input = fields.get(name);
    return input === undefined ? { kind: 'missing' } : readValue(input, own(profile, name)).value;
  });
  return holds.kind !== 'boolean' || holds.value;
}
