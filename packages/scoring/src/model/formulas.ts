import type { Expression, InputKind } from '@tieuchi/criteria/formula';
import type { Input } from '@tieuchi/criteria/types';

/** The names that formulas of one place may use; `at` names the place in errors. */
export interface Scope {
  readonly at: string;
  readonly kinds: ReadonlyMap<string, InputKind>;
  /** Number of periods of the names asked per period. */
  readonly periods: ReadonlyMap<string, number>;
  /** Formulas are evaluated for one period at a time, and may read such a name directly. */
  readonly perPeriod: boolean;
}

/** Something with an id that reads the values of others. */
export interface Dependent {
  readonly id: string;
  readonly reads: readonly string[];
}

/** What a criterion measures, ready to evaluate. */
export interface Measure {
  readonly expression: Expression;
  readonly kind: InputKind;
  /** The input that is the measure by itself. */
  readonly lone?: Input;
  /** The two sides when the measure is a quotient, with or without a factor of 100. */
  readonly ratio?: Ratio;
  /** The value is a percentage: it is shown with % and flagged above 100. */
  readonly percent: boolean;
  /** The formula as written; left out for a lone input. */
  readonly formula?: string;
}

/** The two sides of a quotient. */
export interface Ratio {
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly hundred: boolean;
}
