import type { Value } from '@tieuchi/criteria/formula';
import type { ProblemCode, ShownScalar, ShownValue } from '../model/result.ts';

/** An answer as read: what formulas see, what the explanation shows, and what is wrong with it. */
export interface ReadValue {
  readonly value: Value;
  readonly shown: ShownValue;
  readonly problem?: ProblemCode;
  /** Read from what may still change with the figures of others; missing where it cannot be told until they are known. */
  readonly open?: true;
  /** For an input asked per period: the answer of each, the first first. */
  readonly periods?: readonly ReadScalar[];
}

/** One answer that is not asked per period. */
export interface ReadScalar extends ReadValue {
  readonly shown: ShownScalar;
}

/** Nothing was answered. */
export const MISSING: ReadScalar = { value: { kind: 'missing' }, shown: null };
/** Something was answered that this input cannot take: it counts as not answered (SPEC S5). */
export const WRONG_KIND: ReadScalar = { ...MISSING, problem: 'wrongKind' };
