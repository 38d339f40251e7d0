import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { compileSet } from './compile/compile-set.ts';
import { type Decision, deciding } from './decide.ts';
import { judgeDossiers, peerValueOf } from './judge/judge-dossiers.ts';
import { toFrozenValues } from './judge/peers/frozen-peers.ts';
import { PeerPools } from './judge/peers/peer-pools.ts';
import { pointsStandings } from './judge/points-standing.ts';
import { inPrint, type PeersOptions, type Ranks, rankedOf } from './judged-round.ts';
import type { CompiledCriterion, CompiledPoints, CompiledSet } from './model/compiled.ts';
import type { Dossier } from './model/dossier.ts';
import type { CompiledPeers, FrozenPeers, PeerPool, PeerValue } from './model/peers.ts';
import { openDossier } from './read/open-dossier.ts';
import { totalsOf } from './total/points-outcome.ts';
import { placesAmong, rankedUnits, type TotalledDossier } from './total/ranked-dossiers.ts';

/** What came out of a round. */
export interface TalliedRound {
  /** Exactly those of `decideResponses`, in the order in which the dossiers were taken. */
  readonly decisions: Decision[];
  /** The figures with which the units take part in comparisons and rankings. */
  readonly peers: FrozenPeers;
}

interface Compared {
  readonly criterion: CompiledCriterion;
  readonly peers: CompiledPeers;
}

/** One time that all dossiers are taken, to collect figures for criteria whose own figures hang on no later ones. */
interface Pass {
  readonly compares: readonly Compared[];
  /** What has to be judged for that, in order of evaluation. */
  readonly judged: readonly CompiledCriterion[];
}

/**
 * Decides dossiers that are each other's peers, taken one at a time and not held: whoever has thousands of them can read them in slices
 * and let others work in between. Every dossier is taken `passes` times, always in the same order, `endPass` after each time: figures of
 * all units have to be there before anybody is compared with them. Throws as `scoreResponses` does.
 */
export class RoundTally {
  readonly #compiled: CompiledSet;
  readonly #suspended: ReadonlySet<string>;
  readonly #frozen: boolean;
  readonly #collecting: readonly Pass[];
  readonly #values = new Map<string, PeerValue[]>();
  readonly #pools = new Map<string, PeerPools>();
  /** Pools that somebody was compared with, by criterion. */
  readonly #used = new Map<string, Set<PeerPool>>();
  readonly #ranked: TotalledDossier[] = [];
  readonly #waiting: ((ranks: Ranks) => Decision)[] = [];
  #pass = 0;

  constructor(set: CriteriaSet, { frozen = false, suspended }: PeersOptions = {}) {
    this.#compiled = compileSet(set);
    this.#suspended = new Set(suspended);
    this.#frozen = frozen;
    this.#collecting = passesOf(this.#compiled);
  }

  /** How often every dossier is taken. */
  get passes(): number {
    return this.#collecting.length + 1;
  }

  /** Takes the next dossier of this pass. */
  take(response: UnitResponse): void {
    const pass = this.#collecting[this.#pass];
    const dossier = openDossier(this.#compiled, response);
    const compiled =
      pass === undefined ? this.#compiled : { ...this.#compiled, evaluationOrder: pass.judged };
    judgeDossiers(compiled, [dossier], {
      suspended: this.#suspended,
      peers: { kind: 'pooled', pools: this.#pools, frozen: this.#frozen },
    });
    if (pass === undefined) this.#decide(dossier);
    else this.#collect(pass, dossier);
  }

  /** Every dossier was taken once more. */
  endPass(): void {
    for (const { criterion, peers } of this.#collecting[this.#pass]?.compares ?? [])
      this.#pools.set(criterion.id, new PeerPools(peers, this.#values.get(criterion.id) ?? [], this.#frozen));
    this.#values.clear();
    this.#pass += 1;
  }

  /** What came out, after the last pass. */
  result(): TalliedRound {
    const { outcome } = this.#compiled;
    const places = outcome.kind === 'points' ? placesAmong(outcome, this.#ranked) : [];
    const decisions = this.#waiting.map((write, index) =>
      write({ places: places[index] ?? [], open: !this.#frozen }),
    );
    return { decisions, peers: this.#peers() };
  }

  #collect({ compares }: Pass, dossier: Dossier): void {
    for (const { criterion, peers } of compares) {
      const judged = { compiled: this.#compiled, criterion, suspended: this.#suspended };
      const value = peerValueOf(judged, peers, dossier);
      if (value === undefined) continue;
      const values = this.#values.get(criterion.id);
      if (values === undefined) this.#values.set(criterion.id, [value]);
      else values.push(value);
    }
  }

  #decide(dossier: Dossier): void {
    for (const [id, { points }] of dossier.standings) {
      const pool = points?.earned?.pool;
      if (pool === undefined) continue;
      const used = this.#used.get(id);
      if (used === undefined) this.#used.set(id, new Set([pool]));
      else used.add(pool);
    }
    const { outcome } = this.#compiled;
    const standings = inPrint(this.#compiled, dossier);
    if (outcome.kind === 'levels') {
      const decision = deciding.levels(outcome, dossier, standings);
      this.#waiting.push(() => decision);
      return;
    }
    const totals = totalsOf(outcome, pointsStandings(dossier.standings));
    this.#ranked.push({ dossier: rankedOf(dossier), totals });
    this.#waiting.push(deciding.points({ outcome, dossier, totals, standings }));
  }

  #peers(): FrozenPeers {
    const { outcome, criteria } = this.#compiled;
    const values = criteria.flatMap(({ id, rule }): [string, FrozenPeers['criteria'][string]][] => {
      if (rule?.kind !== 'points' || rule.peers === undefined) return [];
      const pools = [...(this.#used.get(id) ?? [])];
      return [[id, { values: toFrozenValues(pools.flatMap((pool) => pool.values)) }]];
    });
    const compared = { criteria: Object.fromEntries(values) };
    if (outcome.kind === 'levels' || (outcome.outcome.rankings ?? []).length === 0) return compared;
    return { ...compared, rankings: rankingsOf(outcome, this.#ranked) };
  }
}

function rankingsOf(outcome: CompiledPoints, dossiers: readonly TotalledDossier[]) {
  const ranked = dossiers.filter(({ dossier }) => dossier.assessed);
  return rankedUnits(outcome, ranked).map((units) =>
    units.map(({ unit, classId, value }) => ({
      unit,
      ...(classId !== undefined && { unitClass: classId }),
      value: value.toString(),
    })),
  );
}

/** Criteria that compare units, by how many others that do so have to be known before: those that they read, and so on. */
function passesOf({ evaluationOrder }: CompiledSet): Pass[] {
  const criteria = new Map(evaluationOrder.map((criterion) => [criterion.id, criterion]));
  const depths = new Map<string, number>();
  const reads = new Map<string, ReadonlySet<string>>();
  const passes: Compared[][] = [];
  for (const criterion of evaluationOrder) {
    const before = criterion.reads.flatMap((id) => criteria.get(id) ?? []);
    const depth = Math.max(
      0,
      ...before.map((read) => (depths.get(read.id) ?? 0) + (comparisonOf(read) === undefined ? 0 : 1)),
    );
    depths.set(criterion.id, depth);
    reads.set(
      criterion.id,
      new Set([criterion.id, ...before.flatMap(({ id }) => [...(reads.get(id) ?? [])])]),
    );
    const peers = comparisonOf(criterion);
    if (peers === undefined) continue;
    const pass = passes[depth];
    if (pass === undefined) passes[depth] = [{ criterion, peers }];
    else pass.push({ criterion, peers });
  }
  return Array.from(passes, (compares = []) => {
    const needed = new Set(compares.flatMap(({ criterion }) => [...(reads.get(criterion.id) ?? [])]));
    return { compares, judged: evaluationOrder.filter(({ id }) => needed.has(id)) };
  });
}

/** How a criterion compares units, where others matter to it. */
function comparisonOf({ rule }: CompiledCriterion): CompiledPeers | undefined {
  const peers = rule?.kind === 'points' ? rule.peers : undefined;
  return peers?.standsAlone === false ? peers : undefined;
}
