import type { SetComparison } from '@tieuchi/criteria/compare';
import { createFinding } from '@tieuchi/criteria/create-finding';
import { digestOf } from '@tieuchi/criteria/digest';
import type { Finding, LocatedFinding } from '@tieuchi/criteria/findings';
import { locate } from '@tieuchi/criteria/parse';
import { appendEvent } from '@tieuchi/db/audit';
import { lockDraft, markDraftPublished, selectDraft } from '@tieuchi/db/queries/drafts/drafts';
import { selectOwnSlug } from '@tieuchi/db/queries/places/provinces';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';
import { publishesIn } from '@tieuchi/db/reach/drafts';
import type { ServiceContext } from '../../context.ts';
import { compareDocuments, readDocument } from '../../documents/document-work.ts';
import { DomainError, notFound } from '../../domain-error.ts';
import { loadPublishedDocument } from '../sets/published-sets.ts';
import { decisionOf } from '../sets/set-facts.ts';
import { pinsBase, revisionConflict } from './drafts.ts';

/**
 * Publishes a draft as it stands at a revision: a new, immutable version named by its digest. Refused with `conflict` when
 * the draft moved on, `hasErrors` (with findings) while the document has errors or its identity is not the province's,
 * `needsReasons` (ids of criteria and groups, and whether the outcome is among them) while something loosened, dropped, replaced or
 * undecidable has no written reason and basis, and `needsReasons` {reason: 'noDecision'} for a document without the decision that
 * issues it, unless `withoutDecision` says why it is published before there is one; that is logged with the publication.
 */
export async function publishDraft(
  { db, actor, now }: ServiceContext,
  wish: { id: string; revision: number; withoutDecision?: { reason: string } | undefined },
): Promise<{ digest: string }> {
  return db.transaction(async (tx) => {
    if (!(await lockDraft(tx, actor, wish.id))) throw notFound();
    const draft = await selectDraft(tx, actor, wish.id);
    if (draft === undefined || !publishesIn(actor, draft.provinceId)) throw notFound();
    if (draft.publishedDigest !== null) {
      // A second press of the button, or an answer that was lost on the way: the same publication.
      if (draft.revision === wish.revision) return { digest: draft.publishedDigest };
      throw new DomainError('closed');
    }
    if (draft.revision !== wish.revision) throw revisionConflict(draft);

    const base =
      draft.baseDigest === null ? undefined : (await loadPublishedDocument(tx, draft.baseDigest)).document;
    const { document, findings } = await readDocument(draft.text, { base, userId: actor.userId });
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (document === undefined || errors.length > 0) throw new DomainError('hasErrors', { findings: errors });

    const slug = (await selectOwnSlug(tx, actor, draft.provinceId))?.slug ?? '';
    const refusal = (
      code: Finding['code'],
      path: string[],
      params: Record<string, string>,
    ): LocatedFinding => ({
      ...createFinding(code, { path, params }),
      ...locate(draft.text, path),
    });
    const identity: LocatedFinding[] = [];
    if (!document.id.startsWith(`${slug}/`))
      identity.push(refusal('publishForeignId', ['id'], { prefix: `${slug}/` }));
    if (!pinsBase(document, draft.baseDigest))
      identity.push(refusal('publishBaseChanged', ['derivedFrom'], {}));
    const sameName = await selectPublishedVersions(tx, { setId: document.id });
    if (sameName.some((row) => row.version === document.version)) {
      identity.push(
        refusal('publishVersionTaken', ['version'], { id: document.id, version: document.version }),
      );
    }
    if (identity.length > 0) throw new DomainError('hasErrors', { findings: identity });

    const unexplained =
      base === undefined
        ? undefined
        : withoutReason(await compareDocuments({ base, other: document }, actor));
    if (unexplained !== undefined) throw new DomainError('needsReasons', { params: { ...unexplained } });

    const isIssued = decisionOf(document) !== null;
    if (!isIssued && wish.withoutDecision === undefined)
      throw new DomainError('needsReasons', { params: { reason: 'noDecision' } });

    const at = now();
    const digest = digestOf(document);
    const inserted = await insertPublishedVersion(tx, {
      digest,
      setId: document.id,
      version: document.version,
      name: document.name,
      provinceId: draft.provinceId,
      text: draft.text,
      derivedFrom: document.derivedFrom ?? null,
      criteria: document.criteria.length,
      publishedAt: at,
      publishedBy: actor.userId,
    });
    if (inserted === undefined) {
      throw new DomainError('hasErrors', {
        findings: [
          refusal('publishVersionTaken', ['version'], { id: document.id, version: document.version }),
        ],
      });
    }
    await markDraftPublished(tx, actor, draft.id, digest);
    await appendEvent(tx, {
      stream: `set:${document.id}`,
      actor,
      action: 'set.published',
      provinceId: draft.provinceId,
      data: {
        version: document.version,
        digest,
        draft: draft.id,
        revision: draft.revision,
        ...(!isIssued && { withoutDecision: wish.withoutDecision?.reason }),
      },
      at,
    });
    return { digest };
  });
}

/** What of a set needs a reason and a basis and has none. */
export interface Unexplained {
  readonly criteria: readonly string[];
  readonly groups: readonly string[];
  readonly outcome: boolean;
}

/** Everything whose change from the base needs a reason and a basis and has none; undefined where nothing does. */
function withoutReason({ criteria, groups, outcome }: SetComparison): Unexplained | undefined {
  const isOpen = (part: { needsReason: boolean; justified: boolean }) => part.needsReason && !part.justified;
  const open = {
    criteria: criteria.filter(isOpen).map(({ id }) => id),
    groups: groups.filter(isOpen).map(({ id }) => id),
    outcome: isOpen(outcome),
  };
  return open.criteria.length > 0 || open.groups.length > 0 || open.outcome ? open : undefined;
}
