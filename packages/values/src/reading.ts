import type { ScalarValue } from '@tieuchi/criteria/responses';

/** Why a text is no value of a field, with what a sentence about it needs. Worded by `wordProblem`. */
export type ValueProblem =
  | { readonly code: 'notANumber' | 'notWhole' | 'tooLong' | 'unexpectedPercent' }
  | { readonly code: 'tooManyDecimals'; readonly decimals: number }
  | { readonly code: 'belowMin'; readonly min: number }
  | { readonly code: 'aboveMax'; readonly max: number }
  | { readonly code: 'notYesNo' | 'notADate' | 'yearTooShort' }
  | { readonly code: 'notAnOption'; readonly text: string };

/** One of the ways to read a text: the value, and a text that can be read in no other way. */
export interface Choice<Value> {
  readonly value: Value;
  readonly text: string;
}

/** What a text means. Nothing is ever guessed: a text that can be read in two ways is `ambiguous` and names them. */
export type Reading<Value = NonNullable<ScalarValue>> =
  | { readonly state: 'empty' }
  | { readonly state: 'value'; readonly value: Value }
  | { readonly state: 'ambiguous'; readonly choices: readonly Choice<Value>[] }
  | { readonly state: 'refused'; readonly problem: ValueProblem };

/** A text that means this value. */
export function taken<Value>(value: Value): Reading<Value> {
  return { state: 'value', value };
}

/** A text that means nothing here. */
export function refused(problem: ValueProblem): Reading<never> {
  return { state: 'refused', problem };
}
