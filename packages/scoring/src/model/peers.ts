import type { Rational } from '@tieuchi/criteria/exact';

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
