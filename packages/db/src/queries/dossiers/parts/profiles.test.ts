import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../../testing/tiny-round.ts';
import { saveProfile, selectProfiles } from './profiles.ts';

let country: TinyCountry;
let round: TinyRound;

const save = (actor: Actor, value: unknown, basedOn: number) =>
  saveProfile(country.db, actor, {
    dossierId: round.dossier('hill'),
    unitId: country.unit('hill'),
    provinceId: country.unit('north'),
    value,
    basedOn,
    at: country.at,
  });
const ofUnit = (actor: Actor) => selectProfiles(country.db, actor, { dossierIds: [round.dossier('hill')] });
const ofRound = (actor: Actor) => selectProfiles(country.db, actor, { roundId: round.id });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  await save(country.person('hill officer'), { dan: 1 }, 0);
});
afterAll(() => country.close());

it('is read by its unit, and with its round by its province', async () => {
  expect(await country.whoSees(ofUnit)).toEqual(['hill officer', 'hill leader']);
  expect(await country.whoSees(ofRound)).toEqual(['north author', 'north publisher', 'north administrator']);
});

it('is stored over the revision that it was based on, by its own unit', async () => {
  const officer = country.person('hill officer');
  expect(await save(officer, { dan: 2 }, 0)).toBe(false);
  expect(await save(officer, { dan: 2 }, 2)).toBe(false);
  expect(await save(country.person('dale officer'), { dan: 2 }, 1)).toBe(false);
  expect(await save(country.person('hill author'), { dan: 2 }, 1)).toBe(false);
  expect(await ofUnit(officer)).toMatchObject([{ value: { dan: 1 }, revision: 1 }]);
  expect(await save(country.person('hill leader'), { dan: 3 }, 1)).toBe(true);
  expect(await ofUnit(officer)).toMatchObject([{ value: { dan: 3 }, revision: 2, updatedBy: 'hill leader' }]);
  expect(await save(officer, { dan: 4 }, 2)).toBe(true);
});
