import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossiers } from '../tables/dossiers.ts';
import { units } from '../tables/units.ts';
import { membersOf, staffOf, whoReaches } from '../testing/reached-rows.ts';
import { createTinyCountry, type TinyCountry } from '../testing/tiny-country.ts';
import { openTinyRound } from '../testing/tiny-round.ts';
import { outcomesOf, resultsOf } from './results.ts';

let country: TinyCountry;
const hamlet = randomUUID();
beforeAll(async () => {
  country = await createTinyCountry();
  await country.db.insert(units).values({
    id: hamlet,
    code: 'hamlet',
    type: 'xa',
    name: 'hamlet',
    parentId: country.unit('hill'),
    provinceId: country.unit('north'),
    validFrom: '2025-07-01',
  });
});
afterAll(() => country.close());

it('lists results to the ministry and to those who work for the province', async () => {
  const rounds = {
    north: await openTinyRound(country, 'north'),
    south: await openTinyRound(country, 'south'),
  };
  expect(await whoReaches(country, rounds, (actor) => resultsOf(actor, dossiers))).toEqual({
    hill: ['ministry', ...staffOf.north],
    dale: ['ministry', ...staffOf.north],
    coast: ['ministry', ...staffOf.south],
  });
});

it('scores a commune from its own results and those right below, a province from all of its own', async () => {
  const results = { unitId: units.id, provinceId: units.provinceId };
  const who = (id: string) =>
    country.whoSees((actor) =>
      country.db
        .select({ id: units.id })
        .from(units)
        .where(and(outcomesOf(actor, results, units), eq(units.id, id))),
    );
  expect(await who(hamlet)).toEqual([...staffOf.north, ...membersOf.hill]);
  expect(await who(country.unit('hill'))).toEqual([...staffOf.north, ...membersOf.hill]);
  expect(await who(country.unit('coast'))).toEqual([...staffOf.south, ...membersOf.coast]);
  expect(await who(country.unit('south'))).toEqual(staffOf.south);
});
