import { deriveSet } from '@tieuchi/criteria/derive';
import { parseVersionName } from '@tieuchi/criteria/digest';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import {
  type DraftRow,
  insertDraft,
  lockDraft,
  selectDraft,
  selectDraftRevisions,
  selectDraftRevisionText,
  selectDrafts,
  updateDraft,
} from '@tieuchi/db/queries/drafts/drafts';
import { selectOwnSlug } from '@tieuchi/db/queries/places/provinces';
import { publishesIn } from '@tieuchi/db/reach/drafts';
import type { ServiceContext } from '../../context.ts';
import { identifyDocument, readDocument } from '../../documents/document-work.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';

/** A draft as lists show it. */
export interface DraftSummary {
  id: string;
  setId: string;
  version: string;
  name: string;
  revision: number;
  updatedAt: string;
  updatedBy: string;
  baseDigest: string | null;
  publishedDigest: string | null;
  state: 'draft' | 'published';
}

function toSummary(row: DraftRow): DraftSummary {
  return {
    id: row.id,
    setId: row.setId,
    version: row.version,
    name: row.name,
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
    baseDigest: row.baseDigest,
    publishedDigest: row.publishedDigest,
    state: row.publishedDigest === null ? 'draft' : 'published',
  };
}

/** Drafts of the actor's provinces, last saved first. */
export async function listDrafts({ db, actor }: ServiceContext): Promise<DraftSummary[]> {
  return (await selectDrafts(db, actor)).map(toSummary);
}

/**
 * Starts a draft from a published version: the whole document under the province's own id, pinned to the digest of its
 * base. The id must lie under the province's prefix ("ninh-binh/…"); anything else is `invalid`.
 */
export async function deriveDraft(
  { db, actor, now }: ServiceContext,
  wish: { baseDigest: string; id: string; namespace: string; version: string; name: string },
): Promise<{ id: string }> {
  const { document: base } = await loadPublishedDocument(db, wish.baseDigest);
  const own = await ownPrefix({ db, actor, now }, wish.id);
  const { baseDigest, ...identity } = wish;
  const text = `${JSON.stringify(deriveSet(base, identity), null, 2)}\n`;
  const parsed = await readDocument(text, { base, userId: actor.userId });
  if (parsed.document === undefined) throw new DomainError('invalid', { findings: parsed.findings });
  const { id: setId, version, name } = parsed.document;
  const at = now();
  const id = await db.transaction(async (tx) => {
    const draftId = await insertDraft(tx, actor, {
      provinceId: own.provinceId,
      text,
      setId,
      version,
      name,
      baseDigest,
      at,
    });
    await appendEvent(tx, {
      stream: `draft:${draftId}`,
      actor,
      action: 'draft.derived',
      provinceId: own.provinceId,
      data: { setId, version, baseDigest, revision: 1, text: digestOfText(text) },
      at,
    });
    return draftId;
  });
  return { id };
}

/** One draft with its text and its base; notFound when it is out of reach. */
export async function getDraft(
  { db, actor }: ServiceContext,
  id: string,
): Promise<
  DraftSummary & {
    text: string;
    base: { digest: string; setId: string; version: string; document: CriteriaSet } | null;
    mayPublish: boolean;
  }
> {
  const row = await selectDraft(db, actor, id);
  if (row === undefined) throw notFound();
  const base = row.baseDigest === null ? null : await loadPublishedDocument(db, row.baseDigest);
  return {
    ...toSummary(row),
    text: row.text,
    base: base && {
      digest: base.row.digest,
      setId: base.row.setId,
      version: base.row.version,
      document: base.document,
    },
    mayPublish: publishesIn(actor, row.provinceId),
  };
}

/**
 * Saves a text, valid or not, as the revision after the one it was based on. When somebody else saved in between, nothing
 * is written and the answer is `conflict` with who and when; the same text again is no conflict.
 */
export async function saveDraft(
  { db, actor, now }: ServiceContext,
  wish: { id: string; text: string; revision: number },
): Promise<{ revision: number; updatedAt: string }> {
  // Read before anything is locked: a large text takes its time.
  if ((await selectDraft(db, actor, wish.id)) === undefined) throw notFound();
  const document = await identifyDocument(wish.text, actor);
  return db.transaction(async (tx) => {
    if (!(await lockDraft(tx, actor, wish.id))) throw notFound();
    const row = await selectDraft(tx, actor, wish.id);
    if (row === undefined) throw notFound();
    if (row.text === wish.text) return { revision: row.revision, updatedAt: row.updatedAt.toISOString() };
    if (row.publishedDigest !== null) throw new DomainError('closed');
    if (row.revision !== wish.revision) throw revisionConflict(row);
    const revision = row.revision + 1;
    const at = now();
    await updateDraft(tx, actor, {
      id: row.id,
      provinceId: row.provinceId,
      revision,
      text: wish.text,
      // A list goes on showing the last valid identity while the text is broken.
      setId: document?.id ?? row.setId,
      version: document?.version ?? row.version,
      name: document?.name ?? row.name,
      at,
    });
    await appendEvent(tx, {
      stream: `draft:${row.id}`,
      actor,
      action: 'draft.saved',
      provinceId: row.provinceId,
      data: {
        revision,
        text: digestOfText(wish.text),
        digest: document?.digest ?? null,
      },
      at,
    });
    return { revision, updatedAt: at.toISOString() };
  });
}

/** What a writer is told when somebody else was faster. */
export function revisionConflict(row: DraftRow): DomainError {
  return new DomainError('conflict', {
    params: { revision: row.revision, updatedBy: row.updatedBy, updatedAt: row.updatedAt.toISOString() },
  });
}

/** Revisions of one answer. */
const historyPage = 100;

/** Saved revisions, newest first, the next hundred before `cursor`; notFound for a draft that is out of reach. */
export async function listRevisions(
  { db, actor }: ServiceContext,
  { id, cursor }: { id: string; cursor?: number | undefined },
): Promise<{ revision: number; updatedAt: string; updatedBy: string }[]> {
  const rows = await selectDraftRevisions(db, actor, { id, before: cursor, limit: historyPage });
  // The first revision is always there.
  if (rows.length === 0 && cursor !== 1) throw notFound();
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}

/** The text of one revision; notFound when it is out of reach. */
export async function getRevision(
  { db, actor }: ServiceContext,
  wish: { id: string; revision: number },
): Promise<{ text: string }> {
  const text = await selectDraftRevisionText(db, actor, wish.id, wish.revision);
  if (text === undefined) throw notFound();
  return { text };
}

/** The province that the actor writes for; `invalid` when the set id does not lie under its prefix. */
export async function ownPrefix(
  { db, actor }: ServiceContext,
  setId: string,
): Promise<{ provinceId: string; slug: string }> {
  const province = await selectOwnSlug(db, actor);
  if (province === undefined) throw notFound();
  const prefix = `${province.slug}/`;
  if (!setId.startsWith(prefix)) throw new DomainError('invalid', { params: { fields: ['id'], prefix } });
  return province;
}

/** Whether the base that a document names is the one that the draft pins. */
export function pinsBase(document: CriteriaSet, baseDigest: string | null): boolean {
  if (baseDigest === null) return document.derivedFrom === undefined;
  if (document.derivedFrom === undefined) return false;
  return parseVersionName(document.derivedFrom)?.digest === baseDigest;
}
