import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from '../compile/compiled.ts';
import type { Reading } from '../dossier/reading.ts';
import type { CriterionState } from '../result.ts';
import type { Earned } from '../rules/earned.ts';
import type { CompiledPointsRule } from '../rules/points-rule.ts';
import type { Standing, UnitFacts } from './standing.ts';

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
  /** Left out where the rule was not applied. */
  readonly earned?: Earned;
}

/** Applies a point rule to one dossier (SPEC P1–P8). */
export function judgePoints(
  compiled: CompiledCriterion,
  rule: CompiledPointsRule,
  { reading, unit }: { reading: Reading; unit: UnitFacts },
): PointsStanding {
  if (reading.declared !== undefined || !unit.applies) return leftOut(compiled, rule, unit.policy);
  const ifUndefined = compiled.criterion.ifUndefined ?? 'undefined';
  const earned = rule.earn({ reading, ifUndefined, pool: unit.pool });
  if (earned.leftOut === true) return { ...leftOut(compiled, rule, unit.policy), earned };
  return {
    max: rule.max,
    share: earned.share,
    points: earned.share.times(rule.max),
    counted: true,
    known: earned.known,
    state: earned.gap ?? 'value',
    earned,
  };
}

/** A criterion that does not apply, by the choice of the set (SPEC P8). A bonus is never given for it, nor a deduction made. */
function leftOut(
  { bonus }: CompiledCriterion,
  { max }: CompiledPointsRule,
  policy: CompiledPoints['policy'],
): PointsStanding {
  const full = policy === 'full' && !bonus && max.n > 0n;
  const counted = policy === 'full' || policy === 'zero';
  return {
    max,
    share: full ? Rational.ONE : Rational.ZERO,
    points: full ? max : Rational.ZERO,
    counted,
    known: counted,
    state: 'notApplicable',
  };
}

/** Those of the criteria that earn points, by id. */
export function pointsStandings(standings: ReadonlyMap<string, Standing>): Map<string, PointsStanding> {
  const found = new Map<string, PointsStanding>();
  for (const [id, { points }] of standings) if (points !== undefined) found.set(id, points);
  return found;
}
