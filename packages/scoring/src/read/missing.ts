import type { ReadScalar } from '../model/reading.ts';

/** Nothing was answered. */
export const MISSING: ReadScalar = { value: { kind: 'missing' }, shown: null };
/** Something was answered that this input cannot take: it counts as not answered (SPEC S5). */
export const WRONG_KIND: ReadScalar = { ...MISSING, problem: 'wrongKind' };
