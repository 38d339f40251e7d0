import { Client, type ClientConfig } from 'pg';

/** A statement that is about to be sent. */
export interface Statement {
  readonly text: string;
  /** Process of the session on the database server. */
  readonly pid: number;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}

/** Reads the number that the server gave to a session, which `pg` keeps without telling of it in its types. */
function pidOf(client: Client): number {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : 0;
}

type Watcher = (statement: Statement) => Promise<void>;

/**
 * A class of connections for `connectDatabase` and `openRooms` whose every statement is first shown to `before`: it is sent when that
 * resolves, and fails with what it rejects with. `after` sees what has succeeded; when that rejects, its answer is lost.
 */
export function watchedClient(before: Watcher, after: Watcher = async () => undefined) {
  return class extends Client {
    constructor(config?: ClientConfig) {
      super(config);
      const send = this.query;
      const query = (...args: readonly unknown[]): unknown => {
        const statement = { text: textOf(args[0]), pid: pidOf(this) };
        const shown = before(statement);
        const callback = args.find((arg) => typeof arg === 'function');
        const sent = shown.then(() => Reflect.apply(send, this, args));
        if (callback === undefined)
          return sent.then((result: unknown) => after(statement).then(() => result));
        shown.catch((error: unknown) => callback(error));
        sent.catch(() => undefined);
        return undefined;
      };
      Object.defineProperty(this, 'query', { value: query });
    }
  };
}
