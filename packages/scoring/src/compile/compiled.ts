import type { Rational } from '@tieuchi/criteria/exact';
import type { Expression } from '@tieuchi/criteria/formula';
import type { CriteriaSet, Criterion, Input, LevelsOutcome } from '@tieuchi/criteria/types';
import type { Candidate } from '../explain/growth.ts';
import type { CompiledRule } from '../rules/rules.ts';
import type { CompiledSource } from '../sources/sources.ts';
import type { Dependent } from './in-order.ts';
import type { Measure } from './measure.ts';

/** An input with the place its value comes from when nobody types it. */
export interface CompiledInput {
  readonly input: Input;
  readonly source?: CompiledSource;
}

/** A criterion with all formulas parsed. */
export interface CompiledCriterion extends Dependent {
  readonly criterion: Criterion;
  readonly inputs: readonly CompiledInput[];
  readonly measure?: Measure;
  /** Left out: asked for information only. */
  readonly rule?: CompiledRule;
  readonly expect: readonly { text: string; expression: Expression }[];
  /** Inputs of which more may get the unit further. */
  readonly candidates: readonly Candidate[];
  readonly appliesWhen?: Expression;
}

/** A set ready for scoring many dossiers. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly outcome: LevelsOutcome;
  /** Required share of each level, as a fraction of 1. */
  readonly shares: readonly Rational[];
  /** In order of print. */
  readonly criteria: readonly CompiledCriterion[];
  /** The same, every criterion after those whose measure it reads. */
  readonly evaluationOrder: readonly CompiledCriterion[];
  /** Class of each unit type that has one. */
  readonly classes: ReadonlyMap<string, string>;
}
