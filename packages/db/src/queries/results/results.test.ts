import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound } from '../../testing/tiny-round.ts';
import { publishRoundResults, selectRound } from '../rounds/rounds.ts';
import { selectResults } from './results.ts';

let country: TinyCountry;

async function publish(province: 'north' | 'south', year: number): Promise<void> {
  const { id } = await openTinyRound(country, province, { year });
  const publisher = country.person(`${province} publisher`);
  const round = await selectRound(country.db, publisher, id);
  const unitId = country.unit(province === 'north' ? 'hill' : 'coast');
  if (round)
    await publishRoundResults(country.db, publisher, {
      round,
      results: [{ unitId, level: 2 }],
      at: country.at,
    });
}
const seen = async (actor: Actor, filter: Parameters<typeof selectResults>[2] = {}) =>
  (await selectResults(country.db, actor, filter)).map(({ provinceName, year }) => `${provinceName} ${year}`);

beforeAll(async () => {
  country = await createTinyCountry();
  await publish('north', 2025);
  await publish('north', 2026);
  await publish('south', 2026);
});
afterAll(() => country.close());

it('published results are seen by the ministry, and those of a province by its staff', async () => {
  expect(await seen(country.person('ministry'))).toEqual(['north 2026', 'south 2026', 'north 2025']);
  for (const role of ['author', 'publisher', 'administrator'] as const)
    expect(await seen(country.person(`south ${role}`))).toEqual(['south 2026']);
  expect(await country.whoSees((actor) => selectResults(country.db, actor, {}))).toEqual([
    'ministry',
    'north author',
    'north publisher',
    'north administrator',
    'south author',
    'south publisher',
    'south administrator',
  ]);
});

it('are narrowed to a province and a year, never beyond what is seen', async () => {
  const ministry = country.person('ministry');
  expect(await seen(ministry, { year: 2025 })).toEqual(['north 2025']);
  expect(await seen(ministry, { provinceId: country.unit('south') })).toEqual(['south 2026']);
  expect(await seen(country.person('south author'), { provinceId: country.unit('north') })).toEqual([]);
});
