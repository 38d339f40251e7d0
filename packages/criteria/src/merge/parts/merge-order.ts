import type { Sides } from '../sides.ts';

type Ids = readonly string[];

/** Whether the ids that both lists have stand in another order. */
function isReordered(base: Ids, other: Ids): boolean {
  const [before, after] = [new Set(base), new Set(other)];
  const kept = base.filter((id) => after.has(id));
  const now = other.filter((id) => before.has(id));
  return kept.some((id, index) => now[index] !== id);
}

/**
 * The order of a merged list that holds these ids: own's, with what is new after its nearest surviving predecessor. Where only
 * the new version moved items, its order is taken and own's additions follow their predecessors.
 */
export function mergeOrder(
  { base = [], new: next = [], own = [] }: Sides<Ids>,
  held: ReadonlySet<string>,
): string[] {
  const follow = isReordered(base, next) && !isReordered(base, own);
  const [first, second] = follow ? [next, own] : [own, next];
  const order = first.filter((id) => held.has(id));
  const placed = new Set(order);
  let predecessor: string | undefined;
  for (const id of second) {
    if (!held.has(id)) continue;
    if (!placed.has(id)) {
      order.splice(predecessor === undefined ? 0 : order.indexOf(predecessor) + 1, 0, id);
      placed.add(id);
    }
    predecessor = id;
  }
  return order;
}
