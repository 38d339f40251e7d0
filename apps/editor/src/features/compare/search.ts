import type { Relation } from '@tieuchi/criteria/compare';
import { relations } from '../document/relations.ts';

/** What the comparison page shows, as its address says it: sets by the beginnings of their digests. */
export type CompareSearch = {
  base?: string;
  others?: string[];
  /** Only criteria with one of these relations in some set. */
  relation?: Relation[];
  group?: string;
  text?: string;
};

/** Which two sets a mapping is between, as the address says it. */
export type MappingSearch = { base?: string; other?: string };

const digest = /^sha256-[0-9a-f]{16,64}$/;
/** A hundred of them fit into an address that any proxy lets through; no two sets are alike in them. */
const shortLength = 'sha256-'.length + 16;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** The beginning of a digest, as addresses name sets. */
export function shortDigest(whole: string): string {
  return whole.slice(0, shortLength);
}

/** The set that an address means; undefined when there is none. */
export function findSet<Set extends { digest: string }>(sets: readonly Set[], named: string | undefined) {
  return named === undefined ? undefined : sets.find((set) => set.digest.startsWith(named));
}

const toShort = (value: unknown): string | undefined =>
  typeof value === 'string' && digest.test(value) ? shortDigest(value) : undefined;

/** Reads the address; whatever is not understood is left out. */
export function parseCompareSearch(search: Record<string, unknown>): CompareSearch {
  const base = toShort(search.base);
  const others = listOf(search.others).flatMap((value) => toShort(value) ?? []);
  const wanted = listOf(search.relation);
  const relation = relations.filter((one) => wanted.includes(one));
  const text = typeof search.text === 'string' ? search.text.slice(0, 200) : '';
  return {
    ...(base !== undefined && { base }),
    ...(others.length > 0 && { others: [...new Set(others)].slice(0, 100) }),
    ...(relation.length > 0 && { relation }),
    ...(typeof search.group === 'string' && search.group !== '' && { group: search.group }),
    ...(text !== '' && { text }),
  };
}

/** Reads the address of a mapping. */
export function parseMappingSearch(search: Record<string, unknown>): MappingSearch {
  const [base, other] = [toShort(search.base), toShort(search.other)];
  return { ...(base !== undefined && { base }), ...(other !== undefined && { other }) };
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
