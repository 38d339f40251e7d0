import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { units } from '../../tables/units.ts';
import { createTinyCountry, type Place, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound } from '../../testing/tiny-round.ts';
import { publishRoundResults, selectRound } from '../rounds/rounds.ts';
import { selectLowerUnits, selectOutcomes } from './published-outcomes.ts';

let country: TinyCountry;

/** Opens a round and publishes a level for each of its communes. */
async function publish(
  province: 'north' | 'south',
  wish: { setId: string; referenceDate: string; levels: Partial<Record<Place, number>>; at?: Date },
) {
  const { setId, referenceDate, levels, at = country.at } = wish;
  const opened = await openTinyRound(country, province, { setId, referenceDate });
  const publisher = country.person(`${province} publisher`);
  const round = await selectRound(country.db, publisher, opened.id);
  if (round === undefined) throw new Error('no round');
  const results = Object.entries(levels).map(([place, level]) => ({
    unitId: country.unit(place === 'hill' ? 'hill' : place === 'dale' ? 'dale' : 'coast'),
    level,
  }));
  await publishRoundResults(country.db, publisher, { round, results, at });
}

const asked = (wish: { places?: Place[]; setIds?: string[]; day?: string } = {}) => ({
  unitIds: (wish.places ?? ['hill']).map((place) => country.unit(place)),
  setIds: wish.setIds ?? ['x/x'],
  day: wish.day ?? '2026-06-30',
});
const levels = async (actor: Actor, wish: Parameters<typeof asked>[0] = {}) =>
  (await selectOutcomes(country.db, actor, asked(wish))).map(({ level }) => level);

beforeAll(async () => {
  country = await createTinyCountry();
  await publish('north', { setId: 'x/x', referenceDate: '2026-03-31', levels: { hill: 1, dale: 2 } });
  await publish('north', { setId: 'x/x', referenceDate: '2026-06-30', levels: { hill: 3 } });
  await publish('north', { setId: 'x/x', referenceDate: '2026-09-30', levels: { hill: 4 } });
  await publish('north', { setId: 'y/y', referenceDate: '2026-06-30', levels: { hill: 5 } });
  await publish('south', { setId: 'x/x', referenceDate: '2026-06-30', levels: { coast: 6 } });
});
afterAll(() => country.close());

describe('the result of a unit under another set', () => {
  it('is seen by the unit, by the staff of its province and by nobody else', async () => {
    const query = (actor: Actor) => selectOutcomes(country.db, actor, asked());
    expect(await country.whoSees(query)).toEqual([
      'north author',
      'north publisher',
      'north administrator',
      'hill officer',
      'hill leader',
    ]);
  });

  it('is seen by the unit right above', async () => {
    const { userId, memberships } = country.person('hill leader');
    const above = memberships.map((one) => ({ ...one, unitId: country.unit('north') }));
    const governor = { userId, username: 'x', displayName: 'x', memberships: above };
    expect(await levels(governor, { places: ['hill', 'dale', 'coast'] })).toHaveLength(2);
  });

  it('is the latest whose reference date is not later than the day', async () => {
    const publisher = country.person('north publisher');
    expect(await levels(publisher)).toEqual([3]);
    expect(await levels(publisher, { day: '2026-06-29' })).toEqual([1]);
    expect(await levels(publisher, { day: '2026-12-31' })).toEqual([4]);
    expect(await levels(publisher, { day: '2026-03-30' })).toEqual([]);
  });

  it('is that of the unit and set that were asked for', async () => {
    const publisher = country.person('north publisher');
    expect(await levels(publisher, { places: ['dale'] })).toEqual([2]);
    expect(await levels(publisher, { setIds: ['y/y'] })).toEqual([5]);
    expect((await levels(publisher, { setIds: ['x/x', 'y/y'] })).sort()).toEqual([3, 5]);
    expect(await levels(publisher, { places: [] })).toEqual([]);
    expect(await levels(publisher, { setIds: [] })).toEqual([]);
  });

  it('of one day is the one published last', async () => {
    const at = new Date('2026-12-01T00:00:00Z');
    await publish('south', { setId: 'x/x', referenceDate: '2026-06-30', levels: { coast: 7 }, at });
    expect(await levels(country.person('south publisher'), { places: ['coast'] })).toEqual([7]);
  });
});

it('lower units are those right below that exist on the day', async () => {
  const below = async (parents: Place[], day: string) => {
    const parentIds = parents.map((place) => country.unit(place));
    return (await selectLowerUnits(country.db, { parentIds, day })).map(({ type }) => type).sort();
  };
  await country.db.update(units).set({ validTo: '2026-12-31' }).where(eq(units.code, 'dale'));
  expect(await below(['north'], '2025-06-30')).toEqual([]);
  expect(await below(['north'], '2025-07-01')).toEqual(['phuong', 'xa']);
  expect(await below(['north'], '2026-12-31')).toEqual(['phuong', 'xa']);
  expect(await below(['north'], '2027-01-01')).toEqual(['xa']);
  expect(await below(['hill'], '2026-11-28')).toEqual([]);
  expect(await below([], '2026-11-28')).toEqual([]);
});
