import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { selectCommunes, selectProvinces } from '@tieuchi/db/queries/places/units';
import { selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';
import { units } from '@tieuchi/db/tables/units';
import { createTestDatabase, type TestDatabase } from '@tieuchi/db/testing';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo, seedOperator, seedReference } from './seed.ts';

const root = new URL('../../../../', import.meta.url);
const folders = {
  units: new URL('packages/db/seed-data/', root),
  frameworks: new URL('frameworks/national/', root),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  // Three servers that start at once.
  await Promise.all([1, 2, 3].map(() => seedReference(database.db)));
});
afterAll(() => database.close());

it('adds every province and commune of today and of the day when the two-tier model began', async () => {
  const { db } = database;
  for (const [day, wards] of [
    ['2025-07-01', 687],
    ['2026-11-01', 697],
  ] as const) {
    const provinces = await selectProvinces(db, day);
    expect(provinces).toHaveLength(34);
    const communes = await Promise.all(
      provinces.map(({ id }) => selectCommunes(db, { provinceId: id, day })),
    );
    expect(communes.flat()).toHaveLength(3321);
    expect(communes.flat().filter((unit) => unit.type === 'phuong')).toHaveLength(wards);
  }
  expect(await selectProvinces(db, '2025-06-30')).toEqual([]);
});

it('publishes the two national sets', async () => {
  const rows = await selectPublishedVersions(database.db, {});
  expect(
    rows.map(({ setId, version, provinceId, criteria }) => [setId, version, provinceId, criteria]),
  ).toEqual([
    ['vn/commune', '1.0.1', null, 38],
    ['vn/commune', '1.0', null, 38],
    ['vn/district', '1.0.1', null, 33],
    ['vn/district', '1.0', null, 33],
  ]);
  expect(await verifyAudit(database.db)).toMatchObject({ versions: 4, problems: [] });
});

it('changes nothing when all is there, and keeps ids when a name changes', async () => {
  const { db } = database;
  const before = await db.select().from(units).orderBy(units.code, units.validFrom);
  const hanoi = and(eq(units.code, '01'), eq(units.type, 'tinh'));
  await db.update(units).set({ name: 'Tên cũ' }).where(hanoi);
  await seedReference(db);
  expect(await db.select().from(units).orderBy(units.code, units.validFrom)).toEqual(before);
});

describe('a folder of national sets', () => {
  let folder: string;
  const fileOf = (name: string) => join(folder, name, 'framework.json');
  const seed = () =>
    seedReference(database.db, { folders: { ...folders, frameworks: pathToFileURL(`${folder}/`) } });
  const listed = async () =>
    (await selectPublishedVersions(database.db, { setId: 'vn/commune' })).map(
      ({ version, digest }) => `${version} ${digest}`,
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
    cpSync(folders.frameworks, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('never stops an installation over a version that is published, and never changes it', async () => {
    const before = await listed();
    const file = fileOf('commune-1.0');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"name": "', '"name": "Khác '));
    await seed();
    expect(await listed()).toEqual(before);
  });

  it('goes on without a new version with errors, and says where it has them', async () => {
    const before = await listed();
    mkdirSync(join(folder, 'commune-1.0', 'versions', '9.0'));
    writeFileSync(fileOf('commune-1.0/versions/9.0'), '{ "id": 1 }');
    expect(await seed()).toEqual([
      expect.stringMatching(/^Bỏ qua .*commune-1\.0\/versions\/9\.0\/framework\.json:1:\d+: /),
    ]);
    expect(await listed()).toEqual(before);
  });

  it('publishes a new version beside the ones that are there', async () => {
    const before = await listed();
    const text = readFileSync(fileOf('commune-1.0'), 'utf8').replace(
      '"version": "1.0"',
      '"version": "1.0.10"',
    );
    mkdirSync(join(folder, 'commune-1.0', 'versions', '1.0.10'));
    writeFileSync(fileOf('commune-1.0/versions/1.0.10'), text);
    await seed();
    const after = await listed();
    expect(after.slice(-2)).toEqual(before);
    expect(after[0]).toMatch(/^1\.0\.10 /);
  });
});

it('adds the demo accounts once, each with a password of its own', async () => {
  const added = await seedDemo(database.db);
  expect(added.map((one) => one.username)).toEqual([
    'bo',
    'vanhanh',
    'tacgia.ninhbinh',
    'congbo.ninhbinh',
    'quantri.ninhbinh',
    'canbo.hoalu',
    'lanhdao.hoalu',
    'canbo.giavien',
    'lanhdao.giavien',
    'canbo.kimson',
    'lanhdao.kimson',
    'tacgia.thanhhoa',
    'congbo.thanhhoa',
    'quantri.thanhhoa',
    'canbo.hacthanh',
    'lanhdao.hacthanh',
    'canbo.samson',
    'lanhdao.samson',
    'canbo.thoxuan',
    'lanhdao.thoxuan',
  ]);
  expect(new Set(added.map((one) => one.password)).size).toBe(added.length);
  expect(await seedDemo(database.db)).toEqual([]);
  expect(await seedOperator(database.db)).toBeNull();
});

it('adds one operator to an installation without any', async () => {
  const other = await createTestDatabase();
  try {
    const added = await Promise.all([seedOperator(other.db), seedOperator(other.db)]);
    expect(added.filter((one) => one !== null)).toMatchObject([{ username: 'vanhanh', role: 'operator' }]);
  } finally {
    await other.close();
  }
});
