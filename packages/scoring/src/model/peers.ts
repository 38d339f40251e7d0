import type { Rational } from '@tieuchi/criteria/exact';
import type { PeersRule } from '@tieuchi/criteria/types';
import type { FrozenValue } from './result.ts';

/** Whom a unit is compared with. */
export type Among = NonNullable<PeersRule['among']>;

/** A comparison with peers, ready for any pool of values. */
export interface CompiledPeers {
  readonly rule: PeersRule;
  readonly among: Among;
  /** Every figure is fixed, so that nobody else matters. */
  readonly standsAlone: boolean;
  /** Figures for these values; undefined where there is nobody to compare with. */
  readonly figuresOf: (values: readonly PeerValue[]) => PeerFigures | undefined;
  readonly share: (value: Rational, figures: PeerFigures) => Rational;
}

/** The figure of one unit on one criterion; `cluster` is whom it is compared with, '' for everybody. */
export interface PeerValue {
  readonly unit: string;
  readonly cluster: string;
  readonly value: Rational;
}

/** Exact figures that a method computes from the values, by name ("min", "max"). */
export type PeerFigures = Readonly<Record<string, Rational>>;

/** The units that one unit is compared with, itself included. */
export interface PeerPool {
  /** The figures of the round do not change any more. */
  readonly frozen: boolean;
  /** The unit is among them. */
  readonly takesPart: boolean;
  readonly values: readonly PeerValue[];
  /** Undefined where there are too few to compare with. */
  readonly figures: PeerFigures | undefined;
}

/** A unit with the exact value that a ranking of the set goes by. */
export interface FrozenRank {
  unit: string;
  unitClass?: string;
  value: string;
}

/**
 * The figures of all units of a round at the moment they were frozen, plain JSON to be stored with the round: what it takes to
 * score any of its dossiers again with the same result. Values are exact fractions.
 */
export interface FrozenPeers {
  /** By id of the criterion; an explanation's `peers` fits here too. */
  criteria: { [id: string]: { values?: FrozenValue[] } };
  /** In the order of the set's rankings. */
  rankings?: FrozenRank[][];
}
