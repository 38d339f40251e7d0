import { isBusy, isOffline, refusalOf } from '@tieuchi/client/refusal';
import type { SaveState } from '@tieuchi/ui/saved-state';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { client, session } from '../../api.ts';
import { type BackupKey, dropBackup, keepBackup } from './backup.ts';
import { advance, maySend, type SaveMachine, type SaveTrouble } from './save-machine.ts';

const pause = 1200;
const again = 5000;

/** Saving as the editor sees it. */
export type Saving = {
  state: SaveState;
  machine: SaveMachine;
  /** Saves now; does nothing when there is nothing to save. */
  flush: () => void;
  /** Says that the author has seen the other revision and decided; what is sent from now on follows it. */
  resolve: (theirs: { text: string; revision: number; updatedAt: string }) => void;
};

/**
 * Sends the text a moment after the last change, keeps it in the browser until the server has it, and tries again after
 * a lost connection and while the server is busy. When somebody else saved in between, it stops and reports the conflict.
 */
export function useSaving(options: {
  key: BackupKey;
  text: string;
  enabled: boolean;
  start: { text: string; revision: number; at: string };
}): Saving {
  const { key, text, enabled } = options;
  const [machine, dispatch] = useReducer(advance, {
    saved: options.start,
    sending: undefined,
    trouble: undefined,
    conflict: undefined,
  });
  const latest = useRef({ machine, text });
  latest.current = { machine, text };
  const { userId, draftId } = key;

  const flush = useCallback(async () => {
    const { machine: now, text: wanted } = latest.current;
    if (!enabled || !maySend(now, wanted)) return;
    dispatch({ kind: 'send', text: wanted });
    // Two calls in one tick must not send twice.
    latest.current = { ...latest.current, machine: advance(now, { kind: 'send', text: wanted }) };
    try {
      const result = await client.drafts.save.mutate({
        id: draftId,
        text: wanted,
        revision: now.saved.revision,
      });
      dropBackup({ userId, draftId }, wanted);
      dispatch({ kind: 'saved', revision: result.revision, at: result.updatedAt });
    } catch (error) {
      session.notice(error);
      const refusal = refusalOf(error);
      if (refusal?.code === 'conflict') {
        const params: Readonly<Record<string, unknown>> = refusal.params ?? {};
        dispatch({
          kind: 'conflicted',
          revision: Number(params.revision),
          updatedBy: String(params.updatedBy),
          updatedAt: String(params.updatedAt),
        });
      } else dispatch({ kind: 'failed', trouble: troubleOf(error) });
    }
  }, [enabled, userId, draftId]);

  const dirty = text !== machine.saved.text;
  useEffect(() => {
    if (!enabled || !dirty) return;
    keepBackup(
      { userId, draftId },
      { text, revision: latest.current.machine.saved.revision, at: new Date().toISOString() },
    );
  }, [enabled, dirty, text, userId, draftId]);

  useEffect(() => {
    if (!enabled || !maySend(machine, text)) return;
    const timer = window.setTimeout(flush, machine.trouble === undefined ? pause : again);
    return () => window.clearTimeout(timer);
  }, [enabled, machine, text, flush]);

  // Leaving the page within the app does not wait for the pause.
  useEffect(() => () => void flush(), [flush]);

  useEffect(() => {
    const online = () => void flush();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [flush]);

  useEffect(() => {
    if (!dirty || !enabled) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty, enabled]);

  return {
    machine,
    state: stateOf(machine, dirty),
    flush: useCallback(() => void flush(), [flush]),
    resolve: useCallback((theirs) => {
      dispatch({ kind: 'resolved', text: theirs.text, revision: theirs.revision, at: theirs.updatedAt });
    }, []),
  };
}

function troubleOf(error: unknown): SaveTrouble {
  if (isBusy(error)) return 'busy';
  if (refusalOf(error)?.code === 'outdated') return 'outdated';
  return isOffline(error) ? 'offline' : 'refused';
}

function stateOf(machine: SaveMachine, dirty: boolean): SaveState {
  if (machine.conflict) return { kind: 'conflict' };
  if (machine.sending !== undefined) return { kind: 'saving' };
  if (machine.trouble) return { kind: machine.trouble };
  return dirty ? { kind: 'pending' } : { kind: 'saved', at: machine.saved.at };
}
