import { itemsByKey, type JsonRecord, withProperty } from './json-shape.ts';
import { mergeOrder } from './parts/merge-order.ts';
import { eachSide, type Sides } from './sides.ts';

/**
 * The document with an item put back that it refers to: own's, else the new version's, where it stood. Undefined where neither
 * has it, or it is there.
 */
export function restored(
  document: JsonRecord,
  sides: Sides<JsonRecord>,
  { list, id }: { readonly list: string; readonly id: string },
): JsonRecord | undefined {
  const present = itemsByKey(document[list], 'id');
  const lists = eachSide(sides, (side) => itemsByKey(side?.[list], 'id'));
  const item = lists.own?.get(id) ?? lists.new?.get(id);
  if (item === undefined || present === undefined || present.has(id)) return undefined;
  const items = new Map([...present, [id, item]]);
  const ids = eachSide(lists, (side) => [...(side?.keys() ?? [])]);
  // What stands in the document already keeps its order; only the item is placed anew.
  const order = mergeOrder(
    { ...ids, own: placedAmong([...present.keys()], ids.own ?? [], id) },
    new Set(items.keys()),
  );
  return withProperty(
    document,
    list,
    order.flatMap((own) => items.get(own) ?? []),
  );
}

/** Ids with one more after the one that it followed in its own list, if any of those before it is there. */
function placedAmong(present: readonly string[], own: readonly string[], id: string): string[] {
  const at = own.indexOf(id);
  if (at < 0) return [...present];
  const before = own.slice(0, at).findLast((known) => present.includes(known));
  const position = before === undefined ? 0 : present.indexOf(before) + 1;
  return present.toSpliced(position, 0, id);
}
