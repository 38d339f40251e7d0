import { and, desc, eq, lt } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import type { Database } from '../../database.ts';
import { draftsOf } from '../../reach/drafts.ts';
import { users } from '../../tables/accounts.ts';
import { draftRevisions, drafts } from '../../tables/drafts.ts';

/** A draft without its text. */
export interface DraftRow {
  id: string;
  provinceId: string;
  setId: string;
  version: string;
  name: string;
  revision: number;
  baseDigest: string | null;
  publishedDigest: string | null;
  updatedAt: Date;
  updatedBy: string;
}

const summary = {
  id: drafts.id,
  provinceId: drafts.provinceId,
  setId: drafts.setId,
  version: drafts.version,
  name: drafts.name,
  revision: drafts.revision,
  baseDigest: drafts.baseDigest,
  publishedDigest: drafts.publishedDigest,
  updatedAt: drafts.updatedAt,
  updatedBy: users.name,
};

/** Drafts of the provinces in which the actor writes or publishes, last saved first. */
export async function selectDrafts(db: Database, actor: Actor): Promise<DraftRow[]> {
  return db
    .select(summary)
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.updatedBy))
    .where(draftsOf(actor, drafts))
    .orderBy(desc(drafts.updatedAt));
}

/** One draft with its text, or undefined when it is out of reach. */
export async function selectDraft(
  db: Database,
  actor: Actor,
  id: string,
): Promise<(DraftRow & { text: string }) | undefined> {
  const rows = await db
    .select({ ...summary, text: drafts.text })
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.updatedBy))
    .where(and(draftsOf(actor, drafts), eq(drafts.id, id)));
  return rows[0];
}

/** Makes other writers of this draft wait until the transaction ends; false when the draft is out of reach. */
export async function lockDraft(db: Database, actor: Actor, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(draftsOf(actor, drafts), eq(drafts.id, id)))
    .for('update');
  return rows.length === 1;
}

/** Adds a draft with its first revision and returns its id. */
export async function insertDraft(
  db: Database,
  actor: Actor,
  draft: {
    provinceId: string;
    text: string;
    setId: string;
    version: string;
    name: string;
    baseDigest: string | null;
    at: Date;
  },
): Promise<string> {
  const { at, ...columns } = draft;
  const rows = await db
    .insert(drafts)
    .values({
      ...columns,
      revision: 1,
      createdBy: actor.userId,
      createdAt: at,
      updatedBy: actor.userId,
      updatedAt: at,
    })
    .returning({ id: drafts.id });
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('insert into drafts returned no row');
  await db.insert(draftRevisions).values({
    draftId: id,
    provinceId: draft.provinceId,
    revision: 1,
    text: draft.text,
    savedBy: actor.userId,
    savedAt: at,
  });
  return id;
}

/** Saves a text as the next revision. The caller holds the lock of `lockDraft` and has compared revisions. */
export async function updateDraft(
  db: Database,
  actor: Actor,
  draft: {
    id: string;
    provinceId: string;
    revision: number;
    text: string;
    setId: string;
    version: string;
    name: string;
    at: Date;
  },
): Promise<void> {
  const { id, at, provinceId, ...columns } = draft;
  await db
    .update(drafts)
    .set({ ...columns, updatedBy: actor.userId, updatedAt: at })
    .where(and(draftsOf(actor, drafts), eq(drafts.id, id)));
  await db.insert(draftRevisions).values({
    draftId: id,
    provinceId,
    revision: draft.revision,
    text: draft.text,
    savedBy: actor.userId,
    savedAt: at,
  });
}

/** Remembers which version a draft became. */
export async function markDraftPublished(
  db: Database,
  actor: Actor,
  id: string,
  digest: string,
): Promise<void> {
  await db
    .update(drafts)
    .set({ publishedDigest: digest })
    .where(and(draftsOf(actor, drafts), eq(drafts.id, id)));
}

/** Saved revisions of a draft, newest first, so many of those before one; empty when it is out of reach. */
export async function selectDraftRevisions(
  db: Database,
  actor: Actor,
  { id, before, limit }: { id: string; before?: number | undefined; limit: number },
): Promise<{ revision: number; updatedAt: Date; updatedBy: string }[]> {
  return db
    .select({ revision: draftRevisions.revision, updatedAt: draftRevisions.savedAt, updatedBy: users.name })
    .from(draftRevisions)
    .innerJoin(drafts, eq(drafts.id, draftRevisions.draftId))
    .innerJoin(users, eq(users.id, draftRevisions.savedBy))
    .where(
      and(
        draftsOf(actor, drafts),
        eq(draftRevisions.draftId, id),
        before === undefined ? undefined : lt(draftRevisions.revision, before),
      ),
    )
    .orderBy(desc(draftRevisions.revision))
    .limit(limit);
}

/** The text of one revision, or undefined when it is out of reach. */
export async function selectDraftRevisionText(
  db: Database,
  actor: Actor,
  id: string,
  revision: number,
): Promise<string | undefined> {
  const rows = await db
    .select({ text: draftRevisions.text })
    .from(draftRevisions)
    .innerJoin(drafts, eq(drafts.id, draftRevisions.draftId))
    .where(
      and(draftsOf(actor, drafts), eq(draftRevisions.draftId, id), eq(draftRevisions.revision, revision)),
    );
  return rows[0]?.text;
}
