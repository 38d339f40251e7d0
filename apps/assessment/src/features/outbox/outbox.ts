import { shallowEqual } from '@mantine/hooks';
import type { PartDraft } from '../answers/editing/part-draft.ts';
import { type Conflict, type Edit, type EditKey, editName, type Refusal, randomId } from './edit.ts';
import { EditShelf } from './edit-shelf.ts';
import type { EditStore } from './edit-store.ts';
import type { PartValue } from './part.ts';
import { withSendLock } from './send-lock.ts';
import {
  afterConflict,
  afterRefusal,
  afterSaved,
  afterTyping,
  beforeSending,
  type Confirmed,
  keepMine,
  retry,
} from './transitions.ts';

/** What came back from sending one edit. */
export type SendOutcome =
  | { kind: 'saved'; revision: number; at: string }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unreachable' }
  /** It may have been stored all the same; `wait` is what was asked for, in milliseconds. */
  | { kind: 'busy'; wait: number }
  | { kind: 'signedOut' }
  /** This page is of another release than the server. */
  | { kind: 'outdated' };

/** Sends one edit; resolves with what the server said and never throws. */
export type SendEdit = (edit: Edit) => Promise<SendOutcome>;

/** Everything a page shows of the outbox. A new object after every change. Maps are keyed by `editName`. */
export type OutboxSnapshot = {
  readonly edits: ReadonlyMap<string, Edit>;
  /** Confirmed by the server since this page was opened. */
  readonly confirmed: ReadonlyMap<string, Confirmed>;
  readonly sending: ReadonlySet<string>;
  readonly line: 'ready' | 'offline' | 'busy' | 'signedOut' | 'outdated';
  /** False: this browser keeps nothing when the page is closed. */
  readonly durable: boolean;
  /** False until the edits of earlier visits were read. */
  readonly loaded: boolean;
};

/** What names a part of a dossier for the one user of an outbox; `part` as `partName` writes it. */
export type PartKey = { assessmentId: string; part: string };

/** What an outbox needs from its surroundings; tests hand in their own. */
export type OutboxOptions = {
  store: EditStore;
  userId: string;
  send: SendEdit;
  locks?: LockManager | undefined;
  channel?: BroadcastChannel | undefined;
  /** Called when the server no longer knows the session. */
  onSignedOut?: () => void;
  /** Called after the server answered for good, so that cached reads can be refreshed. */
  onSettled?: (key: PartKey, outcome: 'saved' | 'conflict' | 'refused') => void;
  /** In milliseconds: after the last keystroke, and before an unreachable server is tried again. */
  pauses?: Pauses;
  now?: () => number;
};

type Message = { kind: 'changed' } | { kind: 'confirmed'; name: string; confirmed: Confirmed };

type Pauses = { typing: number; firstRetry: number; lastRetry: number };

const usualPauses: Pauses = { typing: 800, firstRetry: 2_000, lastRetry: 60_000 };

/**
 * What was typed into dossiers, on its way to the server. Every edit is written to the store before it is sent, stays there until the
 * server confirms it, and belongs to one user: an outbox neither reads nor sends the edits of another one.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #shelf: EditShelf;
  readonly #pauses: Pauses;
  readonly #owner = randomId();
  readonly #listeners = new Set<() => void>();
  /** Revisions confirmed to this page, whose values its forms therefore show. */
  readonly #ownRevisions = new Map<string, number>();
  #snapshot: OutboxSnapshot;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#pauses = options.pauses ?? usualPauses;
    this.#shelf = new EditShelf(options.store, {
      userId: options.userId,
      onChange: () => {
        const { edits, durable, loaded } = this.#shelf;
        this.#set({ edits, durable, loaded });
      },
    });
    this.#snapshot = {
      edits: new Map(),
      confirmed: new Map(),
      sending: new Set(),
      line: 'ready',
      durable: options.store.durable,
      loaded: false,
    };
    options.channel?.addEventListener('message', this.#hear);
  }

  /** Reads what earlier visits left and sends it; what was refused is tried once more. */
  async start(): Promise<void> {
    await this.#shelf.reload();
    for (const edit of this.#shelf.edits.values()) {
      if (edit.state === 'refused') await this.#shelf.change(edit, retry);
    }
    await this.flush();
  }

  /** Ends all work. Edits stay in the store. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#options.channel?.removeEventListener('message', this.#hear);
    this.#listeners.clear();
  }

  /** The present state, for `useSyncExternalStore`. */
  readonly snapshot = (): OutboxSnapshot => this.#snapshot;

  /** Calls back after every change; returns the way to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Takes over a change: shown at once, durable when the promise resolves, sent after a pause in typing. `revision` is
   * that of the part the person saw; a `draft` (a field that cannot be read) is kept but not sent.
   */
  async write(
    input: PartKey & {
      code: string;
      value: PartValue | null;
      revision: number;
      draft?: PartDraft | undefined;
    },
  ): Promise<void> {
    const key = this.#keyOf(input);
    const shown = this.#snapshot.edits.get(editName(key));
    const typed = { ...input, shown, at: new Date(this.#now()).toISOString(), editId: randomId() };
    const stored = this.#shelf.type(key, typed.editId, (current) => {
      // Read when the store is written: an older edit of this page may have been confirmed meanwhile.
      const revision = Math.max(input.revision, this.#ownRevisions.get(editName(key)) ?? 0);
      return afterTyping(current, key, { ...typed, revision });
    });
    this.#schedule(this.#pauses.typing);
    await stored;
    this.#tell({ kind: 'changed' });
  }

  /** Sends what is waiting, now. Resolves when everything was tried once. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#stopped) return Promise.resolve();
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Ends a conflict in favour of what the person typed. */
  async keepMine(key: PartKey): Promise<void> {
    await this.#change(key, keepMine);
    await this.flush();
  }

  /** Drops an edit: what the server holds stands. */
  async discard(key: PartKey): Promise<void> {
    await this.#change(key, () => undefined);
  }

  /** Tries a refused edit again. */
  async retry(key: PartKey): Promise<void> {
    await this.#change(key, retry);
    await this.flush();
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#shelf.written();
      const { store, userId, locks } = this.#options;
      const lock = {
        store,
        locks,
        name: `tieuchi-outbox-${userId}`,
        owner: this.#owner,
        now: () => this.#now(),
      };
      const sent = await withSendLock(lock, () => this.#sendAll());
      if (!sent) return this.#schedule(this.#pauses.firstRetry);
    }
  }

  async #sendAll(): Promise<void> {
    // Another tab may have sent some of them while this one waited for its turn.
    await this.#shelf.reload();
    for (const edit of [...this.#shelf.edits.values()]) {
      if (this.#stopped) return;
      if (edit.state !== 'waiting') continue;
      const reached = await this.#sendOne(edit);
      if (!reached) return;
    }
  }

  /** False when there is no point in sending the others now. */
  async #sendOne(edit: Edit): Promise<boolean> {
    const name = editName(edit);
    const ready = await this.#shelf.change(edit, (current) => beforeSending(current, edit.editId));
    // Typed on since the list was read: the newer edit has its own turn.
    if (!ready || ready.editId !== edit.editId || ready.state !== 'waiting') return true;
    this.#set({ sending: new Set([...this.#snapshot.sending, name]) });
    const outcome = await this.#options.send(ready);
    const reached = await this.#settle(ready, outcome);
    this.#set({ sending: new Set([...this.#snapshot.sending].filter((other) => other !== name)) });
    return reached;
  }

  async #settle(sent: Edit, outcome: SendOutcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'saved':
        this.#confirm(sent, { value: sent.value, revision: outcome.revision, at: outcome.at });
        await this.#change(sent, (current) => afterSaved(current, sent.editId, outcome.revision));
        break;
      case 'conflict':
        await this.#settleConflict(sent, outcome.conflict);
        break;
      case 'refused':
        await this.#change(sent, (current) => afterRefusal(current, sent.editId, outcome.refusal));
        break;
      case 'unreachable':
      case 'busy':
        this.#failures += 1;
        this.#set({ line: outcome.kind === 'busy' ? 'busy' : 'offline' });
        this.#schedule(this.#backoff(outcome.kind === 'busy' ? outcome.wait : 0));
        return false;
      case 'outdated':
        // While servers are exchanged one after the other, the next answer may come from one of this release.
        this.#set({ line: 'outdated' });
        this.#schedule(this.#pauses.lastRetry);
        return false;
      case 'signedOut':
        this.#set({ line: 'signedOut' });
        this.#options.onSignedOut?.();
        return false;
    }
    this.#failures = 0;
    this.#set({ line: 'ready' });
    this.#options.onSettled?.(sent, outcome.kind);
    return true;
  }

  async #settleConflict(sent: Edit, conflict: Conflict): Promise<void> {
    const next = await this.#change(sent, (current) => {
      const result = afterConflict(current, conflict);
      if (result.confirmed) {
        const at = conflict.at ?? new Date(this.#now()).toISOString();
        this.#confirm(sent, { value: conflict.value, revision: conflict.revision, at });
      }
      return result.next;
    });
    if (next?.state === 'waiting') this.#again = true;
  }

  async #change(
    key: PartKey,
    change: (current: Edit | undefined) => Edit | undefined,
  ): Promise<Edit | undefined> {
    const next = await this.#shelf.change(this.#keyOf(key), change);
    this.#tell({ kind: 'changed' });
    return next;
  }

  #confirm(key: PartKey, confirmed: Confirmed): void {
    const name = editName(key);
    this.#ownRevisions.set(name, confirmed.revision);
    this.#set({ confirmed: new Map(this.#snapshot.confirmed).set(name, confirmed) });
    this.#tell({ kind: 'confirmed', name, confirmed });
  }

  #tell(message: Message): void {
    if (!this.#stopped) this.#options.channel?.postMessage(message);
  }

  readonly #hear = (event: MessageEvent<Message>): void => {
    const message = event.data;
    if (message.kind === 'confirmed') {
      this.#set({ confirmed: new Map(this.#snapshot.confirmed).set(message.name, message.confirmed) });
    }
    void this.#shelf.reload();
  };

  #backoff(asked: number): number {
    const { firstRetry, lastRetry } = this.#pauses;
    const longest = Math.min(lastRetry, firstRetry * 2 ** (this.#failures - 1));
    // Everybody was asked to wait as long: they must not all come back at once.
    return (asked + longest) * (0.5 + Math.random() / 2) + asked / 2;
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(change: Partial<OutboxSnapshot>): void {
    const next = { ...this.#snapshot, ...change };
    if (shallowEqual(this.#snapshot, next)) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }

  #keyOf(key: PartKey): EditKey {
    return { userId: this.#options.userId, assessmentId: key.assessmentId, part: key.part };
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}
