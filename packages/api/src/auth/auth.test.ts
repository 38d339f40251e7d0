import { credentials, sessions, signInFailures, users } from '@tieuchi/db/tables/accounts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { setLocked } from '../services/accounts/account-changes.ts';
import { createDemoWorld, type DemoWorld, testOrigin } from '../testing/demo-world.ts';
import { authRoutes, createAuth } from './auth.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world.close());

function call(
  route: string,
  {
    body,
    cookie,
    origin = testOrigin,
    address = '',
  }: { body?: unknown; cookie?: string; origin?: string; address?: string } = {},
) {
  const [method = '', path = ''] = route.split(' ');
  const headers = new Headers({ origin, 'content-type': 'application/json' });
  if (cookie !== undefined) headers.set('cookie', cookie);
  const init = { method, headers, ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }) };
  return world.auth.handler(new Request(`${testOrigin}${path}`, init), { address });
}

const signIn = (username: string, password = world.passwords.get(username), cookie?: string) =>
  call('POST /api/auth/sign-in/username', {
    body: { username, password },
    ...(cookie === undefined ? {} : { cookie }),
  });

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.includes('session_token'))
    ?.split(';')[0] ?? '';

const contextOf = (cookie: string) => {
  const { database, auth, clock } = world;
  return createContext({ db: database.db, auth, now: () => clock.now, headers: new Headers({ cookie }) });
};

describe('browserOf', () => {
  const browserOf = (cookie: string) => world.auth.browserOf(new Headers({ cookie }));

  it('tells browsers that signed in apart, also once they signed out', async () => {
    const [one, other] = [
      cookieOf(await signIn('congbo.ninhbinh')),
      cookieOf(await signIn('tacgia.ninhbinh')),
    ];
    expect(browserOf(one)).toMatch(/^\w{32}$/);
    expect(browserOf(other)).not.toBe(browserOf(one));
    const before = browserOf(one);
    await call('POST /api/auth/sign-out', { cookie: one });
    expect(browserOf(one)).toBe(before);
  });

  it('knows no cookie that it did not sign', async () => {
    const own = decodeURIComponent(cookieOf(await signIn('congbo.ninhbinh')));
    const signature = own.slice(own.lastIndexOf('.'));
    for (const cookie of ['', 'tieuchi.session_token=', 'tieuchi.session_token=.', own.slice(0, -2)])
      expect(browserOf(cookie)).toBeUndefined();
    expect(browserOf(`tieuchi.session_token=${'a'.repeat(32)}${signature}`)).toBeUndefined();
  });
});

describe('routes', () => {
  it.each([
    'POST /api/auth/sign-up/email',
    'POST /api/auth/sign-in/email',
    'POST /api/auth/sign-in/social',
    'POST /api/auth/is-username-available',
    'POST /api/auth/update-user',
    'POST /api/auth/change-email',
    'POST /api/auth/change-password',
    'POST /api/auth/set-password',
    'POST /api/auth/delete-user',
    'POST /api/auth/request-password-reset',
    'POST /api/auth/reset-password',
    'GET /api/auth/list-sessions',
    'POST /api/auth/revoke-sessions',
    'GET /api/auth/list-accounts',
    'GET /api/auth/ok',
    'GET /api/auth/error',
    'GET /api/auth/admin/list-users',
    'POST /api/auth/admin/impersonate-user',
    'POST /api/auth/admin/set-user-password',
    'GET /api/auth/sign-in/username',
    'POST /api/auth/sign-in/username/',
    'POST /api/auth//sign-in/username',
    'POST /api/auth/sign-in%2fusername',
    'POST /api/auth/get-session',
    'GET /api/auth',
  ])('%s does not exist, signed in or not', async (route) => {
    const cookie = cookieOf(await signIn('congbo.ninhbinh'));
    for (const answer of [await call(route), await call(route, { cookie })]) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'notFound', message: 'Không có địa chỉ này.' });
    }
  });

  it('are those that the list names', async () => {
    for (const route of authRoutes) expect((await call(route)).status).not.toBe(404);
  });

  it('refuse pages of other origins', async () => {
    const body = { username: 'bo', password: world.passwords.get('bo') };
    const answer = await call('POST /api/auth/sign-in/username', {
      body,
      origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('signing in', () => {
  it('sets one HttpOnly, SameSite cookie and keeps the token out of the body', async () => {
    const answer = await signIn('bo');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ mustChangePassword: false });
    const [cookie = '', ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(cookie).not.toMatch(/; Secure/);
    expect(cookie).toMatch(/; Max-Age=43200/);
  });

  it('marks the cookie Secure on https', async () => {
    const { database } = world;
    const baseUrl = 'https://tieuchi.example.vn';
    const auth = createAuth({
      db: database.db,
      secret: 'another secret, long enough for a test',
      baseUrl,
      secureCookies: true,
    });
    const answer = await auth.handler(
      new Request(`${baseUrl}/api/auth/sign-in/username`, {
        method: 'POST',
        headers: { origin: baseUrl, 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'bo', password: world.passwords.get('bo') }),
      }),
    );
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-tieuchi\.session_token=.*; Secure/);
  });

  it.each(['BO', ' bo ', 'bó'])('finds the account under %j', async (name) => {
    expect((await signIn(name, world.passwords.get('bo'))).status).toBe(200);
  });

  it('makes a new session each time and ends the one that the browser had', async () => {
    const first = cookieOf(await signIn('bo'));
    const before = await contextOf(first);
    const second = cookieOf(await signIn('bo', undefined, first));
    const after = await contextOf(second);
    expect(second).not.toBe(first);
    expect(after.session?.id).not.toBe(before.session?.id);
    expect((await contextOf(first)).session).toBeNull();
  });

  it('tells the context who asks, with their roles', async () => {
    const { session } = await contextOf(cookieOf(await signIn('canbo.hoalu')));
    expect(session?.mustChangePassword).toBe(false);
    expect(session?.actor).toMatchObject({
      username: 'canbo.hoalu',
      memberships: [{ role: 'officer', unitId: world.unitId('14329'), provinceId: world.unitId('37') }],
    });
  });

  it('does not believe a changed cookie', async () => {
    const cookie = cookieOf(await signIn('bo'));
    expect((await contextOf(`${cookie.slice(0, -3)}abc`)).session).toBeNull();
    expect((await contextOf('')).session).toBeNull();
  });

  it('ends with signing out', async () => {
    const cookie = cookieOf(await signIn('bo'));
    expect((await call('POST /api/auth/sign-out', { cookie })).status).toBe(200);
    expect((await contextOf(cookie)).session).toBeNull();
    expect(await (await call('GET /api/auth/get-session', { cookie })).json()).toBeNull();
  });

  it('lets 40 accounts in at the same moment from one address', async () => {
    const names = [...world.passwords.keys()];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => signIn(names[index % names.length] ?? '')),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  });
});

describe('a session', () => {
  it('ends 12 hours after its last use and is renewed while used', async () => {
    const { db } = world.database;
    const cookie = cookieOf(await signIn('bo'));
    const id = (await contextOf(cookie)).session?.id ?? '';
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await db
      .update(sessions)
      .set({ expiresAt: inMinutes(60) })
      .where(eq(sessions.id, id));
    const renewed = await contextOf(cookie);
    expect(renewed.session?.id).toBe(id);
    expect(renewed.cookies[0]).toMatch(/Max-Age=43200/);
    const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
    expect(row?.expiresAt.getTime()).toBeGreaterThan(inMinutes(11 * 60).getTime());
    await db
      .update(sessions)
      .set({ expiresAt: inMinutes(-1) })
      .where(eq(sessions.id, id));
    expect((await contextOf(cookie)).session).toBeNull();
  });

  it('ends at once when the account is locked, which then answers like a wrong password', async () => {
    const cookie = cookieOf(await signIn('canbo.giavien'));
    expect((await contextOf(cookie)).session).not.toBeNull();
    const id = await world.userId('canbo.giavien');
    const administrator = await world.service('quantri.ninhbinh');
    await setLocked(administrator, { id, locked: true });
    expect((await contextOf(cookie)).session).toBeNull();
    const locked = await signIn('canbo.giavien');
    const wrong = await signIn('canbo.kimson', 'some wrong password');
    expect(locked.status).toBe(401);
    expect(await locked.json()).toEqual(await wrong.json());
    await setLocked(administrator, { id, locked: false });
    expect((await contextOf(cookie)).session).toBeNull();
    expect((await signIn('canbo.giavien')).status).toBe(200);
  });

  it('does not come from a password that is being reset at that moment', async () => {
    const { database } = world;
    const id = await world.userId('canbo.samson');
    const open = () => database.db.select().from(sessions).where(eq(sessions.userId, id));
    const before = (await open()).length;
    let reset = () => {};
    const asked = new Promise<void>((resolve) => {
      reset = resolve;
    });
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const resetting = database.ownerDb.transaction(async (tx) => {
      await tx.update(credentials).set({ password: 'another hash' }).where(eq(credentials.userId, id));
      await tx.delete(sessions).where(eq(sessions.userId, id));
      begin();
      await asked;
    });
    await begun;
    const answer = signIn('canbo.samson');
    await expect.poll(async () => (await open()).length).toBe(before + 1);
    reset();
    await resetting;
    expect((await answer).status).toBe(401);
    expect(await open()).toEqual([]);
  });

  it('of a locked account counts for nothing even if it came to be in the same moment', async () => {
    const cookie = cookieOf(await signIn('canbo.kimson'));
    const { db } = world.database;
    await db.update(users).set({ lockedAt: new Date() }).where(eq(users.username, 'canbo.kimson'));
    expect((await contextOf(cookie)).session).toBeNull();
    expect(await (await call('GET /api/auth/get-session', { cookie })).json()).toBeNull();
    await db.update(users).set({ lockedAt: null }).where(eq(users.username, 'canbo.kimson'));
  });
});

describe('guessing', () => {
  const guess = (name: string) => signIn(name, 'not the password');

  it.each(['lanhdao.hoalu', 'nobody.has.this.name'])(
    'is slowed at %s after 5 failures, twice as long each time',
    async (name) => {
      world.clock.now = new Date();
      for (let attempt = 1; attempt <= 5; attempt += 1) expect((await guess(name)).status).toBe(401);
      const waits: number[] = [];
      for (let round = 0; round < 8; round += 1) {
        const refused = await guess(name);
        expect(refused.status).toBe(429);
        const retryAfterSeconds = Number(refused.headers.get('retry-after'));
        expect(await refused.json()).toMatchObject({ code: 'MUST_WAIT', retryAfterSeconds });
        waits.push(retryAfterSeconds);
        world.clock.now = new Date(world.clock.now.getTime() + retryAfterSeconds * 1000);
        expect((await guess(name)).status).toBe(401);
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
    },
  );

  it('also refuses the right password while waiting, and forgets the failures after a success', async () => {
    world.clock.now = new Date();
    for (let attempt = 1; attempt <= 5; attempt += 1) await guess('lanhdao.kimson');
    expect((await signIn('lanhdao.kimson')).status).toBe(429);
    world.clock.now = new Date(world.clock.now.getTime() + 15_000);
    expect((await signIn('lanhdao.kimson')).status).toBe(200);
    expect((await guess('lanhdao.kimson')).status).toBe(401);
    expect((await guess('lanhdao.kimson')).status).toBe(401);
  });

  it('of one name does not slow others', async () => {
    for (let attempt = 1; attempt <= 6; attempt += 1) await guess('lanhdao.giavien');
    expect((await signIn('canbo.giavien')).status).toBe(200);
  });

  it('gets no more attempts by asking all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess('lanhdao.thoxuan')));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(15);
  });

  it('leaves no rows behind for long', async () => {
    const { db } = world.database;
    world.clock.now = new Date(Date.now() + 3 * 24 * 3_600_000);
    await signIn('bo');
    expect(await db.select().from(signInFailures)).toEqual([]);
    world.clock.now = new Date();
  });
});

describe('many sign-ins at once', () => {
  it('let somebody at another place in, and those who are in go on, before they are through', async () => {
    const cookie = cookieOf(await signIn('congbo.ninhbinh'));
    let through = 0;
    const invented = Array.from({ length: 40 }, async (_, index) => {
      const body = { username: `khong.co.${index}`, password: 'mật khẩu bịa ra' };
      const answer = await call('POST /api/auth/sign-in/username', { body, address: '203.0.113.7' });
      through += 1;
      return answer.status;
    });
    expect((await contextOf(cookie)).session?.actor.username).toBe('congbo.ninhbinh');
    expect(through).toBeLessThan(20);
    const body = { username: 'congbo.ninhbinh', password: world.passwords.get('congbo.ninhbinh') };
    const answer = await call('POST /api/auth/sign-in/username', { body, address: '198.51.100.4' });
    expect(answer.status).toBe(200);
    expect(through).toBeLessThan(20);
    expect(new Set(await Promise.all(invented))).toEqual(new Set([401]));
  });
});
