import type { Rational } from '@tieuchi/criteria/exact';
import type { Value } from '@tieuchi/criteria/formula';
import type { ProblemCode, ShownScalar, ShownValue } from './result.ts';

/** An answer as read: what formulas see, what the explanation shows, and what is wrong with it. */
export interface ReadValue {
  readonly value: Value;
  readonly shown: ShownValue;
  readonly problem?: ProblemCode;
  /** Read from what may still change with the figures of others; missing where it cannot be told until they are known. */
  readonly open?: true;
  /** For an input asked per period: the answer of each, the first first. */
  readonly periods?: readonly ReadScalar[];
}

/** One answer that is not asked per period. */
export interface ReadScalar extends ReadValue {
  readonly shown: ShownScalar;
}

/** What one dossier says on one criterion, before any rule is applied. */
export interface Reading {
  /** Declared "not applicable"; whether the set allows it is in `problems`. */
  readonly declared?: { readonly reason: string };
  /** In the order of the inputs. */
  readonly inputs: readonly ReadValue[];
  /** What formulas see; a name without an answer is missing. One asked per period has a name for each (`periodName`). */
  readonly lookup: (name: string) => Value;
  /** Missing also where there is no measure, and where it is measured per period. */
  readonly measure: Value;
  readonly ticked: Facts['ticked'];
  /** The same within one period of the year, 1 for the first. */
  readonly inPeriod: (period: number) => Facts;
  readonly problems: readonly ProblemCode[];
  /** Something in it is read from what may still change with the figures of others (SPEC P22). */
  readonly open: boolean;
}

/** What a rule decides on: the measure, the inputs that its formulas read, and what was ticked. */
export interface Facts {
  readonly measure: Value;
  readonly lookup: (name: string) => Value;
  /** Ids of the chosen or ticked options of an input, exclusive ones included; undefined when it is not answered. */
  readonly ticked: (name: string) => readonly string[] | undefined;
}

/** Why nothing can be decided. */
export type Gap = 'missing' | 'undefined';

/** The part of its maximum that a rule earns, or why that cannot be told. */
export type Share = Rational | Gap;
