/**
 * Which scorer says so, stored with what was worked out. It goes up with every change of what is decided of some dossier under some set;
 * what an earlier one worked out is then worked out again.
 */
export const SCORER_VERSION = 1;
