import { type Edit, type EditKey, editName } from './edit.ts';
import { type EditStore, MemoryEditStore } from './edit-store.ts';

type Change = (current: Edit | undefined) => Edit | undefined;

/**
 * The edits of one user in memory, in step with the store. What was typed last is what is shown, even while an older
 * change is still being written. When the store fails (disk full, closed by the browser) the shelf goes on in memory.
 */
export class EditShelf {
  readonly #userId: string;
  readonly #onChange: () => void;
  #store: EditStore;
  #edits: ReadonlyMap<string, Edit> = new Map();
  #loaded = false;
  /** Edit ids typed but not yet written, by edit name. */
  readonly #unwritten = new Map<string, string>();
  #tail: Promise<void> = Promise.resolve();

  constructor(store: EditStore, options: { userId: string; onChange: () => void }) {
    this.#store = store;
    this.#userId = options.userId;
    this.#onChange = options.onChange;
  }

  /** By edit name; a new map after every change of an edit. */
  get edits(): ReadonlyMap<string, Edit> {
    return this.#edits;
  }

  /** False when closing the page loses edits. */
  get durable(): boolean {
    return this.#store.durable;
  }

  /** Whether the edits of earlier visits were read. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Shows what `change` makes of the edit at once; resolves when the store has it. */
  type(key: EditKey, editId: string, change: Change): Promise<void> {
    const name = editName(key);
    this.#unwritten.set(name, editId);
    this.#show(name, change(this.#edits.get(name)));
    return this.#inTurn(async () => {
      const next = await this.#update(key, change);
      if (this.#unwritten.get(name) !== editId) return;
      this.#unwritten.delete(name);
      this.#show(name, next);
    });
  }

  /** Changes the stored edit, then shows it unless something newer was typed meanwhile. */
  async change(key: EditKey, change: Change): Promise<Edit | undefined> {
    let next: Edit | undefined;
    await this.#inTurn(async () => {
      next = await this.#update(key, change);
      if (!this.#unwritten.has(editName(key))) this.#show(editName(key), next);
    });
    return next;
  }

  /** Reads the store again, because this page starts or another tab changed it. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await this.#all();
      const edits = new Map(stored.map((edit) => [editName(edit), edit]));
      for (const name of this.#unwritten.keys()) {
        const typed = this.#edits.get(name);
        if (typed) edits.set(name, typed);
      }
      this.#edits = edits;
      this.#loaded = true;
      this.#onChange();
    });
  }

  /** Resolves when everything typed so far is in the store. */
  written(): Promise<void> {
    return this.#tail;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => undefined);
    return done;
  }

  #show(name: string, edit: Edit | undefined): void {
    // What was typed is shown before it is written, and reads the same afterwards.
    if (!isSameEdit(this.#edits.get(name), edit)) {
      const edits = new Map(this.#edits);
      if (edit) edits.set(name, edit);
      else edits.delete(name);
      this.#edits = edits;
    }
    this.#onChange();
  }

  async #update(key: EditKey, change: Change): Promise<Edit | undefined> {
    try {
      return await this.#store.update(key, change);
    } catch (error) {
      this.#failOver(error);
      return this.#store.update(key, change);
    }
  }

  async #all(): Promise<Edit[]> {
    try {
      return await this.#store.all(this.#userId);
    } catch (error) {
      this.#failOver(error);
      return this.#store.all(this.#userId);
    }
  }

  #failOver(error: unknown): void {
    if (!this.#store.durable) throw error;
    this.#store = new MemoryEditStore(this.#edits.values());
  }
}

function isSameEdit(one: Edit | undefined, other: Edit | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
