import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessions, signInFailures, users } from '../../tables/accounts.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { claimAttempt, clearAttempts, endSessions, forgetEndedSessions, recordSignIn } from './sign-in.ts';

let country: TinyCountry;
const start = Date.UTC(2026, 10, 28);
const after = (seconds: number) => new Date(start + seconds * 1000);
const claim = (seconds: number, username = 'an') =>
  claimAttempt(country.db, { username, at: after(seconds) });
const names = async () =>
  (await country.db.select().from(signInFailures)).map(({ username }) => username).sort();

beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());
beforeEach(() => country.db.delete(signInFailures));

describe('attempts to sign in', () => {
  it('are free five times, then cost 15 s, doubling to 15 min', async () => {
    let now = 0;
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await claim(now)).toBe(0);
    const waits = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      const wait = await claim(now);
      waits.push(wait);
      now += wait;
      expect(await claim(now)).toBe(0);
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('while one has to wait are not counted', async () => {
    await claim(0, 'a name that was tried before');
    for (let attempt = 1; attempt <= 5; attempt += 1) await claim(0);
    expect(await claim(1)).toBe(14);
    expect(await claim(14.5)).toBe(1);
    expect(await claim(14.5)).toBe(1);
    expect(await claim(15)).toBe(0);
    expect(await claim(15)).toBe(30);
  });

  it('of one name leave the others alone', async () => {
    for (let attempt = 1; attempt <= 6; attempt += 1) await claim(0);
    expect(await claim(0, 'binh')).toBe(0);
  });

  it('are forgotten after a day, and after a success', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await claim(0);
    const day = 24 * 3600;
    expect(await claim(15 + day)).toBe(0);
    expect(await claim(15 + day)).toBe(30);
    expect(await claim(45 + 2 * day + 1)).toBe(0);
    expect(await claim(45 + 2 * day + 1)).toBe(0);
    await claim(45 + 2 * day, 'binh');
    await claim(0, 'old');
    await clearAttempts(country.db, { username: 'an', at: after(day) });
    expect(await names()).toEqual(['binh', 'old']);
    await clearAttempts(country.db, { username: 'an', at: after(day + 1) });
    expect(await names()).toEqual(['binh']);
  });
});

describe('a sign-in', () => {
  it('is remembered for the one who signed in', async () => {
    await recordSignIn(country.db, { userId: 'hill-officer', at: after(0) });
    const rows = await country.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.lastSignInAt, after(0)));
    expect(rows).toEqual([{ id: 'hill-officer' }]);
  });

  it.each([
    ['all of a person', { userId: 'hill-officer' }, ['3']],
    ['all but one', { userId: 'hill-officer', except: '1' }, ['1', '3']],
    ['one', { sessionId: '2' }, ['1', '3']],
  ])('ends: %s', async (_, which, left) => {
    const { db } = country;
    await db.delete(sessions);
    for (const [id, userId] of [
      ['1', 'hill-officer'],
      ['2', 'hill-officer'],
      ['3', 'dale-officer'],
    ] as const)
      await db.insert(sessions).values({ id, userId, token: id, expiresAt: after(60) });
    await endSessions(db, which);
    expect((await db.select().from(sessions)).map(({ id }) => id).sort()).toEqual(left);
  });
});

describe('sessions that have ended by themselves', () => {
  it('are forgotten, and no others', async () => {
    const { userId } = country.person('hill officer');
    const session = (id: string, seconds: number) => ({ id, userId, token: id, expiresAt: after(seconds) });
    await country.db.delete(sessions);
    await country.db
      .insert(sessions)
      .values([session('ended', -1), session('ends now', 0), session('goes on', 1)]);
    expect(await forgetEndedSessions(country.db, after(0))).toBe(2);
    expect((await country.db.select().from(sessions)).map(({ id }) => id)).toEqual(['goes on']);
  });
});
