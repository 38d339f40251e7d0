// Generated from the JSON Schemas in packages/criteria/schema by `pnpm generate`. Do not edit.

/**
 * A number, yes or no, an option id, a text or date, the ids of ticked options; or one of these per period.
 */
export type Value =
  | ScalarValue
  | {
      [k: string]: ScalarValue;
    };
export type ScalarValue = (number | boolean | string | null) | string[];
export type RegisterContent = RegisterRows | RegisterTotals;
export type RegisterRows = RegisterRow[];
export type Answer = NotApplicableAnswer | InputsAnswer;

/**
 * Answers of one or more units to one criteria set. The responses of one file are each other's peers. What an answer must look like for a particular set is said by the answer schema generated from that set.
 */
export interface ResponseFile {
  responses: UnitResponse[];
}
export interface UnitResponse {
  unit: ResponseUnit;
  /**
   * 1-based level that the unit registered for.
   */
  registeredLevel?: number;
  /**
   * Figures of the unit, by field of the set's profile.
   */
  profile?: {
    [k: string]: Value;
  };
  /**
   * Targets assigned to this unit for this round, by criterion id.
   */
  targets?: {
    [k: string]: number;
  };
  /**
   * Results of the same unit under other sets, by set id.
   */
  outcomes?: {
    [k: string]: ForeignOutcome;
  };
  /**
   * Rows, or only the totals, of the set's registers, by register id.
   */
  registers?: {
    [k: string]: RegisterContent;
  };
  /**
   * By criterion id. A criterion that is left out is missing.
   */
  answers: {
    [k: string]: Answer;
  };
}
export interface ResponseUnit {
  code: string;
  type: 'tinh' | 'so' | 'huyen' | 'xa' | 'phuong' | 'thi-tran' | 'dac-khu';
  parent?: string;
  name?: string;
}
export interface ForeignOutcome {
  points?: number;
  share?: number;
  level?: number;
}
export interface RegisterRow {
  [k: string]: string | number | boolean | null;
}
export interface RegisterTotals {
  totals: {
    [k: string]: number;
  };
}
export interface NotApplicableAnswer {
  notApplicable: true;
  reason?: string;
}
/**
 * By input id; null or left out: not answered.
 */
export interface InputsAnswer {
  notApplicable?: never;
  [k: string]: Value | undefined;
}
