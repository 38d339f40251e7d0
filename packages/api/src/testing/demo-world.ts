import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { selectPrincipal } from '@tieuchi/db/queries/accounts/principals';
import { selectUnitRecords } from '@tieuchi/db/queries/places/unit-seeding';
import { users } from '@tieuchi/db/tables/accounts';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import { eq } from 'drizzle-orm';
import { type Auth, createAuth } from '../auth/auth.ts';
import type { RequestContext, ServiceContext } from '../context.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { seedUnits } from '../seed/seed-units.ts';

/** The country with its units and the demo accounts, in a database of its own. */
export interface DemoWorld {
  readonly database: TestDatabase;
  readonly auth: Auth;
  /** What the clock of the installation says; tests may set it. */
  readonly clock: { now: Date };
  readonly passwords: ReadonlyMap<string, string>;
  unitId(code: string): string;
  userId(username: string): Promise<string>;
  /** A request of this user, or of nobody. */
  request(username: string | null): Promise<RequestContext>;
  /** What a service gets for this user. */
  service(username: string): Promise<ServiceContext>;
  close(): Promise<void>;
}

/** Where browsers of the tests reach the server. */
export const testOrigin = 'http://localhost:4000';

/** Sets up a world; close it when done. */
export async function createDemoWorld(): Promise<DemoWorld> {
  const database = await createTestDatabase();
  const { db } = database;
  await db.transaction((tx) => seedUnits(tx, new URL('../../../db/seed-data/', import.meta.url)));
  const clock = { now: new Date() };
  const now = () => clock.now;
  const passwords = new Map((await seedDemo(db)).map(({ username, password }) => [username, password]));
  const units = new Map(
    (await selectUnitRecords(db)).filter((unit) => unit.validTo === null).map((unit) => [unit.code, unit.id]),
  );
  const auth = createAuth({
    db,
    secret: 'secret of the tests, which nobody needs to know',
    baseUrl: testOrigin,
    secureCookies: false,
    now,
  });

  const userId = async (username: string): Promise<string> => {
    const [row] = await db.select({ id: users.id }).from(users).where(eq(users.username, username));
    if (!row) throw new Error(`no user ${username}`);
    return row.id;
  };
  const request = async (username: string | null): Promise<RequestContext> => {
    const base = { db, auth, now, headers: new Headers() };
    if (username === null) return { ...base, session: null };
    const principal = await selectPrincipal(db, { userId: await userId(username), day: vietnamDay(now()) });
    if (!principal) return { ...base, session: null };
    const { mustChangePassword } = principal;
    return { ...base, session: { id: `session of ${username}`, actor: principal, mustChangePassword } };
  };
  return {
    database,
    auth,
    clock,
    passwords,
    userId,
    request,
    unitId(code) {
      const id = units.get(code);
      if (id === undefined) throw new Error(`no unit ${code}`);
      return id;
    },
    async service(username) {
      const { session } = await request(username);
      if (!session) throw new Error(`${username} cannot act`);
      return { db, now, actor: session.actor };
    },
    close: () => database.close(),
  };
}
