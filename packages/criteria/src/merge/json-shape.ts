import type { Json } from '../compare/comparison.ts';

/** An object of a document, whatever it stands for. */
export type JsonRecord = { [key: string]: Json };

/** Whether a value is an object: no list, not null. */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of a value that may not be an object; inherited ones do not count. */
export function propertyOf(value: Json | undefined, key: string): Json | undefined {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** An object of these entries without those that have no value. */
export function recordOf(entries: Iterable<readonly [key: string, value: Json | undefined]>): JsonRecord {
  const present: [string, Json][] = [];
  for (const [key, value] of entries) if (value !== undefined) present.push([key, value]);
  return Object.fromEntries(present);
}

/** The same object with one property set, in its place, or taken out where there is no value. */
export function withProperty(record: JsonRecord, key: string, value: Json | undefined): JsonRecord {
  return recordOf(
    [...new Set([...Object.keys(record), key])].map((own) => [own, own === key ? value : record[own]]),
  );
}

/** The text by which a property tells items apart: a text, or that it is true; undefined for anything else. */
export function keyText(value: Json | undefined): string | undefined {
  if (value === true) return 'true';
  return typeof value === 'string' ? value : undefined;
}

/** The objects of a list by a key that each has; undefined for anything else, and where a key occurs twice. */
export function itemsByKey(list: Json | undefined, key: string): Map<string, JsonRecord> | undefined {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, JsonRecord>();
  for (const item of list) {
    const id = keyText(propertyOf(item, key));
    if (!isRecord(item) || id === undefined || items.has(id)) return undefined;
    items.set(id, item);
  }
  return items;
}
