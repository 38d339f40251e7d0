import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { Json } from '@tieuchi/criteria/compare';

type Item = { [key: string]: Json };

/** What of one side of a list is worth telling: an item, and which of its fields differ where the other side has it too. */
export interface DifferingItem {
  readonly item: Item;
  /** Left out where only this side has the item. */
  readonly fields?: readonly string[];
}

const isItem = (value: Json): value is Item & { id: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.id === 'string';

/**
 * The items of a list, known by their ids, that differ from those of the other side, in order; undefined where the lists do not
 * consist of such items or differ in their order alone, so that the whole list has to be told.
 */
export function differingItems(
  own: Json | undefined,
  opposite: Json | undefined,
): DifferingItem[] | undefined {
  if (!Array.isArray(own) || !Array.isArray(opposite)) return undefined;
  if (![...own, ...opposite].every(isItem)) return undefined;
  const differing = differences(own.filter(isItem), opposite.filter(isItem));
  return differing.length === 0 && differences(opposite.filter(isItem), own.filter(isItem)).length === 0
    ? undefined
    : differing;
}

function differences(own: readonly (Item & { id: string })[], opposite: readonly (Item & { id: string })[]) {
  return own.flatMap((item): DifferingItem[] => {
    const twin = opposite.find(({ id }) => id === item.id);
    if (twin === undefined) return [{ item }];
    const keys = new Set([...Object.keys(item), ...Object.keys(twin)]);
    const fields = [...keys].filter(
      (key) => toCanonicalJson(item[key] ?? null) !== toCanonicalJson(twin[key] ?? null),
    );
    return fields.length === 0 ? [] : [{ item, fields }];
  });
}
