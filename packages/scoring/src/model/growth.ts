import type { Rational } from '@tieuchi/criteria/exact';
import type { Expression } from '@tieuchi/criteria/formula';
import type { NumberInput } from '@tieuchi/criteria/types';

/** How a formula moves when one input grows: `up` never falls (and never turns from true to false). */
export type Direction = 'constant' | 'up' | 'down' | 'unknown';

/** An input of which more may lift the measure or fulfil a condition. */
export interface Candidate {
  readonly input: NumberInput;
  /** Smallest amount by which it can grow. */
  readonly step: Rational;
  readonly max: Rational;
  /** How the measure moves with it. */
  readonly measure: Direction;
  /** The measure grows by the same amount with every step. */
  readonly affine: boolean;
  /** How a condition of the same criterion moves with it. */
  readonly directionOf: (condition: Expression) => Direction;
}
