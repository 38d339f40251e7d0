import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberships, users } from '../../tables/accounts.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import {
  holdsDelegation,
  insertDelegation,
  revokeDelegation,
  selectDelegations,
  selectOfficers,
} from './delegations.ts';

let country: TinyCountry;
let granted: string;

const grant = (to: 'hill officer' | 'dale officer', at = country.at, until = '2026-12-31') => {
  const place = to === 'hill officer' ? 'hill' : 'dale';
  return insertDelegation(country.db, country.person(`${place} leader`), {
    unitId: country.unit(place),
    provinceId: country.unit('north'),
    userId: country.person(to).userId,
    until,
    reason: 'đi vắng',
    at,
  });
};
const holds = (name: Parameters<TinyCountry['person']>[0], day: string, place: 'hill' | 'dale' = 'hill') =>
  holdsDelegation(country.db, country.person(name), { unitId: country.unit(place), day });

beforeAll(async () => {
  country = await createTinyCountry();
  granted = await grant('hill officer');
  await grant('dale officer');
});
afterAll(() => country.close());

describe('a delegation', () => {
  it('is listed in its unit, for the leader and those who work there', async () => {
    const list = async (actor: Parameters<typeof selectDelegations>[1]) =>
      (await selectDelegations(country.db, actor)).filter(({ id }) => id === granted);
    expect(await country.whoSees(list)).toEqual(['hill officer', 'hill leader']);
  });

  it('is in force for its officer, in its unit, to the end of its last day', async () => {
    expect(await holds('hill officer', '2026-12-31')).toBe(true);
    expect(await holds('hill officer', '2027-01-01')).toBe(false);
    expect(await holds('dale officer', '2026-12-31')).toBe(false);
    expect(await holds('hill officer', '2026-12-31', 'dale')).toBe(false);
    const colleague = { ...country.person('hill officer'), userId: country.person('hill leader').userId };
    const place = { unitId: country.unit('hill'), day: '2026-12-31' };
    expect(await holdsDelegation(country.db, colleague, place)).toBe(false);
    const day = { unitId: country.unit('hill'), day: '2026-12-31' };
    expect(await country.whoSees((actor) => holdsDelegation(country.db, actor, day))).toEqual([
      'hill officer',
    ]);
  });

  it.each(['dale officer', 'hill author'] as const)(
    'is worth nothing to somebody who is now %s',
    async (now) => {
      const { userId } = country.person('hill officer');
      const place = { unitId: country.unit('hill'), day: '2026-12-01' };
      expect(await holdsDelegation(country.db, { ...country.person(now), userId }, place)).toBe(false);
    },
  );

  it('is ended by the leader of its unit, once', async () => {
    const id = await grant('hill officer', new Date('2026-11-29T00:00:00Z'), '2028-01-01');
    const listed = await selectDelegations(country.db, country.person('hill officer'));
    expect(listed.map((one) => one.id)).toEqual([id, granted]);
    const revoke = (name: 'hill leader' | 'hill officer' | 'hill author' | 'dale leader') =>
      revokeDelegation(country.db, country.person(name), { id, at: country.at });
    expect(await revoke('dale leader')).toBeUndefined();
    expect(await revoke('hill officer')).toBeUndefined();
    expect(await revoke('hill author')).toBeUndefined();
    expect(await holds('hill officer', '2027-06-01')).toBe(true);
    expect(await revoke('hill leader')).toMatchObject({ unitId: country.unit('hill') });
    expect(await revoke('hill leader')).toBeUndefined();
    expect(await holds('hill officer', '2027-06-01')).toBe(false);
    expect(await holds('hill officer', '2026-12-01')).toBe(true);
  });
});

describe('those to whom a delegation can be given', () => {
  const offered = async () =>
    (await selectOfficers(country.db, country.person('hill leader'))).map(({ userId }) => userId);
  const { at } = { at: new Date('2026-11-28T00:00:00Z') };

  it('are the officers of the units that the actor leads', async () => {
    expect(await offered()).toEqual(['hill-officer']);
    expect(await country.whoSees((actor) => selectOfficers(country.db, actor))).toEqual([
      'hill leader',
      'dale leader',
      'coast leader',
    ]);
  });

  it('are not locked', async () => {
    const lock = (lockedAt: Date | null) =>
      country.db.update(users).set({ lockedAt }).where(eq(users.id, 'hill-officer'));
    await lock(at);
    expect(await offered()).toEqual([]);
    await lock(null);
    expect(await offered()).toEqual(['hill-officer']);
  });

  it('still work there', async () => {
    const end = (endedAt: Date | null) =>
      country.db.update(memberships).set({ endedAt }).where(eq(memberships.userId, 'hill-officer'));
    await end(at);
    expect(await offered()).toEqual([]);
    await end(null);
  });
});
