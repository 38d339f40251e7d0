import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memberships, users } from '../tables/accounts.ts';
import { units } from '../tables/units.ts';
import { createTinyCountry, type Place, type TinyCountry } from '../testing/tiny-country.ts';
import { accountsOf, administeredBy, provinceOfOwnAccounts, runsInstallation } from './accounts.ts';

let country: TinyCountry;
beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());

const whoManages = (id: string) =>
  country.whoSees((actor) =>
    country.db
      .select({ id: users.id })
      .from(users)
      .where(and(accountsOf(country.db, actor), eq(users.id, id))),
  );

it.each([
  ['ministry', ['operator']],
  ['operator', ['operator']],
  // Belongs to no province.
  ['hill-author', ['operator']],
  ['north-author', ['north administrator']],
  ['north-publisher', ['north administrator']],
  ['north-administrator', ['operator', 'north administrator']],
  ['hill-officer', ['north administrator']],
  ['dale-leader', ['north administrator']],
  ['south-administrator', ['operator', 'south administrator']],
  ['coast-leader', ['south administrator']],
])('has the account of %s managed by %j', async (id, managers) => {
  expect(await whoManages(id)).toEqual(managers);
});

it('leaves the operator nothing of an administrator whose role has ended', async () => {
  await country.db.transaction(async (tx) => {
    await tx
      .update(memberships)
      .set({ endedAt: country.at })
      .where(eq(memberships.userId, 'south-administrator'));
    const managed = await tx
      .select({ id: users.id })
      .from(users)
      .where(accountsOf(tx, country.person('operator')));
    expect(managed.map(({ id }) => id)).not.toContain('south-administrator');
    expect(managed.map(({ id }) => id)).toContain('north-administrator');
    await tx.update(memberships).set({ endedAt: null }).where(eq(memberships.userId, 'south-administrator'));
  });
});

it('lets administrators alone administer what lies in their province', async () => {
  const who = (place: Place) =>
    country.whoSees((actor) =>
      country.db
        .select({ id: units.id })
        .from(units)
        .where(and(administeredBy(actor, units), eq(units.id, country.unit(place)))),
    );
  expect(await who('north')).toEqual(['north administrator']);
  expect(await who('dale')).toEqual(['north administrator']);
  expect(await who('coast')).toEqual(['south administrator']);
  expect(await country.whoSees(async (actor) => provinceOfOwnAccounts(actor))).toEqual([
    'north administrator',
    'south administrator',
  ]);
  expect(provinceOfOwnAccounts(country.person('south administrator'))).toBe(country.unit('south'));
});

it('shows how the installation is doing to its operator alone', async () => {
  expect(await country.whoSees(async (actor) => runsInstallation(actor))).toEqual(['operator']);
});
