import type { Rational } from '@tieuchi/criteria/exact';
import type { Fraction } from '../exact/fraction.ts';

/** What a unit comes to, exactly; bands, ranks and shown numbers are taken from it. */
export interface Totals {
  readonly total: Fraction;
  readonly max: Rational;
  /** By id of the group. */
  readonly groups: ReadonlyMap<string, NodePoints>;
}

/** What one part of the tree comes to, for one unit. */
export interface NodePoints {
  /** Without what bonus groups inside it add. */
  readonly earned: Fraction;
  readonly bonus: Fraction;
  /** What could be earned by what applies to the unit; deductions take nothing from it. */
  readonly max: Rational;
  /** False when nothing in it applies to the unit. */
  readonly counted: boolean;
  /** Everything in it counts, so that the printed maximum is the one that could be earned. */
  readonly whole: boolean;
}

/** A place among others: 1 is the best, the same points share a place and the next is skipped. */
export interface Place {
  readonly rank: number;
  readonly of: number;
}
