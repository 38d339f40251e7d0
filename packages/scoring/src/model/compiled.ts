import type { Rational } from '@tieuchi/criteria/exact';
import type { Expression } from '@tieuchi/criteria/formula';
import type {
  CriteriaSet,
  Criterion,
  Group,
  Input,
  LevelsOutcome,
  PointsOutcome,
} from '@tieuchi/criteria/types';
import type { Dependent, Measure } from './formulas.ts';
import type { Candidate } from './growth.ts';
import type { CompiledRule } from './rules.ts';
import type { CompiledSource } from './sources.ts';

/** An input with the place its value comes from when nobody types it. */
export interface CompiledInput {
  readonly input: Input;
  readonly source?: CompiledSource;
}

/** A criterion with all formulas parsed. */
export interface CompiledCriterion extends Dependent {
  readonly criterion: Criterion;
  readonly inputs: readonly CompiledInput[];
  /** Ids of the inputs. */
  readonly names: ReadonlySet<string>;
  /** In a group that adds to the total but not to its maximum. */
  readonly bonus: boolean;
  readonly measure?: Measure;
  /** Left out: asked for information only. */
  readonly rule?: CompiledRule;
  readonly expect: readonly { text: string; expression: Expression }[];
  /** Inputs of which more may get the unit further. */
  readonly candidates: readonly Candidate[];
  /** Parts of formulas that may be evaluated to find out what is needed for its targets. */
  readonly searchable: number;
  readonly appliesWhen?: Expression;
}

/** How the criteria make the result of the set. */
export type CompiledOutcome = CompiledLevels | CompiledPoints;

/** Cumulative levels. */
export interface CompiledLevels {
  readonly kind: 'levels';
  readonly outcome: LevelsOutcome;
  /** Required share of each level, as a fraction of 1. */
  readonly shares: readonly Rational[];
}

/** Points over a tree of groups. */
export interface CompiledPoints {
  readonly kind: 'points';
  readonly outcome: PointsOutcome;
  readonly max: Rational;
  /** What the total is shown on. */
  readonly scale: Rational;
  readonly decimals: number;
  readonly policy: NonNullable<PointsOutcome['notApplicable']>;
  /** Groups without a parent, in order of print. */
  readonly top: readonly GroupNode[];
}

/** A group with what lies in it. */
export interface GroupNode {
  readonly group: Group;
  readonly weight: Rational;
  /** As printed; undefined where only the parts have one. */
  readonly max: Rational | undefined;
  readonly cap: { readonly min?: Rational; readonly max?: Rational };
  /** Criteria that earn points, in order of print. */
  readonly criteria: readonly { readonly id: string; readonly weight: Rational }[];
  readonly groups: readonly GroupNode[];
}

/** A set ready for scoring many dossiers. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  /** Fields of the profile by id. */
  readonly profile: ReadonlyMap<string, Input>;
  readonly outcome: CompiledOutcome;
  /** In order of print. */
  readonly criteria: readonly CompiledCriterion[];
  /** The same, every criterion after those whose measure it reads. */
  readonly evaluationOrder: readonly CompiledCriterion[];
  /** Some rule looks at other units. */
  readonly comparesUnits: boolean;
  /** Class of each unit type that has one. */
  readonly classes: ReadonlyMap<string, string>;
}
