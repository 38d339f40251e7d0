import { createAuth } from '@tieuchi/api/auth';
import { type Caller, createCaller } from '@tieuchi/api/caller';
import { createContext } from '@tieuchi/api/context';
import type { Database } from '@tieuchi/db/database';

const baseUrl = 'http://localhost:4000';

/** Signs people of a database in with their passwords, and gives the router as each of them sees it. */
export class People {
  readonly #db: Database;
  readonly #auth;
  readonly #now: () => Date;
  readonly #passwords: ReadonlyMap<string, string>;
  readonly #callers = new Map<string, Promise<Caller>>();

  constructor(options: {
    db: Database;
    authSecret: string;
    accounts: readonly { username: string; password: string }[];
    now: () => Date;
  }) {
    const { db, authSecret: secret, accounts, now } = options;
    this.#db = db;
    this.#now = now;
    this.#auth = createAuth({ db, secret, baseUrl, secureCookies: false, now });
    this.#passwords = new Map(accounts.map(({ username, password }) => [username, password]));
  }

  /** The router as this person, signed in once. */
  as(username: string): Promise<Caller> {
    const known = this.#callers.get(username) ?? this.#signIn(username);
    this.#callers.set(username, known);
    return known;
  }

  async #signIn(username: string): Promise<Caller> {
    const request = new Request(`${baseUrl}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { origin: baseUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: this.#passwords.get(username) ?? '' }),
    });
    const response = await this.#auth.handler(request);
    if (!response.ok) throw new Error(`signing in as ${username} answered ${response.status}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const { cookies: _, ...context } = await createContext({
      db: this.#db,
      auth: this.#auth,
      now: this.#now,
      headers: new Headers({ cookie }),
    });
    return createCaller(context);
  }
}
