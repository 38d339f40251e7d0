import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { api, queryClient } from '../../api.ts';
import { type EditStore, openEditStore } from './edit-store.ts';
import { Outbox, type OutboxSnapshot } from './outbox.ts';
import { sendEdit } from './send-edit.ts';

type OutboxAccess = { outbox: Outbox; store: EditStore };

const OutboxContext = createContext<OutboxAccess | undefined>(undefined);

/** Runs the outbox of one person while the pages below are shown; `fallback` until the store is open. */
export function OutboxProvider(props: { userId: string; fallback: ReactNode; children: ReactNode }) {
  const { userId } = props;
  const [access, setAccess] = useState<OutboxAccess>();

  useEffect(() => {
    let closed = false;
    let close = (): void => {};
    void openEditStore().then((store) => {
      if (closed) return;
      const opened = openOutbox(store, userId);
      close = opened.close;
      setAccess({ outbox: opened.outbox, store });
    });
    return () => {
      closed = true;
      close();
      setAccess(undefined);
    };
  }, [userId]);

  return access ? <OutboxContext value={access}>{props.children}</OutboxContext> : props.fallback;
}

/** An outbox wired to the server, to the other tabs and to the browser's events. */
function openOutbox(store: EditStore, userId: string): { outbox: Outbox; close: () => void } {
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`tieuchi-outbox-${userId}`);
  const outbox = new Outbox({
    store,
    userId,
    channel,
    send: sendEdit,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    onSignedOut: () => void queryClient.invalidateQueries(api.session.me.queryFilter()),
    onSettled: ({ assessmentId }, outcome) => {
      // What was saved is known here already; after a refusal the dossier looks different from what was read.
      if (outcome !== 'saved') {
        void queryClient.invalidateQueries(api.dossiers.get.queryFilter({ id: assessmentId }));
      }
      void queryClient.invalidateQueries(api.dossiers.mine.queryFilter());
    },
  });

  const flush = (): void => void outbox.flush();
  const flushWhenShown = (): void => {
    if (outbox.snapshot().edits.size > 0) flush();
  };
  const warnBeforeLoss = (event: BeforeUnloadEvent): void => {
    const { durable, edits } = outbox.snapshot();
    if (!durable && edits.size > 0) event.preventDefault();
  };
  window.addEventListener('online', flush);
  window.addEventListener('focus', flushWhenShown);
  document.addEventListener('visibilitychange', flushWhenShown);
  window.addEventListener('beforeunload', warnBeforeLoss);
  void outbox.start();

  return {
    outbox,
    close: () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('focus', flushWhenShown);
      document.removeEventListener('visibilitychange', flushWhenShown);
      window.removeEventListener('beforeunload', warnBeforeLoss);
      outbox.stop();
      channel?.close();
    },
  };
}

/** The outbox of the signed-in person. */
export function useOutbox(): Outbox {
  return useAccess().outbox;
}

/** The store below the outbox, for the key of a submission. */
export function useEditStore(): EditStore {
  return useAccess().store;
}

/** The present state of the outbox; the component renders again after every change. */
export function useOutboxSnapshot(): OutboxSnapshot {
  const { outbox } = useAccess();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot);
}

function useAccess(): OutboxAccess {
  const access = useContext(OutboxContext);
  if (!access) throw new Error('the outbox needs an OutboxProvider');
  return access;
}
