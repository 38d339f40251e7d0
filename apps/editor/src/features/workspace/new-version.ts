import type { ApiOutputs } from '@tieuchi/client/outputs';
import { setAt } from '@tieuchi/criteria/text-edits';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { client } from '../../api.ts';
import { initialsOf } from '../sets/derive-model.ts';

/** The version after one, not yet taken: "2026.1" → "2026.2". */
export function nextVersion(version: string, taken: ReadonlySet<string>): string {
  const parts = version.split('.');
  const head = parts.slice(0, -1).join('.');
  let number = Number(parts.at(-1)) + 1;
  while (taken.has(`${head}.${number}`)) number += 1;
  return `${head}.${number}`;
}

/** The text of a published version as the start of the next one: another version, no decision yet. */
export function toNextText(text: string, version: string): string {
  return setAt(setAt(text, ['version'], version), ['decision'], undefined);
}

/**
 * Starts a draft that carries on from a published one: derived from the same base, so that it stays comparable, with the
 * published text; what has no base becomes the base of its next version. Resolves to the id of the draft; rejects with the server's refusal.
 */
export async function startNewVersion(
  draft: ApiOutputs['drafts']['get'],
  document: CriteriaSet,
): Promise<string> {
  const baseDigest = draft.base?.digest ?? draft.publishedDigest;
  if (baseDigest === null) throw new RangeError('not published');
  const [published, drafts] = await Promise.all([
    client.sets.published.query({ setId: document.id }),
    client.drafts.list.query(),
  ]);
  const taken = new Set(
    [...published, ...drafts].filter((one) => one.setId === document.id).map((one) => one.version),
  );
  const version = nextVersion(document.version, taken);
  const { id } = await client.drafts.derive.mutate({
    baseDigest,
    id: document.id,
    namespace: document.namespace ?? initialsOf(document.id.split('/')[0] ?? ''),
    version,
    name: document.name,
  });
  if (!draft.base) return id;
  const { revision } = await client.drafts.get.query({ id });
  await client.drafts.save.mutate({ id, text: toNextText(draft.text, version), revision });
  return id;
}
