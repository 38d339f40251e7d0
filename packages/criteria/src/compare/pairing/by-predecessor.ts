/**
 * Items of a base that the other set has no more, in runs by the surviving item before them ('' at the beginning), so that each
 * can be listed where it stood.
 */
export function goneByPredecessor<T extends { readonly id: string }>(
  base: readonly T[],
  surviving: ReadonlySet<string>,
): Map<string, T[]> {
  const runs = new Map<string, T[]>();
  let predecessor = '';
  for (const item of base) {
    if (surviving.has(item.id)) predecessor = item.id;
    else runs.set(predecessor, [...(runs.get(predecessor) ?? []), item]);
  }
  return runs;
}
