import { createAuth } from '@tieuchi/api/auth';
import { seedDemo, seedReference } from '@tieuchi/api/seed';
import { type OpenRooms, openRooms, roomSizes } from '@tieuchi/db/rooms';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './serve.ts';

const origin = 'http://localhost:3000';

let database: TestDatabase;
let rooms: OpenRooms;
let server: FastifyInstance;
let cookie: string;
let baseDigest: string;
const passwords = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  await seedReference(database.db);
  for (const { username, password } of await seedDemo(database.db)) passwords.set(username, password);
  rooms = openRooms({ url: database.appUrl, patience: 300 });
  const auth = createAuth({
    db: rooms.signingIn,
    secret: 'x'.repeat(43),
    baseUrl: origin,
    secureCookies: false,
  });
  const config = { origin, trustProxy: false, apps: [], version: '0' } as const;
  server = await buildServer({ rooms, auth, config });
  cookie = String((await signIn('tacgia.ninhbinh')).headers['set-cookie']);
  const sets = await server.inject('/api/v1/sets');
  baseDigest = sets.json().find(({ setId }: { setId: string }) => setId === 'vn/commune')?.digest;
});
afterAll(async () => {
  await server.close();
  await rooms.close();
  await database.close();
});

function signIn(username: string) {
  const payload = { username, password: passwords.get(username) };
  return server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload,
    headers: { origin },
  });
}

const read = (url: string) => server.inject({ url, headers: { cookie } });

/** A save that needs the table of drafts. */
const save = (version: string) =>
  server.inject({
    method: 'POST',
    url: '/api/trpc/drafts.derive',
    payload: { baseDigest, id: 'ninh-binh/thu', namespace: 'nb', version, name: 'Bộ thử' },
    headers: { cookie, origin },
  });

const calm = { 'retry-after': '3' };

describe('while others hold a table', () => {
  it('saves are 503 with Retry-After, more at once than there is room for; people read and sign in', async () => {
    await database.ownerDb.transaction(async (holder) => {
      await holder.execute(sql`lock table drafts in exclusive mode`);
      const saves = Array.from({ length: roomSizes.saving + 3 }, (_, number) => save(`1.${number}`));
      const reads = ['/api/trpc/session.me', '/api/trpc/drafts.list', '/api/v1/sets', '/api/health'];
      for (const url of reads) expect([url, (await read(url)).statusCode]).toEqual([url, 200]);
      expect((await signIn('canbo.hoalu')).statusCode).toBe(200);
      for (const answer of await Promise.all(saves)) {
        expect(answer.statusCode).toBe(503);
        expect(answer.headers).toMatchObject(calm);
        expect(answer.json().error.data.domain).toEqual({ code: 'unavailable' });
      }
    });
    expect((await save('1.0')).statusCode).toBe(200);
  });
});

describe('while the database lets nobody in', () => {
  const close = async () => {
    const name = sql.identifier(new URL(database.appUrl).pathname.slice(1));
    await database.ownerDb.execute(sql`alter database ${name} connection limit 0`);
    await database.ownerDb.execute(sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  };
  const open = async () => {
    const name = sql.identifier(new URL(database.appUrl).pathname.slice(1));
    await database.ownerDb.execute(sql`alter database ${name} connection limit -1`);
  };

  it.each([
    ['GET', '/api/trpc/session.me'],
    ['GET', '/api/trpc/session.me,units.provinces?batch=1&input={}'],
    ['GET', '/api/trpc/units.provinces'],
    ['POST', '/api/trpc/drafts.derive'],
    ['GET', '/api/auth/get-session'],
    ['POST', '/api/auth/sign-out'],
    ['GET', '/api/v1/sets'],
    ['POST', '/api/v1/accounts/read-xlsx'],
  ] as const)('%s %s says so in our own words', async (method, url) => {
    await close();
    const answer = await server.inject({
      method,
      url,
      headers: { cookie, origin, ...(method === 'POST' && { 'content-type': 'application/json' }) },
      ...(method === 'POST' && { payload: '{}' }),
    });
    await open();
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).toMatchObject(calm);
    expect(answer.body).toContain('"code":"unavailable"');
  });

  it('signing in, the first page and the health of the server say so', async () => {
    await close();
    const answers = [await signIn('bo'), await read('/'), await read('/api/health')];
    await open();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503]);
    const [signedIn, page, health] = answers;
    expect(signedIn?.headers).toMatchObject(calm);
    expect(signedIn?.json()).toMatchObject({ code: 'unavailable' });
    expect(page?.headers).toMatchObject(calm);
    expect(page?.body).toContain('lang="vi"');
    expect(health?.json()).toEqual({ status: 'database' });
  });

  it('and goes on afterwards, with the same session', async () => {
    expect((await read('/')).statusCode).toBe(303);
    expect((await read('/api/trpc/drafts.list')).statusCode).toBe(200);
    expect((await save('1.1')).statusCode).toBe(200);
  });
});
