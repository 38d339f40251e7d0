import { partName } from '@tieuchi/criteria/part';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit, EditKey } from './edit.ts';

/** Where edits survive a reload, a closed tab and a crash. Every change is one atomic read-and-write. */
export interface EditStore {
  /** False when the browser offers no storage and edits live in this page only. */
  readonly durable: boolean;
  /** The edits of one user, oldest first. Those of other users are never read. */
  all(userId: string): Promise<Edit[]>;
  /** Replaces an edit by what `change` makes of it (undefined: removes it) and returns the result. */
  update(key: EditKey, change: (current: Edit | undefined) => Edit | undefined): Promise<Edit | undefined>;
  /** Takes or renews a lease for `owner` until an instant (ms); false while somebody else holds it. */
  lease(name: string, owner: string, now: number, until: number): Promise<boolean>;
  /** Gives a lease back, if `owner` holds it. */
  release(name: string, owner: string): Promise<void>;
  /** The submission key of an assessment: the stored one, or `fresh`, which is then stored. */
  submissionKey(userId: string, assessmentId: string, fresh: string): Promise<string>;
  /** Forgets the submission key once the submission is confirmed. */
  forgetSubmissionKey(userId: string, assessmentId: string): Promise<void>;
}

interface Lease {
  name: string;
  owner: string;
  until: number;
}

/** An edit as the first version of the store kept it: every one was the answer to a criterion. */
type FirstEdit = Omit<Edit, 'part'> & { criterionId: string };

interface OutboxSchema extends DBSchema {
  /** Of the first version only. */
  edits: { key: [string, string, string]; value: FirstEdit };
  parts: { key: [string, string, string]; value: Edit; indexes: { user: string } };
  leases: { key: string; value: Lease };
  submissions: { key: [string, string]; value: string };
}

/** Opens the store in IndexedDB; where that fails, one in memory whose `durable` is false. */
export async function openEditStore(name = 'tieuchi-assessment'): Promise<EditStore> {
  try {
    return new IndexedEditStore(await openDatabase(name));
  } catch {
    return new MemoryEditStore();
  }
}

function openDatabase(name: string): Promise<IDBPDatabase<OutboxSchema>> {
  return openDB<OutboxSchema>(name, 2, {
    async upgrade(database, before, _after, transaction) {
      const parts = database.createObjectStore('parts', { keyPath: ['userId', 'assessmentId', 'part'] });
      parts.createIndex('user', 'userId');
      if (before === 1) {
        for (const edit of await transaction.objectStore('edits').getAll()) await parts.put(fromFirst(edit));
        database.deleteObjectStore('edits');
        return;
      }
      database.createObjectStore('leases', { keyPath: 'name' });
      database.createObjectStore('submissions');
    },
    blocking(_current, _blocked, event) {
      // A newer version of the app wants to change the store: let it. The next write here fails over to memory.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function fromFirst({ criterionId, ...edit }: FirstEdit): Edit {
  return { ...edit, part: partName({ kind: 'answer', criterionId }) };
}

class IndexedEditStore implements EditStore {
  readonly durable = true;
  readonly #database: IDBPDatabase<OutboxSchema>;

  constructor(database: IDBPDatabase<OutboxSchema>) {
    this.#database = database;
  }

  async all(userId: string): Promise<Edit[]> {
    return (await this.#database.getAllFromIndex('parts', 'user', userId)).sort(byAge);
  }

  async update(
    key: EditKey,
    change: (current: Edit | undefined) => Edit | undefined,
  ): Promise<Edit | undefined> {
    const transaction = this.#database.transaction('parts', 'readwrite', { durability: 'strict' });
    const id: [string, string, string] = [key.userId, key.assessmentId, key.part];
    const next = change(await transaction.store.get(id));
    await (next ? transaction.store.put(next) : transaction.store.delete(id));
    await transaction.done;
    return next;
  }

  async lease(name: string, owner: string, now: number, until: number): Promise<boolean> {
    const transaction = this.#database.transaction('leases', 'readwrite');
    const current = await transaction.store.get(name);
    const free = !current || current.owner === owner || current.until <= now;
    if (free) await transaction.store.put({ name, owner, until });
    await transaction.done;
    return free;
  }

  async release(name: string, owner: string): Promise<void> {
    const transaction = this.#database.transaction('leases', 'readwrite');
    const current = await transaction.store.get(name);
    if (current?.owner === owner) await transaction.store.delete(name);
    await transaction.done;
  }

  async submissionKey(userId: string, assessmentId: string, fresh: string): Promise<string> {
    const transaction = this.#database.transaction('submissions', 'readwrite', { durability: 'strict' });
    const stored = await transaction.store.get([userId, assessmentId]);
    if (stored === undefined) await transaction.store.put(fresh, [userId, assessmentId]);
    await transaction.done;
    return stored ?? fresh;
  }

  async forgetSubmissionKey(userId: string, assessmentId: string): Promise<void> {
    await this.#database.delete('submissions', [userId, assessmentId]);
  }
}

/** The same promises for one page only; `durable` tells the person that closing it loses what was not sent. */
export class MemoryEditStore implements EditStore {
  readonly durable = false;
  readonly #edits = new Map<string, Edit>();
  readonly #submissions = new Map<string, string>();

  constructor(edits: Iterable<Edit> = []) {
    for (const edit of edits) this.#edits.set(idOf(edit), edit);
  }

  async all(userId: string): Promise<Edit[]> {
    return [...this.#edits.values()].filter((edit) => edit.userId === userId).sort(byAge);
  }

  async update(
    key: EditKey,
    change: (current: Edit | undefined) => Edit | undefined,
  ): Promise<Edit | undefined> {
    const id = idOf(key);
    const next = change(this.#edits.get(id));
    if (next) this.#edits.set(id, next);
    else this.#edits.delete(id);
    return next;
  }

  async lease(): Promise<boolean> {
    return true;
  }

  async release(): Promise<void> {}

  async submissionKey(userId: string, assessmentId: string, fresh: string): Promise<string> {
    const id = JSON.stringify([userId, assessmentId]);
    const key = this.#submissions.get(id) ?? fresh;
    this.#submissions.set(id, key);
    return key;
  }

  async forgetSubmissionKey(userId: string, assessmentId: string): Promise<void> {
    this.#submissions.delete(JSON.stringify([userId, assessmentId]));
  }
}

function idOf(key: EditKey): string {
  return JSON.stringify([key.userId, key.assessmentId, key.part]);
}

function byAge(one: Edit, other: Edit): number {
  return one.editedAt < other.editedAt ? -1 : one.editedAt > other.editedAt ? 1 : 0;
}
