import type { StandingPart } from '../assessment/standing-parts.ts';
import { editName } from '../outbox/edit.ts';
import type { OutboxSnapshot } from '../outbox/outbox.ts';

/** Where one part of the dossier stands on its way to the server. */
export type SaveStatus =
  | { kind: 'empty' }
  | { kind: 'saved'; at: string; by: string }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'draft' }
  | { kind: 'conflict' }
  | { kind: 'refused'; code: string };

/** The state to tell the person: "saved" only for what the server confirmed. */
export function saveStatusOf(
  standing: StandingPart | undefined,
  snapshot: Pick<OutboxSnapshot, 'line' | 'sending'>,
): SaveStatus {
  const edit = standing?.edit;
  if (!edit) {
    return standing?.saved
      ? { kind: 'saved', at: standing.saved.at, by: standing.saved.by }
      : { kind: 'empty' };
  }
  switch (edit.state) {
    case 'draft':
      return { kind: 'draft' };
    case 'conflict':
      return { kind: 'conflict' };
    case 'refused':
      return { kind: 'refused', code: edit.refusal?.code ?? 'invalid' };
    case 'waiting':
      if (snapshot.line === 'signedOut') return { kind: 'signedOut' };
      if (snapshot.line === 'offline' && !snapshot.sending.has(editName(edit))) return { kind: 'offline' };
      return { kind: 'saving' };
  }
}
