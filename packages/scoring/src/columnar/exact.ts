import type { Rational } from '@tieuchi/criteria/exact';
import type { Band, Ranking } from '@tieuchi/criteria/types';
import type { Fraction } from '../exact/fraction.ts';
import type { CompiledCriterion, CompiledPoints } from '../model/compiled.ts';
import type { CompiledPeers, PeerPool, PeerValue } from '../model/peers.ts';
import type { Standing } from '../model/standing.ts';
import type { Totals } from '../model/totals.ts';

/** Finds whom a unit is compared with on a criterion. */
export type PoolOf = (unit: number) => PeerPool | undefined;

/**
 * What columns ask the dossiers behind them where they cannot decide by themselves. Answers are those of `scoreResponses`, by the
 * passes that it runs: columns know nothing of judging and adding up but this, so that the two cannot come to differ here.
 */
export interface ExactDossiers {
  /** Of the criteria that compare units, by id: known before anybody asks how a unit stands on one. */
  readonly pools: Map<string, PoolOf>;
  /** The maximum of a criterion; undefined for one without points. */
  readonly maxOf: (id: string) => Rational | undefined;
  /** What units come to of which everything counts and that earn nothing: the maxima. */
  readonly maxima: (outcome: CompiledPoints) => Totals;
  /** How the unit stands on a criterion. */
  readonly standing: (unit: number, id: string) => Standing | undefined;
  /** The figure with which it takes part in a comparison; undefined where it has none. */
  readonly peerValue: (
    unit: number,
    criterion: CompiledCriterion,
    peers: CompiledPeers,
  ) => PeerValue | undefined;
  /** What the unit comes to under a set with points. */
  readonly totals: (unit: number, outcome: CompiledPoints) => Totals;
  /** What it has of a group with what bonuses add, and what it can earn there; undefined for a group that the set does not have. */
  readonly group: (
    unit: number,
    outcome: CompiledPoints,
    id: string,
  ) => { readonly points: Fraction; readonly max: Rational } | undefined;
  /** The band it reaches. */
  readonly band: (unit: number, outcome: CompiledPoints) => Band | undefined;
  /** What it is ranked by. */
  readonly ranked: (unit: number, outcome: CompiledPoints, ranking: Ranking) => Fraction;
}
