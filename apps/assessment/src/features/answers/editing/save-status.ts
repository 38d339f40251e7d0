import type { StandingPart } from '../../dossiers/standing-parts.ts';
import { type Edit, editName } from '../../outbox/edit.ts';
import type { OutboxSnapshot } from '../../outbox/outbox.ts';

/** Where one part of the dossier stands on its way to the server. */
export type SaveStatus =
  | { kind: 'empty' }
  | { kind: 'saved'; at: string; by: string }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'busy' }
  | { kind: 'signedOut' }
  | { kind: 'outdated' }
  | { kind: 'draft' }
  | { kind: 'conflict' }
  | { kind: 'refused'; code: string; reason?: string };

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
      return refusedStatus(edit);
    case 'waiting':
      if (snapshot.line === 'signedOut') return { kind: 'signedOut' };
      if (snapshot.line === 'ready' || snapshot.sending.has(editName(edit))) return { kind: 'saving' };
      return { kind: snapshot.line };
  }
}

/** The state of an edit that the server will not take, with why. */
export function refusedStatus({ refusal }: Pick<Edit, 'refusal'>): SaveStatus & { kind: 'refused' } {
  const { code = 'invalid', reason } = refusal ?? {};
  return { kind: 'refused', code, ...(reason !== undefined && { reason }) };
}
