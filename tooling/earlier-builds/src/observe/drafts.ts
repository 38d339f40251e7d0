import { digestOfText } from '@tieuchi/db/audit/text-digest';
import type { People } from '../people.ts';
import { cast } from './cast.ts';

/** Every draft with a digest of the text of each of its revisions. */
export async function observeDrafts(people: People) {
  const drafts = [];
  for (const province of cast.provinces) {
    const author = await people.as(`tacgia.${province}`);
    for (const draft of await author.drafts.list()) {
      const { id } = draft;
      const history = await author.drafts.history({ id });
      const revisions = [];
      for (const { revision, updatedBy, updatedAt } of history) {
        const { text } = await author.drafts.revision({ id, revision });
        revisions.push([revision, { updatedBy, updatedAt, text: digestOfText(text) }] as const);
      }
      const { text } = await author.drafts.get({ id });
      drafts.push([
        id,
        { ...draft, text: digestOfText(text), revisions: Object.fromEntries(revisions) },
      ] as const);
    }
  }
  return Object.fromEntries(drafts);
}
