import type { Rational } from '@tieuchi/criteria/exact';
import type { Expression } from '@tieuchi/criteria/formula';
import type { IfUndefined, LevelsOutcome, Target } from '@tieuchi/criteria/types';

/** A target as it is applied to one unit. */
export type AppliedTarget =
  | { readonly kind: 'leftOut'; readonly target: null }
  | { readonly kind: 'minimum'; readonly target: number; readonly minimum: Rational }
  | { readonly kind: 'yes'; readonly target: true }
  | { readonly kind: 'condition'; readonly target: Target; readonly expression: Expression }
  | { readonly kind: 'unassigned'; readonly target: Target };

/** A target of the document, with its formula parsed. */
export type CompiledTarget =
  | Exclude<AppliedTarget, { kind: 'unassigned' }>
  | { readonly kind: 'assigned'; readonly target: Target; readonly fallback?: number };

/** A rule of kind `levels`: targets per level, lowest first, for all units or by class of unit. */
export interface CompiledLevelsRule {
  readonly kind: 'levels';
  /** What the set does with a criterion that does not apply (SPEC L10). */
  readonly notApplicable: NonNullable<LevelsOutcome['notApplicable']>;
  readonly common?: readonly CompiledTarget[];
  readonly byClass: ReadonlyMap<string, readonly CompiledTarget[]>;
}

/** Whether an answer is in the accepted set of a level, or why that cannot be told (SPEC L2). */
export type Decision = 'met' | 'missing' | 'undefined' | 'noTarget' | 'unmet';

/** What the criterion says of a division by zero, and its set of a criterion that does not apply. */
export interface LevelPolicy extends Pick<CompiledLevelsRule, 'notApplicable'> {
  readonly ifUndefined: IfUndefined;
}
