/** Findings of one kind of check that are listed; the rest is counted. */
export const MAX_FINDINGS = 1_000;
