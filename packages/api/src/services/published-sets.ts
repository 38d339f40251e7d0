import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { Database } from '@tieuchi/db/database';
import {
  type PublishedVersionRow,
  selectDigests,
  selectPublishedVersion,
  selectPublishedVersions,
} from '@tieuchi/db/queries/sets';
import { notFound } from '../domain-error.ts';
import { selectUnitTypesOn } from './unit-types.ts';

/** A published version as lists show it. */
export interface PublishedSet {
  digest: string;
  setId: string;
  version: string;
  name: string;
  provinceId: string | null;
  provinceName: string | null;
  /** "id@version#sha256-…" of the base, when derived. */
  derivedFrom: string | null;
  criteria: number;
  /** When it came into this installation; the day that counts is that of the decision. */
  publishedAt: string;
  /** The decision that issues it; null for a set that was published before there was one. */
  decision: { number: string; date: string } | null;
  unitTypes: UnitType[];
  /** No unit of the kinds that it assesses exists any more today. */
  lapsed: boolean;
}

interface Verified {
  readonly text: string;
  readonly document: CriteriaSet;
}

const verified = new Map<string, Verified>();
const kept = 200;

/**
 * The document of a published version. Its digest is recomputed whenever the stored text is not the one checked before:
 * a version that was altered in the database is never used, it is an error.
 */
export async function loadPublishedDocument(
  db: Database,
  digest: string,
): Promise<{ row: PublishedVersionRow; document: CriteriaSet }> {
  const row = await selectPublishedVersion(db, digest);
  if (row === undefined) throw notFound();
  return { row, document: verifiedDocument(row) };
}

/** Whole digests of published versions named by their beginnings, in that order; notFound when one names none, or two. */
export async function findDigests(db: Database, beginnings: readonly string[]): Promise<string[]> {
  const digests = await selectDigests(db);
  return beginnings.map((beginning) => {
    const [digest, another] = digests.filter((known) => known.startsWith(beginning));
    if (digest === undefined || another !== undefined) throw notFound();
    return digest;
  });
}

function verifiedDocument(row: { digest: string; text: string }): CriteriaSet {
  const known = verified.get(row.digest);
  if (known !== undefined && known.text === row.text) return known.document;
  const { document } = parseDocument(row.text);
  if (document === undefined || digestOf(document) !== row.digest) {
    throw new Error(`published version ${row.digest} does not match its digest`);
  }
  verified.delete(row.digest);
  verified.set(row.digest, { text: row.text, document });
  for (const oldest of verified.keys()) {
    if (verified.size <= kept) break;
    verified.delete(oldest);
  }
  return document;
}

/** Published versions with what a list needs of their documents. Public. */
export async function listPublishedSets(
  context: { db: Database; now: () => Date },
  filter: { setId?: string | undefined; provinceId?: string | undefined },
): Promise<PublishedSet[]> {
  const rows = await selectPublishedVersions(context.db, filter);
  return toPublishedSets(context, rows);
}

/** Adds to rows what only the documents say. */
export async function toPublishedSets(
  context: { db: Database; now: () => Date },
  rows: readonly PublishedVersionRow[],
): Promise<PublishedSet[]> {
  const existing = await selectUnitTypesOn(context.db, vietnamDay(context.now()));
  return Promise.all(
    rows.map(async (row) => {
      const { document } = await loadPublishedDocument(context.db, row.digest);
      return toPublishedSet(row, { document, existing });
    }),
  );
}

/** One published version with its document. Public; notFound when there is none of that digest. */
export async function getPublishedSet(
  context: { db: Database; now: () => Date },
  digest: string,
): Promise<PublishedSet & { document: CriteriaSet }> {
  const { row, document } = await loadPublishedDocument(context.db, digest);
  const existing = await selectUnitTypesOn(context.db, vietnamDay(context.now()));
  return { ...toPublishedSet(row, { document, existing }), document };
}

/** Whether some kind of unit that the set assesses is among these. */
export function assessesAny(document: CriteriaSet, types: ReadonlySet<string>): boolean {
  return document.unitTypes === undefined || document.unitTypes.some((type) => types.has(type));
}

/** Number and day of the decision that issues a document; null while there is none. */
export function decisionOf({ decision }: CriteriaSet): { number: string; date: string } | null {
  if (decision === undefined || decision.number.trim() === '') return null;
  return { number: decision.number, date: decision.date };
}

function toPublishedSet(
  row: PublishedVersionRow,
  facts: { document: CriteriaSet; existing: ReadonlySet<string> },
): PublishedSet {
  return {
    digest: row.digest,
    setId: row.setId,
    version: row.version,
    name: row.name,
    provinceId: row.provinceId,
    provinceName: row.provinceName,
    derivedFrom: row.derivedFrom,
    criteria: row.criteria,
    publishedAt: row.publishedAt.toISOString(),
    decision: decisionOf(facts.document),
    unitTypes: facts.document.unitTypes ?? [],
    lapsed: !assessesAny(facts.document, facts.existing),
  };
}
