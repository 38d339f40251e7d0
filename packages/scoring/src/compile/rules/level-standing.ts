import type { IfUndefined } from '@tieuchi/criteria/types';
import type { CriterionState } from '../../model/result.ts';
import type { LevelStanding, Standing } from '../../model/standing.ts';
import type { Decision, LevelPolicy } from '../../model/targets.ts';

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
