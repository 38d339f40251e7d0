import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { credentials, memberships, sessions, users } from '../../tables/accounts.ts';
import { holdOn } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import {
  holdAccount,
  insertAccounts,
  replaceRoles,
  updateLock,
  updateToOneTimePassword,
} from './account-changes.ts';

let country: TinyCountry;
const account = 'hill-officer';
const neighbour = 'dale-officer';

beforeAll(async () => {
  country = await createTinyCountry();
  for (const userId of [account, neighbour])
    await country.db
      .insert(credentials)
      .values({ id: userId, userId, accountId: userId, providerId: 'credential', password: 'old' });
});
afterAll(() => country.close());

beforeEach(async () => {
  const { db, at } = country;
  await db.delete(sessions);
  for (const userId of [account, neighbour])
    await db.insert(sessions).values({ id: userId, userId, token: userId, expiresAt: at });
  await db.update(users).set({ lockedAt: null, mustChangePassword: false });
  await db.update(credentials).set({ password: 'old' });
});

/** Everything that the changes here may change, of the account and of its neighbour. */
async function standing() {
  const { db } = country;
  const signedIn = (await db.select({ id: sessions.userId }).from(sessions)).map(({ id }) => id).sort();
  const [user] = await db.select().from(users).where(eq(users.id, account));
  const passwords = await db
    .select({ of: credentials.userId, is: credentials.password })
    .from(credentials)
    .orderBy(credentials.userId);
  const roles = await db
    .select()
    .from(memberships)
    .where(eq(memberships.userId, account))
    .orderBy(memberships.grantedAt);
  const others = await db.select().from(users).where(sql`${users.id} <> ${account}`).orderBy(users.id);
  return { signedIn, user, passwords, roles, others };
}

const strangers = ['south administrator', 'north author', 'hill leader', 'operator'] as const;
const changes: [string, (actor: Actor) => Promise<unknown>][] = [
  ['lock', (actor) => updateLock(country.db, actor, { id: account, locked: true, at: country.at })],
  [
    'give a password',
    (actor) => updateToOneTimePassword(country.db, actor, { id: account, hash: 'new', at: country.at }),
  ],
];

describe('whoever does not manage an account', () => {
  it.each(changes)('cannot %s', async (_, change) => {
    const before = await standing();
    for (const name of strangers) await change(country.person(name));
    expect(await standing()).toEqual(before);
  });

  it('cannot hold it still', async () => {
    const hold = (actor: Actor) => holdAccount(country.db, actor, account);
    expect(await country.whoSees(hold)).toEqual(['north administrator']);
  });
});

describe('the administrator', () => {
  it('holds the account against others, and it alone', async () => {
    const work = (tx: Parameters<typeof holdAccount>[0]) =>
      holdAccount(tx, country.person('north administrator'), account);
    const hold = (id: string) => holdOn(country.database, { table: 'users', where: sql`id = ${id}` }, work);
    expect(await hold(account)).toBe('update');
    expect(await hold(neighbour)).toBe('free');
  });

  it('locks and unlocks it, which ends its sessions and nobody else’s', async () => {
    const { db, at } = country;
    const before = await standing();
    await updateLock(db, country.person('north administrator'), { id: account, locked: true, at });
    const locked = await standing();
    expect(locked.user?.lockedAt).toEqual(at);
    expect(locked.signedIn).toEqual([neighbour]);
    expect(locked.others).toEqual(before.others);
    await updateLock(db, country.person('north administrator'), { id: account, locked: false, at });
    expect((await standing()).user?.lockedAt).toBeNull();
  });

  it('gives it a one-time password, which ends its sessions and nobody else’s', async () => {
    const before = await standing();
    await updateToOneTimePassword(country.db, country.person('north administrator'), {
      id: account,
      hash: 'new',
      at: country.at,
    });
    const after = await standing();
    expect(after.user?.mustChangePassword).toBe(true);
    expect(after.passwords).toEqual([
      { of: neighbour, is: 'old' },
      { of: account, is: 'new' },
    ]);
    expect(after.signedIn).toEqual([neighbour]);
    expect(after.others).toEqual(before.others);
  });

  it('ends the roles that it has, not those that ended long ago, and gives one', async () => {
    const long = new Date('2020-01-01T00:00:00Z');
    const place = { unitId: country.unit('dale'), provinceId: country.unit('north') };
    await country.db
      .insert(memberships)
      .values({ userId: account, role: 'leader', ...place, grantedAt: long, endedAt: long });
    const role = { id: account, role: 'leader', ...place, at: country.at } as const;
    await replaceRoles(country.db, country.person('north administrator'), role);
    const { roles, signedIn } = await standing();
    expect(signedIn).toEqual([neighbour]);
    const shown = roles.map((one) => [one.role, one.endedAt]);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['leader', long],
        ['officer', country.at],
        ['leader', null],
      ]),
    );
    const others = await country.db
      .select()
      .from(memberships)
      .where(sql`${memberships.userId} <> ${account}`);
    expect(others.every(({ endedAt }) => endedAt === null)).toBe(true);
  });

  it('who does not manage it ends no role and no session of it', async () => {
    const { roles, signedIn } = await standing();
    const place = { unitId: country.unit('coast'), provinceId: country.unit('south') };
    const role = { id: account, role: 'leader', ...place, at: country.at } as const;
    await replaceRoles(country.db, country.person('south administrator'), role).catch(() => undefined);
    const after = await standing();
    expect(after.signedIn).toEqual(signedIn);
    expect(after.roles.filter((one) => one.unitId !== place.unitId)).toEqual(roles);
  });
});

it('accounts are added with password and role, or not at all where a name is taken', async () => {
  const { db, at } = country;
  const wish = {
    displayName: 'Mới',
    passwordHash: 'hash',
    mustChangePassword: true,
    role: 'officer',
    unitId: country.unit('dale'),
    provinceId: country.unit('north'),
  } as const;
  const add = (id: string, username: string) =>
    insertAccounts(db, country.person('north administrator'), { accounts: [{ ...wish, id, username }], at });
  expect(await add('new-1', 'new')).toBe(true);
  expect(await add('new-2', 'new')).toBe(false);
  expect(await db.select().from(credentials).where(eq(credentials.userId, 'new-1'))).toMatchObject([
    { password: 'hash' },
  ]);
  expect(await db.select().from(memberships).where(eq(memberships.userId, 'new-1'))).toMatchObject([
    { role: 'officer', grantedBy: 'north-administrator' },
  ]);
  expect(
    await insertAccounts(db, null, { accounts: [{ ...wish, id: 'new-3', username: 'seeded' }], at }),
  ).toBe(true);
});
