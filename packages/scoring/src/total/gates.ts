import { Rational } from '@tieuchi/criteria/exact';
import type { Band } from '@tieuchi/criteria/types';
import { everyGroup } from '../compile/group-tree.ts';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints, GroupNode } from '../model/compiled.ts';
import type { Standing } from '../model/standing.ts';
import type { NodePoints, Totals } from '../model/totals.ts';
import { wholeOf } from './points-outcome.ts';

const HUNDRED = Rational.of(100);

/** One thing that a band asks for, and what the unit has of it, exactly; nothing is left out because it is passed. */
export type Gate =
  | { readonly kind: 'total'; readonly passed: boolean; readonly wanted: Rational; readonly has: Fraction }
  | {
      readonly kind: 'group';
      readonly passed: boolean;
      readonly node: GroupNode;
      readonly percent: number;
      readonly wanted: Rational;
      readonly has: Fraction;
      readonly max: Rational;
    }
  | {
      readonly kind: 'criterion';
      readonly passed: boolean;
      readonly id: string;
      /** Undefined for a criterion that the set does not have, which nobody passes. */
      readonly standing: Standing | undefined;
      /** Left out for a criterion without points, and where it does not apply. */
      readonly wanted?: Rational;
      /** Undefined where its points cannot be told. */
      readonly has?: Fraction;
    };

/** Everything that a band asks of a unit, on exact numbers: the total first, then groups and criteria in order of print (SPEC A9, A10). */
export function gatesOf(
  band: Band,
  {
    compiled,
    totals,
    standings,
  }: { compiled: CompiledPoints; totals: Totals; standings: ReadonlyMap<string, Standing> },
): Gate[] {
  const from = Rational.fromNumber(band.from);
  const total: Gate = {
    kind: 'total',
    passed: reachesTotal(band, totals),
    wanted: from,
    has: totals.total,
  };
  const groups = groupsAsked(band, compiled).flatMap(({ node, percent }) => {
    const points = totals.groups.get(node.group.id);
    return points === undefined ? [] : groupGate(node, percent, points);
  });
  const criteria = (band.requires ?? []).map((id) => criterionGate(id, standings.get(id)));
  return [total, ...groups, ...criteria];
}

/** The first thing that every band asks for. */
export function reachesTotal({ from }: Band, { total }: Totals): boolean {
  return total.compare(Rational.fromNumber(from)) >= 0;
}

/** `eachGroup` asks every top group that is no bonus; groups may be named besides, wherever they lie and bonuses too. */
function groupsAsked(
  { eachGroup, groups = [] }: Band,
  { top }: CompiledPoints,
): { node: GroupNode; percent: number }[] {
  const each = eachGroup === undefined ? [] : top.filter(({ group }) => group.bonus !== true);
  const all = groups.length === 0 ? [] : everyGroup(top);
  return [
    ...each.map((node) => ({ node, percent: eachGroup ?? 0 })),
    ...groups.flatMap(({ group: id, percent }) =>
      all.filter(({ group }) => group.id === id).map((node) => ({ node, percent })),
    ),
  ];
}

/** Where a group can earn nothing, or nothing in it applies, there is nothing to reach. */
function groupGate(node: GroupNode, percent: number, points: NodePoints): Gate[] {
  const { max } = points;
  if (!points.counted || max.n <= 0n) return [];
  const has = wholeOf(points);
  const wanted = max.times(Rational.fromNumber(percent)).dividedBy(HUNDRED);
  return [{ kind: 'group', passed: has.compare(wanted) >= 0, node, percent, wanted, has, max }];
}

/** All of a maximum, nothing of a deduction, yes to a question without points; what does not apply hinders nobody. */
function criterionGate(id: string, standing: Standing | undefined): Gate {
  const gate = { kind: 'criterion', id, standing } as const;
  if (standing === undefined) return { ...gate, passed: false };
  const { points, reading, state } = standing;
  if (state === 'notApplicable') return { ...gate, passed: true };
  if (points === undefined)
    return { ...gate, passed: reading.measure.kind === 'boolean' && reading.measure.value };
  const wanted = points.max.n < 0n ? Rational.ZERO : points.max;
  if (!points.known) return { ...gate, passed: false, wanted };
  const passed = points.max.n < 0n ? points.share.isZero() : points.share.compare(Rational.ONE) >= 0;
  return { ...gate, passed, wanted, has: Fraction.of(points.points) };
}
