import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from '../model/compiled.ts';
import type { Reading } from '../model/reading.ts';
import type { CompiledPointsRule, Earned, Occasion } from '../model/rules.ts';
import type { PointsStanding, Standing, UnitFacts } from '../model/standing.ts';
import { withoutWaiting } from '../read/read-criterion.ts';

/** Applies a point rule to one dossier (SPEC P1–P8). */
export function judgePoints(
  compiled: CompiledCriterion,
  rule: CompiledPointsRule,
  { reading, unit }: { reading: Reading; unit: UnitFacts },
): PointsStanding {
  const frozen = unit.pool?.frozen === true;
  if (reading.declared !== undefined || !unit.applies)
    return { ...leftOut(compiled, rule, unit.policy), open: false, frozen };
  const ifUndefined = compiled.criterion.ifUndefined ?? 'undefined';
  const earned = earnedOf(compiled, rule, { reading, ifUndefined, pool: unit.pool });
  const open = isOpenTo(earned) || (reading.open && earned.gap !== 'missing');
  if (earned.leftOut === true) return { ...leftOut(compiled, rule, unit.policy), open, frozen, earned };
  return {
    max: rule.max,
    share: earned.share,
    points: earned.share.times(rule.max),
    counted: true,
    known: earned.known,
    state: earned.gap ?? 'value',
    open,
    frozen,
    earned,
  };
}

/** What the rule makes of it; provisional where it reads what is (SPEC P22), without points where that cannot be told yet. */
function earnedOf(compiled: CompiledCriterion, rule: CompiledPointsRule, occasion: Occasion): Earned {
  const earned = rule.earn(occasion);
  const { reading } = occasion;
  if (!reading.open || earned.leftOut === true) return earned;
  if (earned.gap === undefined) return { ...earned, gap: 'provisional' };
  if (earned.gap !== 'missing') return earned;
  const waiting = withoutWaiting(compiled, reading);
  if (rule.earn({ ...occasion, reading: waiting, ifUndefined: 'undefined' }).gap === 'missing') return earned;
  return { share: Rational.ZERO, gap: 'provisional', known: false };
}

/** Compared with others that are not frozen, or waiting for them. */
function isOpenTo({ gap, pool }: Earned): boolean {
  return gap === 'provisional' || (pool?.takesPart === true && !pool.frozen);
}

/** A criterion that does not apply, by the choice of the set (SPEC P8). A bonus is never given for it, nor a deduction made. */
function leftOut(
  { bonus }: CompiledCriterion,
  { max }: CompiledPointsRule,
  policy: CompiledPoints['policy'],
): Omit<PointsStanding, 'open' | 'frozen'> {
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
