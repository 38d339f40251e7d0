import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials, memberships, sessions, users } from '../../tables/accounts.ts';
import { units } from '../../tables/units.ts';
import { holdOn } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import {
  keepsPassword,
  selectHashToSignIn,
  selectOwnPasswordHash,
  selectPrincipal,
  selectSessionPerson,
  updateOwnPassword,
} from './principals.ts';

let country: TinyCountry;
const userId = 'hill-officer';

const rolesOn = async (day: string, id = userId) =>
  (await selectPrincipal(country.db, { userId: id, day }))?.memberships.map(
    ({ role, unitName }) => `${role} ${unitName}`,
  );

beforeAll(async () => {
  country = await createTinyCountry();
  const { db } = country;
  for (const id of [userId, 'dale-officer']) {
    await db
      .insert(credentials)
      .values({ id: `other ${id}`, userId: id, accountId: id, providerId: 'elsewhere', password: 'foreign' });
    await db
      .insert(credentials)
      .values({ id, userId: id, accountId: id, providerId: 'credential', password: `hash of ${id}` });
  }
});
afterAll(() => country.close());

describe('a person', () => {
  it('acts in the roles in force at units that exist on the day', async () => {
    const { db } = country;
    await db.update(units).set({ validTo: '2026-12-31' }).where(eq(units.code, 'hill'));
    expect(await rolesOn('2025-06-30')).toEqual([]);
    expect(await rolesOn('2025-07-01')).toEqual(['officer hill']);
    expect(await rolesOn('2026-12-31')).toEqual(['officer hill']);
    expect(await rolesOn('2027-01-01')).toEqual([]);
    expect(await rolesOn('2020-01-01', 'operator')).toEqual(['operator null']);
    await db.update(units).set({ validTo: null });
    const end = (endedAt: Date | null) =>
      db.update(memberships).set({ endedAt }).where(eq(memberships.userId, userId));
    await end(country.at);
    expect(await rolesOn('2026-11-28')).toEqual([]);
    await end(null);
    expect(await rolesOn('2026-11-28')).toEqual(['officer hill']);
  });

  it('does not act while locked', async () => {
    const lock = (lockedAt: Date | null) =>
      country.db.update(users).set({ lockedAt }).where(eq(users.id, userId));
    await lock(country.at);
    expect(await rolesOn('2026-11-28')).toBeUndefined();
    await lock(null);
    expect(await rolesOn('2026-11-28', 'nobody')).toBeUndefined();
  });
});

describe('a session', () => {
  const token = 'token of hill-officer';
  const read = (day = '2026-11-28') => selectSessionPerson(country.db, { token, day });
  const expiresAt = new Date('2026-11-29T00:00:00Z');

  it('is that of its token, with its person as of this moment', async () => {
    const { db } = country;
    await db.insert(sessions).values([
      { id: 'hill', userId, token, expiresAt },
      { id: 'dale', userId: 'dale-officer', token: 'token of dale-officer', expiresAt },
    ]);
    const principal = await selectPrincipal(db, { userId, day: '2026-11-28' });
    expect(await read()).toEqual({ id: 'hill', userId, expiresAt, principal });
    expect(principal?.memberships).toHaveLength(1);
    expect((await read('2020-01-01'))?.principal?.memberships).toEqual([]);
    expect(await selectSessionPerson(db, { token: 'hill', day: '2026-11-28' })).toBeUndefined();
  });

  it('is nobody’s while the account is locked', async () => {
    const lock = (lockedAt: Date | null) =>
      country.db.update(users).set({ lockedAt }).where(eq(users.id, userId));
    await lock(country.at);
    expect(await read()).toEqual({ id: 'hill', userId, expiresAt, principal: undefined });
    await lock(null);
    expect((await read())?.principal?.userId).toBe(userId);
  });
});

describe('a password', () => {
  it('is the own one of the installation, not that of another person or provider', async () => {
    expect(await selectOwnPasswordHash(country.db, country.person('hill officer'))).toBe(
      'hash of hill-officer',
    );
    expect(await selectOwnPasswordHash(country.db, country.person('coast officer'))).toBeUndefined();
    expect(await selectHashToSignIn(country.db, 'dale-officer')).toBe('hash of dale-officer');
    expect(await selectHashToSignIn(country.db, 'nobody')).toBeUndefined();
  });

  it('stays until whoever signs in with it is done', async () => {
    const { db, database } = country;
    expect(await keepsPassword(db, { userId, hash: 'hash of hill-officer' })).toBe(true);
    expect(await keepsPassword(db, { userId, hash: 'another' })).toBe(false);
    expect(await keepsPassword(db, { userId, hash: undefined })).toBe(false);
    expect(await keepsPassword(db, { userId: 'coast-officer', hash: undefined })).toBe(false);
    const hold = (id: string) =>
      holdOn(database, { table: 'credentials', where: sql`id = ${id}` }, (tx) =>
        keepsPassword(tx, { userId, hash: 'x' }),
      );
    expect(await hold(userId)).toBe('share');
    expect(await hold('dale-officer')).toBe('free');
    expect(await hold(`other ${userId}`)).toBe('free');
  });

  it('of one’s own changes nobody else’s', async () => {
    const { db, at } = country;
    await db.update(users).set({ mustChangePassword: true });
    await updateOwnPassword(db, country.person('hill officer'), { hash: 'mine', at });
    expect(await selectOwnPasswordHash(db, country.person('hill officer'))).toBe('mine');
    expect(await selectOwnPasswordHash(db, country.person('dale officer'))).toBe('hash of dale-officer');
    const foreign = await db.select().from(credentials).where(eq(credentials.providerId, 'elsewhere'));
    expect(foreign.map(({ password }) => password)).toEqual(['foreign', 'foreign']);
    const free = await db.select({ id: users.id }).from(users).where(eq(users.mustChangePassword, false));
    expect(free).toEqual([{ id: userId }]);
  });
});
