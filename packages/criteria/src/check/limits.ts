/** Criteria of one set; the largest known has fewer than a hundred. */
export const MAX_CRITERIA = 2_000;
/** Inputs of one criterion. */
export const MAX_INPUTS = 100;
