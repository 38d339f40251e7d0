import type { IfUndefined } from '@tieuchi/criteria/types';
import {
  type AppliedTarget,
  applyTargets,
  type CompiledLevelsRule,
  type Decision,
  decideLevels,
} from '../compile/rules/levels-rule.ts';
import type { CompiledCriterion, CompiledPoints } from '../model/compiled.ts';
import type { PeerPool } from '../model/peers.ts';
import type { CriterionState } from '../model/result.ts';
import { type Reading, withoutWaiting } from '../read/read-criterion.ts';
import { judgePoints, type PointsStanding } from './points-standing.ts';

/** How a criterion stands at one level: whether it counts there, and whether its target is met. */
export interface LevelStanding {
  readonly applicable: boolean;
  readonly met: boolean;
}

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

/** Judges one criterion for one unit (SPEC S1–S10, L1–L2, P1–P8). */
export function judge(compiled: CompiledCriterion, reading: Reading, unit: UnitFacts): Standing {
  const { rule } = compiled;
  if (rule === undefined) {
    const state = informationState({ compiled, reading }, unit);
    return { compiled, reading, state, targets: undefined, levels: [], open: isOpen(reading, state) };
  }
  if (rule.kind === 'points') {
    const points = judgePoints(compiled, rule, { reading, unit });
    const { state, open } = points;
    return { compiled, reading, state, targets: undefined, levels: [], points, open };
  }
  const targets = applyTargets(rule, unit);
  const asked = targets === undefined || targets.some(({ kind }) => kind !== 'leftOut');
  if (reading.declared !== undefined || !unit.applies || !asked) {
    return { compiled, reading, targets, ...standApart(targets, unit.levels, rule), open: false };
  }
  if (targets === undefined) {
    return { compiled, reading, state: 'noTarget', targets, levels: everywhere(UNMET, unit), open: false };
  }
  const { notApplicable } = rule;
  const policy: LevelPolicy = { ifUndefined: compiled.criterion.ifUndefined ?? 'undefined', notApplicable };
  const standing = standOn(targets, decideLevels(targets, reading), policy);
  // Nobody is compared with others in a set with levels.
  return { compiled, reading, targets, ...standing, open: false };
}

/** What the criterion says of a division by zero, and its set of a criterion that does not apply. */
export interface LevelPolicy extends Pick<CompiledLevelsRule, 'notApplicable'> {
  readonly ifUndefined: IfUndefined;
}

/** How a criterion stands that does not apply: left out, or met where it has a target for the unit (SPEC L10). */
export function standApart(
  targets: readonly { readonly kind: string }[] | undefined,
  levels: number,
  { notApplicable }: Pick<LevelPolicy, 'notApplicable'>,
): Pick<Standing, 'state' | 'levels'> {
  return {
    state: 'notApplicable',
    levels: Array.from({ length: levels }, (_, index) => apartAt(targets?.[index], notApplicable)),
  };
}

function apartAt(
  target: { readonly kind: string } | undefined,
  policy: LevelPolicy['notApplicable'],
): LevelStanding {
  return policy === 'leaveOut' || target === undefined || target.kind === 'leftOut' ? LEFT_OUT : MET;
}

/** The state, and the standing at every level, that the joined decisions on these targets come to (SPEC S1, S6, L1). */
export function standOn(
  targets: readonly { readonly kind: string }[],
  decisions: readonly Decision[],
  policy: LevelPolicy,
): Pick<Standing, 'state' | 'levels'> {
  return {
    state: stateOf(targets, decisions, policy.ifUndefined),
    levels: decisions.map((decision, index) => standingAt(targets[index], decision, policy)),
  };
}

const LEFT_OUT: LevelStanding = { applicable: false, met: false };
const UNMET: LevelStanding = { applicable: true, met: false };
const MET: LevelStanding = { applicable: true, met: true };

function everywhere(standing: LevelStanding, { levels }: UnitFacts): LevelStanding[] {
  return Array.from({ length: levels }, () => standing);
}

function informationState(
  { compiled, reading }: Pick<Standing, 'compiled' | 'reading'>,
  unit: UnitFacts,
): CriterionState {
  if (reading.declared !== undefined || !unit.applies) return 'notApplicable';
  const state = answeredState(compiled, reading);
  if (!reading.open || state === 'undefined') return state;
  const isMissing =
    state === 'missing' && answeredState(compiled, withoutWaiting(compiled, reading)) === state;
  return isMissing ? state : 'provisional';
}

/** What it read may still change with the figures of others, and decides something. */
function isOpen(reading: Reading, state: CriterionState): boolean {
  return reading.open && state !== 'missing' && state !== 'notApplicable';
}

function answeredState(compiled: CompiledCriterion, reading: Reading): CriterionState {
  if (compiled.measure !== undefined && reading.measure.kind === 'missing') return 'missing';
  if (reading.measure.kind === 'undefined') return 'undefined';
  return reading.inputs.some(({ shown }) => shown !== null) ? 'value' : 'missing';
}

function standingAt(
  target: { readonly kind: string } | undefined,
  decision: Decision,
  { ifUndefined, notApplicable }: LevelPolicy,
): LevelStanding {
  if (target === undefined || target.kind === 'leftOut') return LEFT_OUT;
  if (decision === 'undefined' && ifUndefined === 'notApplicable') return apartAt(target, notApplicable);
  return decision === 'met' || (decision === 'undefined' && ifUndefined === 'full') ? MET : UNMET;
}

/** The state names the first reason why some level that applies could not be decided (SPEC S1). */
function stateOf(
  targets: readonly { readonly kind: string }[],
  decisions: readonly Decision[],
  policy: IfUndefined,
): CriterionState {
  const among = decisions.filter((_decision, index) => targets[index]?.kind !== 'leftOut');
  if (among.every((decision) => decision === 'met' || decision === 'unmet')) return 'value';
  if (among.includes('missing')) return 'missing';
  if (among.includes('undefined') && policy === 'undefined') return 'undefined';
  if (policy === 'notApplicable' && among.every((decision) => decision === 'undefined'))
    return 'notApplicable';
  return among.includes('noTarget') ? 'noTarget' : 'value';
}
