import type { CriteriaSet, Group } from '../../generated/types.ts';
import { type Bearing, type PartChange, partChange } from '../part-change.ts';
import { isPlainChain, isReadByShare, isWeighted, pointsOf, wayOf } from './group-way.ts';

/** A group in the set that it belongs to. */
export interface GroupSide {
  readonly set: CriteriaSet;
  readonly group: Group;
}

type Both = readonly [base: GroupSide, other: GroupSide];

/** Fields that decide how points are made; all others are wording. */
const DECIDING: ReadonlySet<string> = new Set([
  'id',
  'parent',
  'max',
  'rescale',
  'combine',
  'weight',
  'bonus',
  'cap',
]);

function wording([{ group: base }, { group: other }]: Both): PartChange[] {
  const before = new Map<string, unknown>(Object.entries(base));
  const after = new Map<string, unknown>(Object.entries(other));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !DECIDING.has(field))
    .flatMap((field) => partChange(field, [before.get(field), after.get(field)], 'wording'));
}

/** How far points may go one way: a lower end is tighter. Without one they go without end. */
function capBearing(both: Both): Bearing {
  const [base, other] = both;
  const [before, after] = [base.group.cap, other.group.cap];
  const most = [before?.max ?? Number.POSITIVE_INFINITY, after?.max ?? Number.POSITIVE_INFINITY] as const;
  const least = [before?.min ?? Number.NEGATIVE_INFINITY, after?.min ?? Number.NEGATIVE_INFINITY] as const;
  // A maximum bounds what could be earned as well, and with it every share that is taken of that.
  const isShareMoved = most[0] !== most[1] && both.some(({ set, group }) => isReadByShare(set, group.id));
  const isTurned = both.some(({ set }) => set.groups.some(({ max = 0 }) => max < 0));
  if (isShareMoved || isTurned) return 'undecided';
  const orders = [most, least].map(([first, second]) => Math.sign(second - first) || 0);
  const isLower = orders.includes(-1);
  if (isLower && orders.includes(1)) return 'mixed';
  if (isLower) return 'tightened';
  return orders.includes(1) ? 'loosened' : 'wording';
}

function parentBearing([base, other]: Both): Bearing {
  const isPlain = isPlainChain(base.set, base.group.id) && isPlainChain(other.set, other.group.id);
  return isPlain ? 'weight' : 'undecided';
}

/** Fields that differ between a group and its twin in another set with points. */
function pointsChanges(both: Both): PartChange[] {
  const [{ group: before }, { group: after }] = both;
  const isWayKept = wayOf(before) === wayOf(after);
  const way: Bearing = isWayKept ? 'wording' : 'undecided';
  const weight: Bearing = both.some(({ set, group }) => isWeighted(set, group)) ? 'weight' : 'wording';
  return [
    ...partChange('parent', [before.parent, after.parent], parentBearing(both)),
    ...partChange('combine', [before.combine ?? 'sum', after.combine ?? 'sum'], way),
    ...partChange('rescale', [before.rescale ?? false, after.rescale ?? false], way),
    ...partChange('max', [before.max, after.max], isWayKept ? 'weight' : 'undecided'),
    ...partChange('weight', [before.weight ?? 1, after.weight ?? 1], weight),
    ...partChange('bonus', [before.bonus ?? false, after.bonus ?? false], 'undecided'),
    ...partChange('cap', [before.cap, after.cap], capBearing(both)),
  ];
}

/** How a group differs from its twin; where levels decide, groups are headings and nothing in them decides. */
export function groupChanges(base: GroupSide, other: GroupSide): PartChange[] {
  const both = [base, other] as const;
  if (pointsOf(base.set) !== undefined && pointsOf(other.set) !== undefined) {
    return [...wording(both), ...pointsChanges(both)];
  }
  const fields = ['parent', 'max', 'rescale', 'combine', 'weight', 'bonus', 'cap'] as const;
  return [
    ...wording(both),
    ...fields.flatMap((field) => partChange(field, [base.group[field], other.group[field]], 'wording')),
  ];
}
