import type { Direction, FieldChange, Relation } from './comparison.ts';
import { sameJson, toJson } from './same-json.ts';

/**
 * What a change of a group or of the outcome bears on: `wording` decides nothing; `weight` moves how much something counts, which
 * is neither tighter nor looser; a direction says which way results go.
 */
export type Bearing = 'wording' | 'weight' | Direction;

/** A field that differs, with what that bears on. */
export interface PartChange {
  readonly change: FieldChange;
  readonly bearing: Bearing;
}

/** A change with what it bears on; none where both sides say the same. */
export function partChange(
  field: string,
  [before, after]: readonly [before: unknown, after: unknown],
  bearing: Bearing,
): PartChange[] {
  if (sameJson(before, after)) return [];
  const plain = { field, before: toJson(before), after: toJson(after) };
  const isDirected = bearing !== 'wording' && bearing !== 'weight';
  return [{ change: isDirected ? { ...plain, direction: bearing } : plain, bearing }];
}

/** The same at a level of the outcome. */
export function atLevel(level: string, changes: readonly PartChange[]): PartChange[] {
  return changes.map(({ change, bearing }) => {
    const { field, ...rest } = change;
    return { change: { field, level, ...rest }, bearing };
  });
}

/** The same of a band of the outcome. */
export function atBand(band: string, changes: readonly PartChange[]): PartChange[] {
  return changes.map(({ change, bearing }) => {
    const { field, ...rest } = change;
    return { change: { field, band, ...rest }, bearing };
  });
}

/** What several changes of one thing come to. */
export interface PartRelation {
  readonly relation: Relation;
  readonly changes: FieldChange[];
  readonly undecided?: boolean;
  readonly needsReason: boolean;
}

/**
 * What changes of one thing come to. Something looser in part, or that cannot be told, needs a reason; weights alone do not, as
 * with the maximum of a criterion.
 */
export function partRelation(parts: readonly PartChange[]): PartRelation {
  const changes = parts.map(({ change }) => change);
  const has = (bearing: Bearing) => parts.some((part) => part.bearing === bearing);
  const needsReason = has('loosened') || has('mixed') || has('undecided');
  if (has('undecided')) return { relation: 'changed', changes, undecided: true, needsReason };
  const isTwofold = has('mixed') || (has('tightened') && has('loosened'));
  if (isTwofold || has('weight')) return { relation: 'changed', changes, needsReason };
  if (has('tightened')) return { relation: 'tightened', changes, needsReason };
  if (has('loosened')) return { relation: 'loosened', changes, needsReason };
  return { relation: changes.length > 0 ? 'reworded' : 'kept', changes, needsReason };
}
