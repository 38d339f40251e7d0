import type { Rational } from '@tieuchi/criteria/exact';
import type { Value } from '@tieuchi/criteria/formula';

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

/** What a value that decides nothing lacks; missing goes before undefined in formulas already. */
export function gapOf(value: Value): Gap {
  return value.kind === 'missing' ? 'missing' : 'undefined';
}
