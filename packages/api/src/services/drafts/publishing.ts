import { digestOf } from '@tieuchi/criteria/digest';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import type { Database } from '@tieuchi/db/database';
import { type DraftRow, lockDraft, markDraftPublished, selectDraft } from '@tieuchi/db/queries/drafts/drafts';
import { selectOwnSlug } from '@tieuchi/db/queries/places/provinces';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';
import { publishesIn } from '@tieuchi/db/reach/drafts';
import type { ServiceContext } from '../../context.ts';
import { compareDocuments, readDocument } from '../../documents/document-work.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import { decisionOf } from '../sets/set-facts.ts';
import { revisionConflict } from './drafts.ts';
import { identityFindings, versionTaken } from './publish-identity.ts';
import { withoutReason } from './publish-reasons.ts';

/** A draft as it stands at a revision; `withoutDecision` says why it is published before a decision issues it. */
interface PublishWish {
  readonly id: string;
  readonly revision: number;
  readonly withoutDecision?: { readonly reason: string } | undefined;
}

type OpenDraft = DraftRow & { readonly text: string };

/**
 * Publishes a draft as it stands at a revision: a new, immutable version named by its digest. Refused with `conflict` when
 * the draft moved on, `hasErrors` (with findings) while the document has errors or its identity is not the province's,
 * `needsReasons` (ids of criteria and groups, and whether the outcome is among them) while something loosened, dropped, replaced or
 * undecidable has no written reason and basis, and `needsReasons` {reason: 'noDecision'} for a document without the decision that
 * issues it, unless `withoutDecision` says why it is published before there is one; that is logged with the publication.
 */
export async function publishDraft(context: ServiceContext, wish: PublishWish): Promise<{ digest: string }> {
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const draft = await lockOwnDraft(inside, wish.id);
    if (draft.publishedDigest !== null) {
      // A second press of the button, or an answer that was lost on the way: the same publication.
      if (draft.revision === wish.revision) return { digest: draft.publishedDigest };
      throw new DomainError('closed');
    }
    if (draft.revision !== wish.revision) throw revisionConflict(draft);
    const { document, base } = await readWithoutErrors(inside, draft);
    await checkIdentity(inside, { draft, document });
    await checkReasons(context, { document, base });
    checkDecision(document, wish);
    return insertPublication(inside, { draft, document, wish });
  });
}

/** Locks a draft that the actor publishes until the transaction ends; notFound for anybody else. */
async function lockOwnDraft({ db, actor }: ServiceContext, id: string): Promise<OpenDraft> {
  const draft = (await lockDraft(db, actor, id)) ? await selectDraft(db, actor, id) : undefined;
  if (draft === undefined || !publishesIn(actor, draft.provinceId)) throw notFound();
  return draft;
}

async function readWithoutErrors(
  { db, actor }: ServiceContext,
  draft: OpenDraft,
): Promise<{ document: CriteriaSet; base: CriteriaSet | undefined }> {
  const base =
    draft.baseDigest === null ? undefined : (await loadPublishedDocument(db, draft.baseDigest)).document;
  const { document, findings } = await readDocument(draft.text, { base, userId: actor.userId });
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (document === undefined || errors.length > 0) throw new DomainError('hasErrors', { findings: errors });
  return { document, base };
}

async function checkIdentity(
  { db, actor }: ServiceContext,
  { draft, document }: { draft: OpenDraft; document: CriteriaSet },
): Promise<void> {
  const slug = (await selectOwnSlug(db, actor, draft.provinceId))?.slug ?? '';
  const versions = await selectPublishedVersions(db, { setId: document.id });
  const published = versions.map(({ version }) => version);
  const { text, baseDigest } = draft;
  const findings = identityFindings({ document, text }, { slug, baseDigest, published });
  if (findings.length > 0) throw new DomainError('hasErrors', { findings });
}

async function checkReasons(
  { actor }: ServiceContext,
  { document, base }: { document: CriteriaSet; base: CriteriaSet | undefined },
): Promise<void> {
  if (base === undefined) return;
  const unexplained = withoutReason(await compareDocuments({ base, other: document }, actor));
  if (unexplained !== undefined) throw new DomainError('needsReasons', { params: { ...unexplained } });
}

function checkDecision(document: CriteriaSet, { withoutDecision }: PublishWish): void {
  if (decisionOf(document) === null && withoutDecision === undefined)
    throw new DomainError('needsReasons', { params: { reason: 'noDecision' } });
}

/** Stores the version, that the draft became it, and the event; `hasErrors` when somebody published one of that name meanwhile. */
async function insertPublication(
  { db: tx, actor, now }: { db: Database } & Pick<ServiceContext, 'actor' | 'now'>,
  { draft, document, wish }: { draft: OpenDraft; document: CriteriaSet; wish: PublishWish },
): Promise<{ digest: string }> {
  const at = now();
  const digest = digestOf(document);
  const { provinceId, text } = draft;
  const inserted = await insertPublishedVersion(tx, {
    digest,
    setId: document.id,
    version: document.version,
    name: document.name,
    provinceId,
    text,
    derivedFrom: document.derivedFrom ?? null,
    criteria: document.criteria.length,
    publishedAt: at,
    publishedBy: actor.userId,
  });
  if (inserted === undefined)
    throw new DomainError('hasErrors', { findings: [versionTaken({ document, text })] });
  await markDraftPublished(tx, actor, draft.id, digest);
  await appendEvent(tx, {
    stream: `set:${document.id}`,
    actor,
    action: 'set.published',
    provinceId,
    data: {
      version: document.version,
      digest,
      draft: draft.id,
      revision: draft.revision,
      ...(decisionOf(document) === null && { withoutDecision: wish.withoutDecision?.reason }),
    },
    at,
  });
  return { digest };
}
