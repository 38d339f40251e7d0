import { Rational } from '@tieuchi/criteria/exact';
import { Fraction } from '../exact/fraction.ts';
import type { GroupNode } from '../model/compiled.ts';
import type { PointsStanding } from '../model/standing.ts';
import type { NodePoints } from '../model/totals.ts';

/** A part with its weight in a mean. */
export interface WeightedPoints extends NodePoints {
  readonly weight: Rational;
}

/** The points of a group and of all groups inside it, which are put into `found` (SPEC A1–A6). */
export function groupPoints(
  node: GroupNode,
  standings: ReadonlyMap<string, PointsStanding>,
  found: Map<string, NodePoints>,
): NodePoints {
  const parts: WeightedPoints[] = [];
  for (const { id, weight } of node.criteria) {
    const standing = standings.get(id);
    if (standing !== undefined) parts.push(criterionPoints(standing, weight));
  }
  let bonus = Fraction.ZERO;
  for (const child of node.groups) {
    const points = groupPoints(child, standings, found);
    if (child.group.bonus === true) bonus = bonus.plus(points.earned).plus(points.bonus);
    else parts.push({ ...points, weight: child.weight });
  }
  const combined = combinedPoints(parts, node);
  const points = capped({ ...combined, bonus: combined.bonus.plus(bonus) }, node);
  found.set(node.group.id, points);
  return points;
}

function criterionPoints({ points, max, counted }: PointsStanding, weight: Rational): WeightedPoints {
  return {
    earned: Fraction.of(points),
    bonus: Fraction.ZERO,
    max: counted && max.n > 0n ? max : Rational.ZERO,
    counted,
    whole: counted,
    weight,
  };
}

function combinedPoints(parts: readonly WeightedPoints[], { group, max }: GroupNode): NodePoints {
  const counted = parts.filter((part) => part.counted);
  const all = {
    bonus: Fraction.sum(parts.map((part) => part.bonus)),
    counted: counted.length > 0 || parts.length === 0,
    whole: parts.every((part) => part.whole),
  };
  if (group.combine === 'mean') {
    const full = max ?? Rational.ONE;
    return { ...all, earned: meanShare(counted).times(full), max: all.counted ? full : Rational.ZERO };
  }
  if (group.combine === 'best') {
    return { ...all, earned: bestOf(counted), max: greatest(counted.map((part) => part.max)) };
  }
  const earned = Fraction.sum(counted.map((part) => part.earned));
  const full = sumOf(counted.map((part) => part.max));
  if (group.rescale !== true || max === undefined) return { ...all, earned, max: full };
  if (full.isZero()) return { ...all, earned: Fraction.ZERO, max: all.counted ? max : Rational.ZERO };
  return { ...all, earned: earned.times(max).dividedBy(full), max };
}

function bestOf(parts: readonly WeightedPoints[]): Fraction {
  const [first, ...others] = parts.map(({ earned }) => earned);
  return others.reduce((one, other) => (other.compare(one) > 0 ? other : one), first ?? Fraction.ZERO);
}

function greatest(maxima: readonly Rational[]): Rational {
  return maxima.reduce((one, other) => (other.compare(one) > 0 ? other : one), Rational.ZERO);
}

/** Maxima and weights are decimals of a document: their sum stays short. */
export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce((sum, value) => sum.plus(value), Rational.ZERO);
}

/** Mean of the earned shares by weight; what can earn nothing takes no part (SPEC A4). */
export function meanShare(parts: readonly WeightedPoints[]): Fraction {
  const judged = parts.filter(({ max }) => max.n > 0n);
  const weight = sumOf(judged.map((part) => part.weight));
  if (weight.isZero()) return Fraction.ZERO;
  return Fraction.sum(judged.map((part) => part.earned.times(part.weight).dividedBy(part.max))).dividedBy(
    weight,
  );
}

/** Kept within the caps, bonus included (SPEC A5). */
function capped(points: NodePoints, { cap }: GroupNode): NodePoints {
  if (cap.min === undefined && cap.max === undefined) return points;
  const whole = points.earned.plus(points.bonus);
  const kept = within(whole, cap);
  const max = cap.max !== undefined && cap.max.compare(points.max) < 0 ? cap.max : points.max;
  return { ...points, earned: kept.minus(points.bonus), max };
}

function within(value: Fraction, { min, max }: GroupNode['cap']): Fraction {
  if (min !== undefined && value.compare(min) < 0) return Fraction.of(min);
  return max !== undefined && value.compare(max) > 0 ? Fraction.of(max) : value;
}
