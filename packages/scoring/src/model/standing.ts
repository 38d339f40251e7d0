import type { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from './compiled.ts';
import type { PeerPool } from './peers.ts';
import type { Reading } from './reading.ts';
import type { CriterionState } from './result.ts';
import type { Earned } from './rules.ts';
import type { AppliedTarget } from './targets.ts';

/** How a unit stands on one criterion. */
export interface Standing {
  readonly compiled: CompiledCriterion;
  readonly reading: Reading;
  readonly state: CriterionState;
  /** The targets for this unit, one per level; undefined when the criterion has none for it. */
  readonly targets: readonly AppliedTarget[] | undefined;
  /** One per level, lowest first; empty for a criterion without targets. */
  readonly levels: readonly LevelStanding[];
  /** For a criterion with points. */
  readonly points?: PointsStanding;
  /** It may still change with the figures of others (SPEC P22). */
  readonly open: boolean;
}

/** How a criterion stands at one level: whether it counts there, and whether its target is met. */
export interface LevelStanding {
  readonly applicable: boolean;
  readonly met: boolean;
}

/** What a unit earns on one criterion. */
export interface PointsStanding {
  readonly max: Rational;
  /** Part of the maximum. */
  readonly share: Rational;
  /** What counts for the total. */
  readonly points: Rational;
  /** False when neither its points nor its maximum count. */
  readonly counted: boolean;
  /** False when its points cannot be told: they count as they are, but are shown as none. */
  readonly known: boolean;
  readonly state: CriterionState;
  /** It may still change with the figures of others. */
  readonly open: boolean;
  /** Compared with others whose figures do not change any more. */
  readonly frozen: boolean;
  /** Left out where the rule was not applied. */
  readonly earned?: Earned;
}

/** What is known of the unit beside its answers. */
export interface UnitFacts {
  readonly classId: string | undefined;
  /** The target assigned to it for this criterion. */
  readonly assigned: number | undefined;
  /** Whether the set says that the criterion applies to it. */
  readonly applies: boolean;
  /** Number of levels of the outcome; 0 for points. */
  readonly levels: number;
  /** What a criterion that does not apply does to the points. */
  readonly policy: CompiledPoints['policy'];
  /** Whom it is compared with on this criterion, where the rule asks for that and they are known. */
  readonly pool: PeerPool | undefined;
}
