import type { Rational } from '@tieuchi/criteria/exact';
import type { PeersRule } from '@tieuchi/criteria/types';
import type { PeerFigures, PeerValue } from '../../model/peers.ts';

/** One way of comparing a figure with those of the peers. */
export interface PeerMethod {
  /** The figures that the rule fixes for an edition, by name. */
  readonly fixed: PeerFigures;
  /** Names of the figures that are taken from the peers. */
  readonly observed: readonly string[];
  /** Those figures, from at least one value. */
  readonly observe: (values: readonly PeerValue[]) => PeerFigures;
  /** Part of the maximum that a value earns, not yet kept between nothing and all. */
  readonly share: (value: Rational, figures: PeerFigures) => Rational;
}

/** Makes the method of a rule. */
export type MakeMethod = (rule: PeersRule) => PeerMethod;
