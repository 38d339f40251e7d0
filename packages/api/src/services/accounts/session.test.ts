import { sessions } from '@tieuchi/db/tables/accounts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContext } from '../../context.ts';
import { createDemoWorld, type DemoWorld, testOrigin } from '../../testing/demo-world.ts';
import { resetPassword } from './account-changes.ts';
import { changeOwnPassword, loadOwnSession } from './session.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world.close());

async function signIn(username: string, password: string) {
  const { auth, database, clock } = world;
  const answer = await auth.handler(
    new Request(`${testOrigin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { origin: testOrigin },
      body: JSON.stringify({ username, password }),
    }),
  );
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = new Headers({ cookie });
  return createContext({ db: database.db, auth, now: () => clock.now, headers });
}

it('tells who is signed in, with the names of their places', async () => {
  expect(await loadOwnSession(await world.service('lanhdao.hoalu'))).toMatchObject({
    user: { username: 'lanhdao.hoalu', displayName: 'Lãnh đạo Hoa Lư' },
    memberships: [{ role: 'leader', unitName: 'Phường Hoa Lư', provinceName: 'Tỉnh Ninh Bình' }],
    mustChangePassword: false,
  });
});

it('replaces a one-time password and ends the other sessions', async () => {
  const id = await world.userId('lanhdao.hoalu');
  const { oneTimePassword } = await resetPassword(await world.service('quantri.ninhbinh'), { id });
  const first = await signIn('lanhdao.hoalu', oneTimePassword);
  const second = await signIn('lanhdao.hoalu', oneTimePassword);
  if (!first.session || !second.session) throw new Error('not signed in');
  expect(second.session.mustChangePassword).toBe(true);
  const next = 'một mật khẩu của riêng tôi';
  const context = { ...second, actor: second.session.actor };
  await changeOwnPassword(context, { sessionId: second.session.id, current: oneTimePassword, next });
  const left = await world.database.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, id));
  expect(left).toEqual([{ id: second.session.id }]);
  expect((await signIn('lanhdao.hoalu', oneTimePassword)).session).toBeNull();
  expect((await signIn('lanhdao.hoalu', next)).session?.mustChangePassword).toBe(false);
});

it.each([
  ['tooShort', { next: 'chín ký t' }],
  ['tooLong', { next: 'x'.repeat(129) }],
  ['wrongPassword', { current: 'something else', next: 'long enough for it' }],
])('refuses %s', async (reason, input) => {
  const context = await world.service('bo');
  const wish = { sessionId: 'x', current: world.passwords.get('bo') ?? '', ...input };
  await expect(changeOwnPassword(context, wish)).rejects.toMatchObject({
    code: 'invalid',
    details: { params: { reason, min: 10 } },
  });
});

it('slows guessing at the current password like guessing at the sign-in', async () => {
  const context = await world.service('canbo.kimson');
  const wish = { sessionId: 'x', current: 'a guess', next: 'long enough for it' };
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await expect(changeOwnPassword(context, wish)).rejects.toMatchObject({ code: 'invalid' });
  }
  await expect(changeOwnPassword(context, wish)).rejects.toMatchObject({
    code: 'tooMany',
    details: { params: { retryAfterSeconds: 15 } },
  });
});
