import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossiers } from '../tables/dossiers.ts';
import { whoReaches } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound } from '../testing/tiny-round.ts';
import { draftsOf, publishesIn } from './drafts.ts';

let country: TinyCountry;
beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());

it('shows drafts to author and publisher of the province', async () => {
  const rounds = {
    north: await openTinyRound(country, 'north'),
    south: await openTinyRound(country, 'south'),
  };
  const north = ['north author', 'north publisher'];
  expect(await whoReaches(country, rounds, (actor) => draftsOf(actor, dossiers))).toEqual({
    hill: north,
    dale: north,
    coast: ['south author', 'south publisher'],
  });
});

it('lets the publisher of the province publish them', async () => {
  const who = (place: 'north' | 'hill') =>
    country.whoSees(async (actor) => publishesIn(actor, country.unit(place)));
  expect(await who('north')).toEqual(['north publisher']);
  expect(await who('hill')).toEqual([]);
});
