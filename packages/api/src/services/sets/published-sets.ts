import { readPublished } from '@tieuchi/criteria/read-published';
import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';
import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import type { Database } from '@tieuchi/db/database';
import {
  type PublishedVersionRow,
  selectDigests,
  selectPublishedVersions,
  selectVersionTexts,
} from '@tieuchi/db/queries/sets/sets';
import DataLoader from 'dataloader';
import { notFound } from '../../domain-error.ts';
import { selectUnitTypesOn } from '../places/unit-types.ts';
import { assessesAny, loadSetFacts, type SetFacts } from './set-facts.ts';

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
  /** The stored text does not match its digest: nothing of it is used, and only what the database says beside it is shown. */
  damaged: boolean;
}

/** A document whose digest was recomputed, and the stamp of the row that held its text then. */
interface Verified {
  readonly stamp: string;
  readonly document: CriteriaSet;
}

/** A stored version that does not match its digest: altered in the database, or no document. A bug or a crime, never a refusal. */
export class AlteredVersion extends Error {
  constructor(digest: string) {
    super(`published version ${digest} does not match its digest`);
    this.name = 'AlteredVersion';
  }
}

const verified = new Map<string, Verified>();
const kept = 200;

type Asked = Awaited<ReturnType<typeof selectVersionTexts>>[number] | undefined;
const asking = new WeakMap<Database, DataLoader<string, Asked>>();

/** Versions that are asked for at the same time are asked for in one statement. */
function versionsOf(db: Database): DataLoader<string, Asked> {
  const known = asking.get(db);
  if (known !== undefined) return known;
  const ask = async (digests: readonly string[]) => {
    const wishes = digests.map((digest) => ({ digest, known: verified.get(digest)?.stamp }));
    const rows = await selectVersionTexts(db, wishes);
    const found = new Map(rows.map((row) => [row.digest, row]));
    return digests.map((digest) => found.get(digest));
  };
  const loader = new DataLoader(ask, { cache: false });
  asking.set(db, loader);
  return loader;
}

/**
 * The document of a published version. Its digest is recomputed whenever its row was written since it was checked before:
 * a version that was altered in the database is never used, it is an error.
 */
export async function loadPublishedDocument(
  db: Database,
  digest: string,
): Promise<{ row: PublishedVersionRow; document: CriteriaSet }> {
  const found = await versionsOf(db).load(digest);
  if (found === undefined) throw notFound();
  const { text, stamp, ...row } = found;
  const known = verified.get(digest);
  if (text === null && known?.stamp === stamp) return { row, document: known.document };
  if (text !== null) return { row, document: verify({ digest, text, stamp }) };
  // Forgotten meanwhile, for others.
  return loadPublishedDocument(db, digest);
}

/** The same for whoever has just read the stamp of its row, without asking for anything where it was checked before. */
export async function loadStampedDocument(
  db: Database,
  { digest, stamp }: { digest: string; stamp: string },
): Promise<CriteriaSet> {
  const known = verified.get(digest);
  return known?.stamp === stamp ? known.document : (await loadPublishedDocument(db, digest)).document;
}

/** The same; undefined for a version that was altered, so that a list can go on without it. */
export async function loadUnaltered(db: Database, digest: string): Promise<CriteriaSet | undefined> {
  try {
    return (await loadPublishedDocument(db, digest)).document;
  } catch (error) {
    if (error instanceof AlteredVersion) return undefined;
    throw error;
  }
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

function verify(row: { digest: string; text: string; stamp: string }): CriteriaSet {
  const document = readPublished(row);
  if (document === undefined) throw new AlteredVersion(row.digest);
  verified.delete(row.digest);
  verified.set(row.digest, { stamp: row.stamp, document });
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

/** Adds to rows what only the documents say; documents are not read for it twice. */
export async function toPublishedSets(
  context: { db: Database; now: () => Date },
  rows: readonly PublishedVersionRow[],
): Promise<PublishedSet[]> {
  const existing = await selectUnitTypesOn(context.db, vietnamDay(context.now()));
  const facts = await loadFacts(context.db, rows);
  return rows.map((row) => toPublishedSet(row, { facts: facts.get(row.digest), existing }));
}

/** What lists need of the documents of these versions, by digest; those that were altered are left out. */
export function loadFacts(
  db: Database,
  rows: readonly PublishedVersionRow[],
): Promise<ReadonlyMap<string, SetFacts>> {
  return loadSetFacts(
    rows.map(({ digest }) => digest),
    (digest) => loadUnaltered(db, digest),
  );
}

/** One published version with its document. Public; notFound when there is none of that digest. */
export async function getPublishedSet(
  context: { db: Database; now: () => Date },
  digest: string,
): Promise<PublishedSet & { document: CriteriaSet }> {
  const { row, document } = await loadPublishedDocument(context.db, digest);
  const existing = await selectUnitTypesOn(context.db, vietnamDay(context.now()));
  const facts = await loadSetFacts([digest], async () => document);
  return { ...toPublishedSet(row, { facts: facts.get(digest), existing }), document };
}

function toPublishedSet(
  row: PublishedVersionRow,
  { facts, existing }: { facts: SetFacts | undefined; existing: ReadonlySet<string> },
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
    decision: facts?.decision ?? null,
    unitTypes: [...(facts?.unitTypes ?? [])],
    lapsed: facts !== undefined && !assessesAny(facts, existing),
    damaged: facts === undefined,
  };
}
