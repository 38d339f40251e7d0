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

/** One part or period of a row with points. */
export interface PartExplanation {
  /** Id of the part, or "1", "2", … for a period. */
  id: string;
  name?: string;
  /** Of the part's own measure. */
  value?: string;
  points: number | null;
  /** As people read them (X3), where that is not `points`. */
  pointsShown?: string;
  max: number;
}

/** The peers that a figure was compared with; numbers are exact fractions. */
export interface PeersExplanation {
  method: string;
  frozen: boolean;
  /** How many units, this one included. */
  count: number;
  /** What the share was computed from: "min" and "max", or what the method takes. */
  figures: { [name: string]: string };
  /** Left out where there are more than 200; the frozen peers of the round hold them all. */
  values?: FrozenValue[];
}

/** The exact figure of one unit ("3/5"), as it was frozen. */
export interface FrozenValue {
  unit: string;
  /** Whom it is compared with, where not with everybody. */
  cluster?: string;
  value: string;
}

/** How the points of one criterion came about. */
export interface PointsExplanation {
  rule: string;
  /** Exact part of the maximum. */
  share: string | null;
  /** The exception that decided, as written. */
  exception?: string;
  parts?: PartExplanation[];
  peers?: PeersExplanation;
  /** The nearest target that earns more. */
  next?: {
    points: number;
    /** As people read them (X3), where that is not `points`. */
    pointsShown?: string;
    target: Target;
    needed?: Needed;
  };
}

/** Everything a reader needs to follow the decision on one criterion. */
export interface Explanation {
  inputs: { id: string; name: string; value: ShownValue; problem?: ProblemCode }[];
  measure?: { formula: string; value: string };
  /** Lowest level first; empty for a criterion without targets for this unit. */
  targets: TargetExplanation[];
  next?: { level: number; target: Target; needed?: Needed };
  /** For a criterion with points. */
  points?: PointsExplanation;
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
  /** Rounded half-up to the decimals of the set; null when they cannot be told. Left out without points. */
  points?: number | null;
  /** The same as people read them (X3), a plain decimal: "4.996" of 5, where `points` is 5. */
  pointsShown?: string;
  exactPoints?: string;
  max?: number;
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
  /** Percentage of the applicable criteria that are met, of a set with one level. */
  share?: number;
  /** The same as people read it (X3). */
  shareShown?: string;
  levels: LevelResult[];
}

/** What a group came to; rounded half-up, with the exact fraction beside it unless that takes more than a thousand digits. */
export interface GroupResult {
  id: string;
  code: string;
  points: number;
  /** The same as people read them (X3), a plain decimal. */
  pointsShown?: string;
  exact?: string;
  /** As printed, less what does not apply to the unit where the set leaves that out. */
  max: number;
}

/** A place in one ranking of the set; 1 is the best, the same points share a place, the next is skipped. */
export interface RankResult {
  /** Code of the group that is ranked by; left out for the total. */
  group?: string;
  unitClass?: string;
  rank: number;
  of: number;
}

/**
 * What the unit has of something that a band asks for. Plain decimals as people read them (X3); `short` is what lacks, rounded up to as
 * many decimals, `exactShort` exactly. Where `has` is null it cannot be told.
 */
export interface GateFigures {
  wanted: string;
  has: string | null;
  short?: string;
  exactShort?: string;
}

/** One thing that a band asks for (A9, A10). */
export type GateResult = { passed: boolean; text: string; textEn: string } & (
  | ({ kind: 'total' } & GateFigures)
  | ({ kind: 'group'; id: string; code: string; percent: number; max: string } & GateFigures)
  /** Without figures for a criterion that has no points, or does not apply. */
  | ({ kind: 'criterion'; id: string; code: string } & Partial<GateFigures>)
);

/** A band that is not reached, with everything that it asks for. */
export interface BandResult {
  id: string;
  name: string;
  gates: GateResult[];
}

/** The outcome of a set with points, on its scale. */
export interface PointsOutcomeResult {
  kind: 'points';
  points: number;
  /** The same as people read them (X3), plain decimals: "79.96" of "100", where `points` is 80. */
  pointsShown?: string;
  maxShown?: string;
  exact?: string;
  maxPoints: number;
  /** Percentage of the maximum; left out where there is none. */
  share?: number;
  shareShown?: string;
  /** Every group in order of print. */
  groups: GroupResult[];
  /** Id; left out when none is reached or the set has none. */
  band?: string;
  /** The band above the one that is reached, the lowest where none is; left out at the top. */
  nextBand?: BandResult;
  /** The highest band whose total is reached, and which is missed for another gate. */
  bandMissed?: BandResult;
  /** In the first ranking of the set, where peers are known. */
  rank?: number;
  ranks?: RankResult[];
  /** Something in it may change with the figures of others. */
  provisional?: true;
}

/** The result of one dossier, plain JSON. */
export interface Result {
  /** `type` is null when the response names none that exists. */
  unit: { code: string; type: UnitType | null; parent?: string; name?: string };
  outcome: LevelsOutcomeResult | PointsOutcomeResult;
  criteria: CriterionResult[];
}

/** The result of one dossier under a set with levels. */
export interface LevelsResult extends Result {
  outcome: LevelsOutcomeResult;
}
