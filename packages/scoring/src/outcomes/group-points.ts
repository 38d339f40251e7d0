import { Rational } from '@tieuchi/criteria/exact';
import { exactSum } from './exact-sum.ts';
import type { GroupNode } from './group-tree.ts';
import type { PointsStanding } from './points-standing.ts';

/** What one part of the tree comes to, for one unit. */
export interface NodePoints {
  /** Without what bonus groups inside it add. */
  readonly earned: Rational;
  readonly bonus: Rational;
  /** What could be earned by what applies to the unit; deductions take nothing from it. */
  readonly max: Rational;
  /** False when nothing in it applies to the unit. */
  readonly counted: boolean;
  /** Everything in it counts, so that the printed maximum is the one that could be earned. */
  readonly whole: boolean;
}

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
  const parts = node.criteria.flatMap(({ id, weight }): WeightedPoints[] => {
    const standing = standings.get(id);
    return standing === undefined ? [] : [{ ...criterionPoints(standing), weight }];
  });
  let bonus = Rational.ZERO;
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

function criterionPoints({ points, max, counted }: PointsStanding): NodePoints {
  return {
    earned: points,
    bonus: Rational.ZERO,
    max: counted && max.n > 0n ? max : Rational.ZERO,
    counted,
    whole: counted,
  };
}

function combinedPoints(parts: readonly WeightedPoints[], { group, max }: GroupNode): NodePoints {
  const counted = parts.filter((part) => part.counted);
  const all = {
    bonus: exactSum(parts.map((part) => part.bonus)),
    counted: counted.length > 0 || parts.length === 0,
    whole: parts.every((part) => part.whole),
  };
  if (group.combine === 'mean') {
    const full = max ?? Rational.ONE;
    return { ...all, earned: meanShare(counted).times(full), max: all.counted ? full : Rational.ZERO };
  }
  if (group.combine === 'best') {
    const best = (values: readonly Rational[]) =>
      values.reduce((one, other) => (other.compare(one) > 0 ? other : one), values[0] ?? Rational.ZERO);
    return {
      ...all,
      earned: best(counted.map(({ earned }) => earned)),
      max: best(counted.map((part) => part.max)),
    };
  }
  const earned = exactSum(counted.map((part) => part.earned));
  const full = exactSum(counted.map((part) => part.max));
  if (group.rescale !== true || max === undefined) return { ...all, earned, max: full };
  if (full.isZero()) return { ...all, earned: Rational.ZERO, max: all.counted ? max : Rational.ZERO };
  return { ...all, earned: earned.times(max).dividedBy(full), max };
}

/** Mean of the earned shares by weight; what can earn nothing takes no part (SPEC A4). */
export function meanShare(parts: readonly WeightedPoints[]): Rational {
  const judged = parts.filter(({ max }) => max.n > 0n);
  const weight = exactSum(judged.map((part) => part.weight));
  if (weight.isZero()) return Rational.ZERO;
  return exactSum(judged.map((part) => part.earned.dividedBy(part.max).times(part.weight))).dividedBy(weight);
}

/** Kept within the caps, bonus included (SPEC A5). */
function capped(points: NodePoints, { cap }: GroupNode): NodePoints {
  if (cap.min === undefined && cap.max === undefined) return points;
  const whole = points.earned.plus(points.bonus);
  const kept = within(whole, cap);
  const max = cap.max !== undefined && cap.max.compare(points.max) < 0 ? cap.max : points.max;
  return { ...points, earned: kept.minus(points.bonus), max };
}

function within(value: Rational, { min, max }: GroupNode['cap']): Rational {
  if (min !== undefined && value.compare(min) < 0) return min;
  return max !== undefined && value.compare(max) > 0 ? max : value;
}
