import type { Relation } from '@tieuchi/criteria/compare';
import { relations } from '../document/relations.ts';

/** What the comparison page shows, as its address says it. */
export type CompareSearch = {
  base?: string;
  others?: string[];
  /** Only criteria with one of these relations in some set. */
  relation?: Relation[];
  group?: string;
  text?: string;
};

const digest = /^sha256-[0-9a-f]{64}$/;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Reads the address; whatever is not understood is left out. */
export function parseCompareSearch(search: Record<string, unknown>): CompareSearch {
  const isDigest = (value: unknown): value is string => typeof value === 'string' && digest.test(value);
  const others = listOf(search.others).filter(isDigest);
  const wanted = listOf(search.relation);
  const relation = relations.filter((one) => wanted.includes(one));
  const text = typeof search.text === 'string' ? search.text.slice(0, 200) : '';
  return {
    ...(isDigest(search.base) && { base: search.base }),
    ...(others.length > 0 && { others: [...new Set(others)].slice(0, 100) }),
    ...(relation.length > 0 && { relation }),
    ...(typeof search.group === 'string' && search.group !== '' && { group: search.group }),
    ...(text !== '' && { text }),
  };
}

/** Address of the same comparison as CSV; undefined while nothing is chosen. */
export function csvAddress(search: CompareSearch): string | undefined {
  if (search.base === undefined || search.others === undefined) return undefined;
  const query = new URLSearchParams([
    ['base', search.base],
    ...search.others.map((other) => ['other', other]),
  ]);
  return `/api/v1/compare.csv?${query}`;
}
