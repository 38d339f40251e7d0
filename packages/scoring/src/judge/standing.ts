import { standApart, standOn } from '../compile/rules/level-standing.ts';
import { applyTargets, decideLevels } from '../compile/rules/levels-rule.ts';
import type { CompiledCriterion } from '../model/compiled.ts';
import type { Reading } from '../model/reading.ts';
import type { CriterionState } from '../model/result.ts';
import type { LevelStanding, Standing, UnitFacts } from '../model/standing.ts';
import type { LevelPolicy } from '../model/targets.ts';
import { withoutWaiting } from '../read/read-criterion.ts';
import { judgePoints } from './points-standing.ts';

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
    return { compiled, reading, state: 'noTarget', targets, levels: unmetAt(unit), open: false };
  }
  const { notApplicable } = rule;
  const policy: LevelPolicy = { ifUndefined: compiled.criterion.ifUndefined ?? 'undefined', notApplicable };
  const standing = standOn(targets, decideLevels(targets, reading), policy);
  // Nobody is compared with others in a set with levels.
  return { compiled, reading, targets, ...standing, open: false };
}

function unmetAt({ levels }: UnitFacts): LevelStanding[] {
  return Array.from({ length: levels }, () => ({ applicable: true, met: false }));
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
