import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { memberships, users } from '../../tables/accounts.ts';
import { units } from '../../tables/units.ts';
import { holdsName } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import {
  countOtherHolders,
  selectAccounts,
  selectHolderExists,
  selectPlaces,
  selectTakenUsernames,
} from './accounts.ts';

let country: TinyCountry;

beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());
afterEach(async () => {
  await country.db.update(memberships).set({ endedAt: null });
  await country.db.update(users).set({ lockedAt: null });
});

const leave = (userId: string) =>
  country.db.update(memberships).set({ endedAt: country.at }).where(eq(memberships.userId, userId));
const lock = (userId: string) =>
  country.db.update(users).set({ lockedAt: country.at }).where(eq(users.id, userId));
const managersOf = (userId: string) => country.whoSees((actor) => selectAccounts(country.db, actor, userId));

describe('an account', () => {
  it.each([
    ['north-author', ['north administrator']],
    ['hill-officer', ['north administrator']],
    ['coast-leader', ['south administrator']],
    ['north-administrator', ['operator', 'north administrator']],
    ['south-administrator', ['operator', 'south administrator']],
    ['ministry', ['operator']],
    ['operator', ['operator']],
  ])('of %s is managed by %j', async (userId, managers) => {
    expect(await managersOf(userId)).toEqual(managers);
  });

  it('is managed by a person in every role that they hold', async () => {
    const { memberships: roles } = country.person('north administrator');
    const operator = country.person('operator');
    const both = { ...operator, memberships: [...operator.memberships, ...roles] };
    expect(await selectAccounts(country.db, both, 'hill-officer')).toHaveLength(1);
    expect(await selectAccounts(country.db, both, 'ministry')).toHaveLength(1);
    expect(await selectAccounts(country.db, both, 'coast-officer')).toEqual([]);
  });

  it('of somebody who no longer administers is the operator’s no more', async () => {
    await leave('north-administrator');
    expect(await managersOf('north-administrator')).toEqual(['north administrator']);
  });

  it('shows the roles in force, and is the one that was asked for', async () => {
    const administrator = country.person('north administrator');
    const [one, ...others] = await selectAccounts(country.db, administrator, 'hill-officer');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: 'hill-officer', roles: [{ role: 'officer', unitName: 'hill' }] });
    await leave('hill-officer');
    expect((await selectAccounts(country.db, administrator, 'hill-officer'))[0]?.roles).toEqual([]);
    expect(await selectAccounts(country.db, administrator)).toHaveLength(7);
  });
});

describe('places for an account', () => {
  it('are the province of the administrator and its communes, on their days', async () => {
    const on = async (day: string) =>
      (await selectPlaces(country.db, country.person('north administrator'), day))
        .map(({ code }) => code)
        .sort();
    expect(await on('2025-06-30')).toEqual([]);
    expect(await on('2025-07-01')).toEqual(['dale', 'hill', 'north']);
    await country.db.update(units).set({ validTo: '2026-12-31' }).where(eq(units.code, 'dale'));
    expect(await on('2026-12-31')).toEqual(['dale', 'hill', 'north']);
    expect(await on('2027-01-01')).toEqual(['hill', 'north']);
    expect(await country.whoSees((actor) => selectPlaces(country.db, actor, '2026-12-31'))).toEqual([
      'north administrator',
      'south administrator',
    ]);
  });
});

describe('others who hold a role', () => {
  const others = (role: 'administrator' | 'operator', userId: string) => {
    const provinceId = role === 'operator' ? null : country.unit('north');
    return countOtherHolders(country.db, { userId, role, provinceId });
  };

  it('are counted without the one, without the locked, without those whose role ended', async () => {
    expect(await others('administrator', 'north-administrator')).toBe(0);
    expect(await others('administrator', 'somebody')).toBe(1);
    await lock('north-administrator');
    expect(await others('administrator', 'somebody')).toBe(0);
    await country.db.update(users).set({ lockedAt: null });
    await leave('north-administrator');
    expect(await others('administrator', 'somebody')).toBe(0);
  });

  it('of no province are those of the whole installation', async () => {
    expect(await others('operator', 'somebody')).toBe(1);
    expect(await others('operator', 'operator')).toBe(0);
  });

  it('are counted by one at a time', async () => {
    const provinceId = country.unit('north');
    const work = (tx: Parameters<typeof countOtherHolders>[0]) =>
      countOtherHolders(tx, { userId: 'x', role: 'administrator', provinceId });
    expect(await holdsName(country.database, `holders:administrator:${provinceId}`, work)).toBe(true);
    expect(await holdsName(country.database, `holders:administrator:${country.unit('south')}`, work)).toBe(
      false,
    );
  });

  it('exist while one of them still holds it', async () => {
    expect(await selectHolderExists(country.db, 'operator')).toBe(true);
    await leave('operator');
    expect(await selectHolderExists(country.db, 'operator')).toBe(false);
    expect(await selectHolderExists(country.db, 'leader')).toBe(true);
  });
});

it('a user name is taken by anybody in the installation', async () => {
  const names = ['hill-officer', 'nobody', 'coast-leader'];
  expect(await selectTakenUsernames(country.db, names)).toEqual(new Set(['hill-officer', 'coast-leader']));
  expect(await selectTakenUsernames(country.db, [])).toEqual(new Set());
});
