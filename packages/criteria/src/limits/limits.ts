/**
 * Every limit that keeps reading, checking and scoring short, whatever somebody hands in; docs/limits.md says why each is where it
 * is. Lists that cost nothing but space are bounded by the schema alone.
 */

/** Bytes of UTF-8 that a document may have. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** Brackets that may lie in each other. */
export const MAX_DEPTH = 64;
/** Values and brackets of one document. */
export const MAX_VALUES = 250_000;

/** Digits of a number in a document or a formula, written out. */
export const MAX_DIGITS = 60;
/** Digits of what a formula comes to, above and below the line; beyond, it is undefined (SPEC X6). */
export const MAX_RESULT_DIGITS = 200;

/** Brackets, calls, `not` and minus signs of a formula may lie this deep in each other. */
export const MAX_NESTING = 50;
/** Numbers, names, operators and calls that one formula may hold. */
export const MAX_NODES = 500;

/** What a set may hold in all, so that a dossier at every one of these limits is scored and explained in 50 ms. */
export const SET_LIMITS = {
  /** Fields of the profile included. */
  inputs: 2_500,
  options: 5_000,
  /** Numbers, names, operators and calls of all formulas; inside a rule of periods once for each period. */
  formulaParts: 10_000,
  /** The same of conditions over rows of registers, with what else is done on every row, weighed as in row-work.ts. */
  rowWork: 25_000,
  /** Targets of all levels, for every class of unit. */
  targets: 5_000,
  steps: 5_000,
  /** Parts of point rules, and periods of rules that score each. */
  ruleParts: 500,
  /** Groups inside one another. */
  groupDepth: 20,
} as const;

/** What `SET_LIMITS` bounds. */
export type SetSize = keyof typeof SET_LIMITS;

/** Rows that a register of one dossier may have at most; `mostRegisterRows` says how many under one set. */
export const MAX_REGISTER_ROWS = 5_000;
/** Rows times what is done on each of them: a set at its limit still takes 250 rows in every register. */
export const MAX_ROW_WORK = 250 * SET_LIMITS.rowWork;
