import type { Sheet } from '../sheet.ts';
import type { WantedTable } from './find-header.ts';
import { type FoundTable, findTable } from './find-table.ts';

/** The sheet that holds a table, the several that might, or none. */
export type FoundSheet<Key extends string> =
  | { readonly state: 'one'; readonly table: FoundTable<Key> }
  | { readonly state: 'several'; readonly names: readonly string[] }
  | { readonly state: 'none' };

/**
 * Finds the sheet that holds a table. Where several do, those without a row below their header do not count; where still several do,
 * nobody but the person who sent the file knows which is meant, unless `name` says it.
 */
export function findSheet<Key extends string>(
  sheets: readonly Sheet[],
  wanted: WantedTable<Key>,
  name?: string,
): FoundSheet<Key> {
  const tables = sheets
    .filter((sheet) => name === undefined || sheet.name === name)
    .map((sheet) => findTable(sheet, wanted))
    .filter((table) => table !== undefined);
  const [first] = tables;
  if (first === undefined) return { state: 'none' };
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const [only = first, second] = filled;
  return second === undefined
    ? { state: 'one', table: only }
    : { state: 'several', names: filled.map(({ sheet }) => sheet.name) };
}
