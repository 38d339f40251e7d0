import type { Json } from '../../compare/comparison.ts';
import { sameJson } from '../../compare/same-json.ts';
import { itemsByKey, type JsonRecord, withProperty } from '../json-shape.ts';
import { choose, eachSide, type Sides } from '../sides.ts';
import { inside, type Merge, mergeFields, namedAs, type Spot, whole } from './merge-fields.ts';
import { mergeOrder } from './merge-order.ts';

/** How the items of a list merge: by what they are told apart, and how one that all three sides have does. */
export interface ItemWays {
  readonly key?: string;
  readonly item: (sides: Sides<JsonRecord>, spot: Spot) => JsonRecord;
  /** Says about an item that the new version took away whether that is settled another way. */
  readonly isSettled?: (id: string) => boolean;
}

/** Another number in front is no change of the item itself. */
function sameButForCode(left: JsonRecord | undefined, right: JsonRecord | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return sameJson(withProperty(left, 'code', undefined), withProperty(right, 'code', undefined));
}

function textOf(sides: Sides<JsonRecord>, field: string): string | undefined {
  return [sides.own, sides.new, sides.base]
    .map((side) => side?.[field])
    .find((value) => typeof value === 'string');
}

/** The spot of an item, with its code and name: own's, where own has it. */
export function spotOf(spot: Spot, id: string, about: { sides: Sides<JsonRecord>; key?: string }): Spot {
  const { sides, key } = about;
  const code = textOf(sides, 'code') ?? spot.code;
  const name = textOf(sides, 'name') ?? spot.name;
  const { place, conflicts } = inside(spot, key === undefined ? { id } : { id, key });
  return {
    place,
    conflicts,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
  };
}

/** An item in the end; undefined where it is gone. */
function mergeItem(
  sides: Sides<JsonRecord>,
  spot: Spot,
  ways: ItemWays & { id: string },
): JsonRecord | undefined {
  const { base, new: next, own } = sides;
  const add = (kind: 'addedTwice' | 'deletedByNew' | 'deletedByOwn') =>
    spot.conflicts.add(kind, spot.place, { sides, details: namedAs(spot) });
  if (base === undefined) {
    if (own !== undefined && next !== undefined && !sameJson(own, next)) add('addedTwice');
    return own ?? next;
  }
  if (next !== undefined && own !== undefined) return ways.item(sides, spot);
  if (own === undefined) {
    if (next !== undefined && !sameButForCode(next, base)) add('deletedByOwn');
    return undefined;
  }
  if (sameButForCode(own, base)) return undefined;
  if (ways.isSettled?.(ways.id) !== true) add('deletedByNew');
  return own;
}

/**
 * Merges a list item by item, told apart by a key: what one side added or took away is added or taken away, unless the other
 * side changed it. A list whose items cannot be told apart merges as a whole.
 */
export function itemwise(ways: ItemWays): Merge {
  return (lists, spot) => {
    const key = ways.key ?? 'id';
    const [base, next, own] = [lists.base, lists.new, lists.own].map((list) => itemsByKey(list, key));
    if (base === undefined || next === undefined || own === undefined) return whole(lists, spot);
    const merged = new Map<string, Json>();
    for (const id of new Set([...own.keys(), ...next.keys(), ...base.keys()])) {
      const sides = { base: base.get(id), new: next.get(id), own: own.get(id) };
      const about = ways.key === undefined ? { sides } : { sides, key };
      const item = mergeItem(sides, spotOf(spot, id, about), { ...ways, id });
      if (item !== undefined) merged.set(id, item);
    }
    // A list that nobody has is not the same as an empty one.
    if (merged.size === 0) return choose(lists).value === undefined ? undefined : [];
    const ids = eachSide({ base, new: next, own }, (side) => [...(side?.keys() ?? [])]);
    return mergeOrder(ids, new Set(merged.keys())).flatMap((id) => merged.get(id) ?? []);
  };
}

/** Items whose fields merge one by one. */
export function itemsOfFields(ways: Readonly<Record<string, Merge>> = {}): Merge {
  return itemwise({ item: (sides, spot) => mergeFields(sides, spot, ways) });
}
