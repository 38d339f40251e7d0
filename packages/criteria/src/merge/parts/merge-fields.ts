import type { Json } from '../../compare/comparison.ts';
import { sameJson } from '../../compare/same-json.ts';
import type { Conflicts } from '../conflicts/conflicts.ts';
import type { Place } from '../conflicts/place.ts';
import { type JsonRecord, recordOf } from '../json-shape.ts';
import { choose, eachSide, type Sides } from '../sides.ts';

/** Where a merge takes its conflicts, and what the thing at hand is called. */
export interface Spot {
  readonly place: Place;
  readonly conflicts: Conflicts;
  readonly code?: string;
  readonly name?: string;
}

/** Merges one value; undefined where it is not there in the end. */
export type Merge = (sides: Sides<Json>, spot: Spot) => Json | undefined;

/** A spot inside another one. */
export function inside(spot: Spot, ...steps: Place): Spot {
  return { ...spot, place: [...spot.place, ...steps] };
}

/** Code and name of the item at hand, as far as known. */
export function namedAs({ code, name }: Spot): { code?: string; name?: string } {
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

/** As a whole: both changed it differently is a conflict. */
export const whole: Merge = (sides, spot) => {
  const { value, isConflict } = choose(sides);
  if (isConflict) spot.conflicts.add('field', spot.place, { sides, details: namedAs(spot) });
  return value;
};

/** As a scheme: own's where own renumbered, otherwise the new one; never a conflict. */
export const scheme: Merge = ({ base, new: next, own }) => (sameJson(own, base) ? next : own);

/** The new version's, whatever own says. */
export const newOne: Merge = ({ new: next }) => next;

/** Field by field, each in its way or else as a whole; own's fields come first. */
export function mergeFields(
  sides: Sides<JsonRecord>,
  spot: Spot,
  ways: Readonly<Record<string, Merge>> = {},
): JsonRecord {
  const fields = new Set([sides.own, sides.new, sides.base].flatMap((side) => Object.keys(side ?? {})));
  return recordOf(
    [...fields].map((field) => {
      const merge = Object.hasOwn(ways, field) ? ways[field] : undefined;
      const values = eachSide(sides, (side) =>
        side !== undefined && Object.hasOwn(side, field) ? side[field] : undefined,
      );
      return [field, (merge ?? whole)(values, inside(spot, field))];
    }),
  );
}
