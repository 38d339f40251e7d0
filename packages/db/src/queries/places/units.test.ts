import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitSuccessions, units } from '../../tables/units.ts';
import { holdsName } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { selectOwnSlug } from './provinces.ts';
import { insertUnitSuccessions, lockSeeding, selectUnitRecords, updateUnit } from './unit-seeding.ts';
import { selectAssessableUnits, selectCommunes, selectProvince, selectProvinces } from './units.ts';

let country: TinyCountry;
const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);

beforeAll(async () => {
  country = await createTinyCountry();
  const { db } = country;
  await db.update(units).set({ validTo: '2026-12-31' }).where(eq(units.code, 'dale'));
  await db.update(units).set({ validTo: '2026-12-31' }).where(eq(units.code, 'south'));
});
afterAll(() => country.close());

describe('units on a day', () => {
  it.each([
    ['2025-06-30', [], [], false],
    ['2025-07-01', ['north', 'south'], ['dale', 'hill'], true],
    ['2026-12-31', ['north', 'south'], ['dale', 'hill'], true],
    ['2027-01-01', ['north'], ['hill'], false],
  ])('%s: provinces %j, communes of the north %j', async (day, provinces, communes, south) => {
    const { db } = country;
    expect(codes(await selectProvinces(db, day))).toEqual(provinces);
    expect(codes(await selectCommunes(db, { provinceId: country.unit('north'), day }))).toEqual(communes);
    expect((await selectProvince(db, { id: country.unit('south'), day })) !== undefined).toBe(south);
    const wish = { provinceId: country.unit('north'), day, types: ['xa', 'phuong'] };
    expect(codes(await selectAssessableUnits(db, country.person('north publisher'), wish))).toEqual(communes);
  });

  it('a commune is no province, and the province that was asked for is found', async () => {
    const day = '2026-11-28';
    expect(await selectProvince(country.db, { id: country.unit('hill'), day })).toBeUndefined();
    expect(await selectProvince(country.db, { id: country.unit('north'), day })).toMatchObject({
      code: 'north',
    });
  });

  it('those that a round may assess are of the own province and of its kinds', async () => {
    const { db } = country;
    const wish = { provinceId: country.unit('north'), day: '2026-11-28', types: ['xa'] };
    expect(codes(await selectAssessableUnits(db, country.person('north author'), wish))).toEqual(['hill']);
    expect(await country.whoSees((actor) => selectAssessableUnits(db, actor, wish))).toEqual([
      'north author',
      'north publisher',
      'north administrator',
    ]);
  });
});

describe('the prefix of set ids', () => {
  it('is that of the province for which the actor writes', async () => {
    const slug = (actor: Parameters<typeof selectOwnSlug>[1]) => selectOwnSlug(country.db, actor);
    expect(await country.whoSees(slug)).toEqual([
      'north author',
      'north publisher',
      'south author',
      'south publisher',
    ]);
    expect(await slug(country.person('south author'))).toMatchObject({ slug: 'south' });
    const north = country.unit('north');
    expect(await selectOwnSlug(country.db, country.person('south author'), north)).toBeUndefined();
    const both = { ...country.person('south author') };
    const memberships = [...both.memberships, ...country.person('north author').memberships];
    expect(await selectOwnSlug(country.db, { ...both, memberships }, north)).toMatchObject({ slug: 'north' });
  });

  it.each([
    ['north', 'south'],
    ['south', 'north'],
  ] as const)('is that of a province which has one: without %s, %s', async (without, other) => {
    const { db } = country;
    const name = (slug: string | null) => db.update(units).set({ slug }).where(eq(units.code, without));
    await name(null);
    const author = country.person(`${without} author`);
    expect(await selectOwnSlug(db, author)).toBeUndefined();
    const memberships = [...author.memberships, ...country.person(`${other} author`).memberships];
    expect(await selectOwnSlug(db, { ...author, memberships })).toMatchObject({ slug: other });
    await name(without);
  });
});

describe('seeding', () => {
  it('is done by one process at a time', async () => {
    expect(await holdsName(country.database, 'seeding', lockSeeding)).toBe(true);
  });

  it('adds a succession once', async () => {
    const succession = {
      fromUnitId: country.unit('hill'),
      toUnitId: country.unit('dale'),
      date: '2026-01-01',
      basis: 'NQ',
    };
    await insertUnitSuccessions(country.db, [succession]);
    await insertUnitSuccessions(country.db, [succession, { ...succession, toUnitId: country.unit('coast') }]);
    await insertUnitSuccessions(country.db, []);
    expect(await country.db.select().from(unitSuccessions)).toHaveLength(2);
  });

  it('changes the unit that is meant', async () => {
    const before = await selectUnitRecords(country.db);
    const hill = before.find(({ code }) => code === 'hill');
    if (hill === undefined) throw new Error('no hill');
    await updateUnit(country.db, { ...hill, name: 'Đồi' });
    const renamed = before.map((unit) => (unit.id === hill.id ? { ...unit, name: 'Đồi' } : unit));
    expect(new Set(await selectUnitRecords(country.db))).toEqual(new Set(renamed));
  });
});
