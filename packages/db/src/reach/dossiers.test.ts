import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossiers } from '../tables/dossiers.ts';
import { membersOf, staffOf, whoReaches } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../testing/tiny-round.ts';
import { dossiersOf, ownDossiers } from './dossiers.ts';

let country: TinyCountry;
let rounds: { north: TinyRound; south: TinyRound };
beforeAll(async () => {
  country = await createTinyCountry();
  rounds = { north: await openTinyRound(country, 'north'), south: await openTinyRound(country, 'south') };
});
afterAll(() => country.close());

it('lets members of a commune fill in its dossiers, and nobody else', async () => {
  expect(await whoReaches(country, rounds, (actor) => ownDossiers(actor, dossiers))).toEqual(membersOf);
});

it('shows what is settled of a dossier to the commune and its province, and to nobody else', async () => {
  expect(await whoReaches(country, rounds, (actor) => dossiersOf(actor, dossiers))).toEqual({
    hill: [...staffOf.north, ...membersOf.hill],
    dale: [...staffOf.north, ...membersOf.dale],
    coast: [...staffOf.south, ...membersOf.coast],
  });
});

it('adds up what a person is in several places, and mixes it nowhere', async () => {
  const officer = country.person('hill officer');
  const author = country.person('south author');
  const twice = { ...officer, memberships: [...officer.memberships, ...author.memberships] };
  const reached = async (predicate: typeof ownDossiers | typeof dossiersOf) =>
    (await country.db.select({ id: dossiers.id }).from(dossiers).where(predicate(twice, dossiers)))
      .map(({ id }) => id)
      .sort();
  const [hill, coast] = [rounds.north.dossier('hill'), rounds.south.dossier('coast')];
  expect(await reached(ownDossiers)).toEqual([hill]);
  expect(await reached(dossiersOf)).toEqual([hill, coast].sort());
});
