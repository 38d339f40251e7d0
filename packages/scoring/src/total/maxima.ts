import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from '../model/compiled.ts';
import type { PointsStanding } from '../model/standing.ts';
import type { Totals } from '../model/totals.ts';
import { totalsOf } from './points-outcome.ts';

const known = new WeakMap<CompiledPoints, Totals>();

/** What units come to of which everything counts and that earn nothing; the same for every run of a set. */
export function maximaOf(compiled: CompiledPoints, criteria: readonly CompiledCriterion[]): Totals {
  const maxima = known.get(compiled) ?? totalsOf(compiled, nothingEarned(criteria));
  known.set(compiled, maxima);
  return maxima;
}

/** Everything counts and nothing is earned: what remains are the maxima. */
function nothingEarned(criteria: readonly CompiledCriterion[]): Map<string, PointsStanding> {
  const nothing = {
    share: Rational.ZERO,
    points: Rational.ZERO,
    counted: true,
    known: true,
    open: false,
    frozen: false,
  } as const;
  return new Map(
    criteria.flatMap(({ id, rule }) =>
      rule?.kind === 'points' ? [[id, { ...nothing, max: rule.max, state: 'value' }]] : [],
    ),
  );
}
