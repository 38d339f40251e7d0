import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { memberships, users } from '../tables/accounts.ts';
import { dossiers } from '../tables/dossiers.ts';
import { membersOf, whoReaches } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../testing/tiny-round.ts';
import { delegationsGivenBy, delegationsOf, delegationsTo, leads, officersLedBy } from './delegations.ts';

let country: TinyCountry;
let rounds: { north: TinyRound; south: TinyRound };
beforeAll(async () => {
  country = await createTinyCountry();
  rounds = { north: await openTinyRound(country, 'north'), south: await openTinyRound(country, 'south') };
});
afterAll(() => country.close());

const leaders = { hill: ['hill leader'], dale: ['dale leader'], coast: ['coast leader'] };

it('shows delegations to the members of the commune, and lets its leader give them', async () => {
  expect(await whoReaches(country, rounds, (actor) => delegationsOf(actor, dossiers))).toEqual(membersOf);
  expect(await whoReaches(country, rounds, (actor) => delegationsGivenBy(actor, dossiers))).toEqual(leaders);
});

it('counts a delegation for the officer who got it, and where they are one', async () => {
  const who = (userId: string) =>
    country.whoSees((actor) =>
      country.db
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(delegationsTo(actor, memberships), eq(memberships.userId, userId))),
    );
  expect(await who('hill-officer')).toEqual(['hill officer']);
  expect(await who('hill-leader')).toEqual([]);
  expect(await who('north-author')).toEqual([]);
});

it('names to a leader the officers of the commune who could sign in', async () => {
  const officers = async (actor: Actor) =>
    (
      await country.db
        .select({ id: users.id })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(officersLedBy(actor))
    ).map(({ id }) => id);
  expect(await country.whoSees(officers)).toEqual(['hill leader', 'dale leader', 'coast leader']);
  expect(await officers(country.person('hill leader'))).toEqual(['hill-officer']);
  await country.db.update(users).set({ lockedAt: country.at }).where(eq(users.id, 'hill-officer'));
  expect(await officers(country.person('hill leader'))).toEqual([]);
  await country.db
    .update(memberships)
    .set({ endedAt: country.at })
    .where(eq(memberships.userId, 'dale-officer'));
  expect(await officers(country.person('dale leader'))).toEqual([]);
});

it('takes the leader of a commune for one there only', async () => {
  const who = (place: 'north' | 'hill') =>
    country.whoSees(async (actor) => leads(actor, country.unit(place)));
  expect(await who('hill')).toEqual(['hill leader']);
  expect(await who('north')).toEqual([]);
});
