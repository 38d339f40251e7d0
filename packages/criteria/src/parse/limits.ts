/** Bytes of UTF-8 that a document may have. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** Brackets that may lie in each other. */
export const MAX_DEPTH = 64;
/** Values and brackets of one document; a set at the limit of criteria stays well below. */
export const MAX_VALUES = 250_000;
/** Digits of a number, written out. */
export const MAX_DIGITS = 60;
