/** One object store with everything that can be read of it. */
export interface StoreContent {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    name: string;
    keyPath: string | string[];
    unique: boolean;
    multiEntry: boolean;
  }[];
  /** `key` only where the store has no key path. */
  readonly records: readonly { key?: string | string[]; value: unknown }[];
}

/** What a browser keeps for the address of a server. */
export interface BrowserContent {
  readonly indexedDB: readonly { name: string; version: number; stores: readonly StoreContent[] }[];
  readonly localStorage: Readonly<Record<string, string>>;
}
