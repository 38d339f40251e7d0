import type { Rational } from '@tieuchi/criteria/exact';
import type { Expression } from '@tieuchi/criteria/formula';
import type { Criterion, LevelsOutcome } from '@tieuchi/criteria/types';
import type { Measure, Scope } from '../../model/formulas.ts';
import type { Facts, Share } from '../../model/reading.ts';
import type { CompiledPointsRule, ShareTarget } from '../../model/rules.ts';

/** What a point rule is compiled against. */
export interface PointsContext {
  readonly criterion: Criterion;
  readonly measure: Measure | undefined;
  readonly scope: Scope;
}

/** What a rule is compiled against. */
export interface RuleContext extends PointsContext {
  /** Undefined for a set with points. */
  readonly levels: LevelsOutcome | undefined;
}

/** What a kind of rule brings of its own: exceptions are put before it here. */
export type PointsBody = Pick<CompiledPointsRule, 'earn' | 'targets' | 'names' | 'peers'>;

/** A rule that earns a share of its maximum from one measure or one set of answers. */
export interface ShareRule {
  readonly max: Rational;
  readonly exceptions: CompiledExceptions;
  /** The share without regard to exceptions; between 0 and 1. */
  readonly share: (facts: Facts) => Share;
  /** The share of nothing but a higher measure, where that can be named; any order. */
  readonly targets: readonly ShareTarget[];
}

/** The body of a share rule, before its maximum and exceptions are put to it. */
export type ShareBody = Pick<ShareRule, 'share' | 'targets'>;

/** Conditions that go before the rule, in order, each with the share that it earns. */
export type CompiledExceptions = readonly {
  readonly when: string;
  readonly condition: Expression;
  readonly share: Rational;
}[];
