import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { dossiers } from '../tables/dossiers.ts';
import { membersOf, staffOf, whoReaches } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../testing/tiny-round.ts';
import { provinceOfOwnRounds, roundsOf, runsRoundsIn, seesRoundsIn, termsOf } from './rounds.ts';

let country: TinyCountry;
let rounds: { north: TinyRound; south: TinyRound };
beforeAll(async () => {
  country = await createTinyCountry();
  rounds = { north: await openTinyRound(country, 'north'), south: await openTinyRound(country, 'south') };
});
afterAll(() => country.close());

it('shows rounds to those who work for the province', async () => {
  expect(await whoReaches(country, rounds, (actor) => roundsOf(actor, dossiers))).toEqual({
    hill: staffOf.north,
    dale: staffOf.north,
    coast: staffOf.south,
  });
});

it('shows what holds in a round to the province and to every commune that is assessed in it', async () => {
  const inTheNorth = [...staffOf.north, ...membersOf.hill, ...membersOf.dale];
  expect(await whoReaches(country, rounds, (actor) => termsOf(country.db, actor, dossiers))).toEqual({
    hill: inTheNorth,
    dale: inTheNorth,
    coast: [...staffOf.south, ...membersOf.coast],
  });
});

const whoIn = (place: 'north' | 'hill', holds: (actor: Actor, id: string) => boolean) =>
  country.whoSees(async (actor) => holds(actor, country.unit(place)));

it('asks for a province by its id alike', async () => {
  expect(await whoIn('north', seesRoundsIn)).toEqual(staffOf.north);
  expect(await whoIn('hill', seesRoundsIn)).toEqual([]);
});

it('lets the publisher of a province run its rounds, and nobody else', async () => {
  expect(await whoIn('north', runsRoundsIn)).toEqual(['north publisher']);
  expect(await whoIn('hill', runsRoundsIn)).toEqual([]);
  expect(await country.whoSees(async (actor) => provinceOfOwnRounds(actor))).toEqual([
    'north publisher',
    'south publisher',
  ]);
  expect(provinceOfOwnRounds(country.person('south publisher'))).toBe(country.unit('south'));
});
