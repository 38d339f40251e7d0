import type { BrowserContent } from '@tieuchi/earlier-builds/browser-content';
import type { ApiSession } from './api-session.ts';

/** An edit of a part of a dossier as the outbox of the first two versions keeps it. */
export interface KeptEdit {
  readonly userId: string;
  readonly assessmentId: string;
  /** "criterion:i-1", "profile", "totals:can-bo", "row:can-bo:<id>". */
  readonly part: string;
  readonly value: unknown;
  readonly baseRevision: number;
  readonly sent: readonly string[];
  readonly state: 'waiting' | 'draft' | 'conflict' | 'refused';
}

/** The edits of dossiers in what a browser held. */
export function editsIn(content: BrowserContent): KeptEdit[] {
  return content.indexedDB.flatMap(({ stores }) =>
    stores
      .filter(({ name }) => name === 'parts')
      .flatMap(({ records }) => records.flatMap(({ value }) => (isEdit(value) ? [value] : []))),
  );
}

function isEdit(value: unknown): value is KeptEdit {
  return typeof value === 'object' && value !== null && 'part' in value && 'baseRevision' in value;
}

/** The part of an edit as the server holds it. */
export interface HeldPart {
  readonly value: unknown;
  readonly revision: number;
}

/** What the server holds of the parts that were edited, in order; undefined for a part that is not there. */
export async function heldParts(api: ApiSession, edits: readonly KeptEdit[]) {
  const ids = [...new Set(edits.map(({ assessmentId }) => assessmentId))];
  const dossiers = new Map(
    await Promise.all(ids.map(async (id) => [id, await api.dossiers.get.query({ id })] as const)),
  );
  return edits.map(({ assessmentId, part }): HeldPart | undefined => {
    const dossier = dossiers.get(assessmentId);
    const [kind, id = '', rowId] = part.split(':');
    const held =
      kind === 'criterion'
        ? dossier?.answers[id]
        : kind === 'profile'
          ? dossier?.profile
          : kind === 'totals'
            ? dossier?.registers[id]?.totals
            : dossier?.registers[id]?.rows.find((row) => row.id === rowId);
    return held ? { value: held.value, revision: held.revision } : undefined;
  });
}

/** What the audit log says of a dossier, newest first. */
export async function actionsOn(administrator: ApiSession, assessmentId: string): Promise<string[]> {
  const actions: string[] = [];
  let cursor: number | undefined;
  do {
    const page = await administrator.audit.list.query({ stream: `assessment:${assessmentId}`, cursor });
    actions.push(...page.events.map(({ action }) => action));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return actions;
}

/** The event that an edit leaves behind when it arrives. */
export function actionOf({ part, value }: KeptEdit): string {
  const [kind] = part.split(':');
  if (kind === 'criterion') return 'answer.saved';
  if (kind === 'profile') return 'profile.saved';
  if (kind === 'totals') return 'register.totalsSaved';
  return value === null ? 'register.rowRemoved' : 'register.rowSaved';
}
