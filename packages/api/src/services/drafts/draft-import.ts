import { createFinding } from '@tieuchi/criteria/create-finding';
import { parseVersionName } from '@tieuchi/criteria/digest';
import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { locate } from '@tieuchi/criteria/parse';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { appendEvent } from '@tieuchi/db/audit';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import type { Database } from '@tieuchi/db/database';
import { insertDraft } from '@tieuchi/db/queries/drafts/drafts';
import { selectPublishedVersion } from '@tieuchi/db/queries/sets/sets';
import type { ServiceContext } from '../../context.ts';
import { readDocument, renameDocument } from '../../documents/document-work.ts';
import { DomainError } from '../../domain-error.ts';
import { ownPrefix } from './drafts.ts';

/** A document that was written elsewhere, and what it is to be called here. */
interface ImportWish {
  readonly text: string;
  readonly id: string;
  readonly version: string;
}

/**
 * Starts a draft from the text of a document, which stays as it is but for its id and version. A version that it is derived
 * from must be published here and becomes the base; without `derivedFrom` the draft has none. Refused with `invalid`: an id
 * outside the province's prefix (`fields`), a text that does not fit the schema or whose base is not here (findings with
 * their places in `text`). Other findings are left to the editor, as with any draft.
 */
export async function importDraft(
  { db, actor, now }: ServiceContext,
  wish: ImportWish,
): Promise<{ id: string }> {
  const own = await ownPrefix({ db, actor, now }, wish.id);
  // Some editors of Windows put a byte order mark first; JSON has none.
  const given = wish.text.replace(/^\ufeff/, '');
  const { document, findings } = await readDocument(given, actor);
  if (document === undefined) throw refused(findings);
  const baseDigest = await baseOf(db, { text: given, document, findings });
  const text = await renameDocument({ text: given, id: wish.id, version: wish.version }, actor);
  if (text === undefined) throw refused(findings);

  const at = now();
  const draft = { setId: wish.id, version: wish.version, baseDigest };
  const id = await db.transaction(async (tx) => {
    const draftId = await insertDraft(tx, actor, {
      ...draft,
      provinceId: own.provinceId,
      text,
      name: document.name,
      at,
    });
    await appendEvent(tx, {
      stream: `draft:${draftId}`,
      actor,
      action: 'draft.imported',
      provinceId: own.provinceId,
      data: { ...draft, revision: 1, text: digestOfText(text) },
      at,
    });
    return draftId;
  });
  return { id };
}

function refused(findings: readonly LocatedFinding[]): DomainError {
  return new DomainError('invalid', { findings: findings.filter(({ severity }) => severity === 'error') });
}

/** The digest of the published version that a document pins; null when it names none. */
async function baseOf(
  db: Database,
  given: { text: string; document: CriteriaSet; findings: readonly LocatedFinding[] },
): Promise<string | null> {
  const { derivedFrom } = given.document;
  if (derivedFrom === undefined) return null;
  const base = parseVersionName(derivedFrom);
  if (base?.digest === undefined)
    throw refused(given.findings.filter(({ path }) => path[0] === 'derivedFrom'));
  const row = await selectPublishedVersion(db, base.digest);
  if (row?.setId === base.id && row.version === base.version) return base.digest;
  const path = ['derivedFrom'];
  const params = { base: `${base.id}@${base.version}` };
  throw refused([{ ...createFinding('importBaseUnknown', { path, params }), ...locate(given.text, path) }]);
}
