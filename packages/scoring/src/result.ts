import type { Target, UnitType } from '@tieuchi/criteria/types';

/** What became of a criterion (SPEC S1). */
export type CriterionState = 'value' | 'missing' | 'notApplicable' | 'undefined' | 'noTarget' | 'provisional';

/** Closed list of what can be wrong with an answer; apps word it from the code. */
export type ProblemCode =
  | 'missing'
  | 'undefined'
  | 'noTarget'
  | 'noTargetForUnitType'
  | 'notApplicableNotAllowed'
  | 'noReason'
  | 'wrongKind'
  | 'tooManyDecimals'
  | 'above100'
  | 'implausible';

/** An answer as it was read; null where none could be. Periodic answers are keyed "1", "2", … */
export type ShownValue = string | number | boolean | null | string[] | { [period: string]: ShownScalar };
export type ShownScalar = string | number | boolean | null | string[];

/** By how much one input falls short; `more` is an exact whole number or plain decimal, "19" or "0.01". */
export interface Needed {
  input: string;
  more: string;
}

/** The target of one level as it was applied to this unit (an assigned one as its number), and whether it is met. */
export interface TargetExplanation {
  level: number;
  applicable: boolean;
  target: Target;
  met: boolean;
  /** What more would meet it, where one input alone can. */
  needed?: Needed;
}

/** Everything a reader needs to follow the decision on one criterion. */
export interface Explanation {
  inputs: { id: string; name: string; value: ShownValue; problem?: ProblemCode }[];
  measure?: { formula: string; value: string };
  /** Lowest level first; empty for a criterion without targets for this unit. */
  targets: TargetExplanation[];
  next?: { level: number; target: Target; needed?: Needed };
  /** "57/95 = 60%; mức 3 cần 80%, thêm 19 người". */
  text: string;
  textEn: string;
}

/** The result of one criterion. */
export interface CriterionResult {
  id: string;
  code: string;
  state: CriterionState;
  /** For display: numbers are rounded half-up; `exact` and the decisions are not. */
  value: string | number | boolean | null;
  /** "3/5" or "60" when the measure is a number. */
  exact?: string;
  /** Highest level whose target is met, 0 for none; left out where levels do not decide. */
  level?: number;
  /** At the registered level, else at the one after the achieved level; left out where it does not apply. */
  met?: boolean;
  problems: ProblemCode[];
  explanation: Explanation;
}

/** One level of a cumulative outcome; `required` is how many of the applicable criteria must be met. */
export interface LevelResult {
  level: number;
  id: string;
  applicable: number;
  met: number;
  /** Codes, in order of print. */
  unmet: string[];
  required: number;
  reached: boolean;
}

/** The outcome of a set with cumulative levels; `level` is 0 below the first. */
export interface LevelsOutcomeResult {
  kind: 'levels';
  level: number;
  registeredLevel?: number;
  levels: LevelResult[];
  provisional?: true;
}

/** The result of one dossier, plain JSON. */
export interface Result {
  /** `type` is null when the response names none that exists. */
  unit: { code: string; type: UnitType | null; parent?: string; name?: string };
  outcome: LevelsOutcomeResult;
  criteria: CriterionResult[];
}
