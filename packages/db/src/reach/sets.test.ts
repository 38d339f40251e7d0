import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertPublishedVersion } from '../queries/sets/sets.ts';
import { publishedVersions } from '../tables/sets.ts';
import { staffOf } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { keepsMappings, seesMappings, usableSets } from './sets.ts';

let country: TinyCountry;
beforeAll(async () => {
  country = await createTinyCountry();
  for (const province of ['north', 'south'] as const)
    await insertPublishedVersion(country.db, { ...version(province), provinceId: country.unit(province) });
  await insertPublishedVersion(country.db, { ...version('national'), provinceId: null });
});
afterAll(() => country.close());

const version = (name: string) => ({
  digest: name,
  setId: `${name}/x`,
  version: '1.0',
  name,
  text: '{}',
  criteria: 1,
});

it('offers a province its own sets and the national ones', async () => {
  const who = (digest: string) =>
    country.whoSees((actor) =>
      country.db
        .select({ digest: publishedVersions.digest })
        .from(publishedVersions)
        .where(and(usableSets(actor, publishedVersions), eq(publishedVersions.digest, digest))),
    );
  expect(await who('north')).toEqual(staffOf.north);
  expect(await who('south')).toEqual(staffOf.south);
  // National sets are public.
  expect(await who('national')).toHaveLength(15);
});

it('shows pairs of criteria to those who compare, and lets the ministry say which there are', async () => {
  expect(await country.whoSees(async (actor) => seesMappings(actor))).toEqual([
    'ministry',
    'north author',
    'north publisher',
    'south author',
    'south publisher',
    'hill author',
  ]);
  expect(await country.whoSees(async (actor) => keepsMappings(actor))).toEqual(['ministry']);
});
