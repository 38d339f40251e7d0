import { InvalidDocument } from '../errors.ts';
import type { Dependent } from '../model/formulas.ts';

/**
 * The items ordered so that each comes after those it reads, otherwise as given. Throws InvalidDocument when one
 * names an item that does not exist or reads itself in a circle.
 */
export function inOrder<Item extends Dependent>(items: readonly Item[]): Item[] {
  const known = new Set(items.map(({ id }) => id));
  for (const { id, reads } of items) {
    const unknown = reads.find((read) => !known.has(read));
    if (unknown !== undefined) throw new InvalidDocument(`unknown reference ${unknown}`, id);
  }
  const ordered: Item[] = [];
  const done = new Set<string>();
  let rest = items;
  while (rest.length > 0) {
    const later: Item[] = [];
    for (const item of rest) {
      const ready = item.reads.every((read) => done.has(read));
      if (ready) done.add(item.id);
      (ready ? ordered : later).push(item);
    }
    if (later.length === rest.length)
      throw new InvalidDocument('circle', later.map(({ id }) => id).join(', '));
    rest = later;
  }
  return ordered;
}
