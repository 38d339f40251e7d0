import { Rational } from '@tieuchi/criteria/exact';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import type { PointsStanding } from '../model/standing.ts';
import type { NodePoints, Totals } from '../model/totals.ts';
import { groupPoints, meanShare, sumOf, type WeightedPoints } from './group-points.ts';

/** Adds up the points of one unit over the tree of groups (SPEC A1–A8). */
export function totalsOf(compiled: CompiledPoints, standings: ReadonlyMap<string, PointsStanding>): Totals {
  const groups = new Map<string, NodePoints>();
  const parts: WeightedPoints[] = [];
  const bonuses: Fraction[] = [];
  for (const node of compiled.top) {
    const points = groupPoints(node, standings, groups);
    if (node.group.bonus === true) bonuses.push(points.earned);
    else parts.push({ ...points, weight: node.weight });
    bonuses.push(points.bonus);
  }
  const { earned, max } = combined(compiled, parts);
  const { scale } = compiled;
  const scaled = scale.equals(compiled.max) ? Rational.ONE : scale.dividedBy(compiled.max);
  return {
    total: earned.plus(Fraction.sum(bonuses)).times(scaled),
    max: max.times(scaled),
    groups,
  };
}

/** Without what bonus groups add. */
function combined(
  { outcome, max, policy }: CompiledPoints,
  parts: readonly WeightedPoints[],
): { earned: Fraction; max: Rational } {
  const counted = parts.filter((part) => part.counted);
  if (outcome.combine === 'mean') return { earned: meanShare(counted).times(max), max };
  const earned = Fraction.sum(counted.map((part) => part.earned));
  if (parts.every((part) => part.whole)) return { earned, max };
  const open = sumOf(counted.map((part) => part.max));
  if (policy !== 'rescale') return { earned, max: open };
  return { earned: open.isZero() ? Fraction.ZERO : earned.times(max).dividedBy(open), max };
}

/** What a group earned with what its bonuses add. */
export function wholeOf({ earned, bonus }: NodePoints): Fraction {
  return earned.plus(bonus);
}
