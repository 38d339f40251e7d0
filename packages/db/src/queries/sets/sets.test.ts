import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedVersions } from '../../tables/sets.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import {
  insertPublishedVersion,
  selectDigests,
  selectPublishedVersion,
  selectPublishedVersions,
  selectUsableVersions,
} from './sets.ts';

let country: TinyCountry;

const publish = (digest: string, setId: string, place: 'north' | 'south' | null, day: number) =>
  insertPublishedVersion(country.db, {
    digest,
    setId,
    version: `${day}.0`,
    name: digest,
    text: `text of ${digest}`,
    criteria: 1,
    provinceId: place && country.unit(place),
    publishedAt: new Date(Date.UTC(2026, 0, day)),
  });

beforeAll(async () => {
  country = await createTinyCountry();
  await publish('ours', 'north/x', 'north', 1);
  await publish('newer', 'north/x', 'north', 2);
  await publish('theirs', 'south/x', 'south', 1);
  await publish('national', 'vn/x', null, 1);
});
afterAll(() => country.close());

const digests = (rows: { digest: string }[]) => rows.map(({ digest }) => digest);

describe('published versions', () => {
  it('are listed for everybody, national ones first, newest first within a set', async () => {
    expect(digests(await selectPublishedVersions(country.db, {}))).toEqual([
      'national',
      'newer',
      'ours',
      'theirs',
    ]);
  });

  it('are narrowed to a set and a province', async () => {
    expect(digests(await selectPublishedVersions(country.db, { setId: 'north/x' }))).toEqual([
      'newer',
      'ours',
    ]);
    const provinceId = country.unit('south');
    expect(digests(await selectPublishedVersions(country.db, { provinceId }))).toEqual(['theirs']);
    expect(await selectPublishedVersions(country.db, { setId: 'north/x', provinceId })).toEqual([]);
  });

  it('are read by digest', async () => {
    expect(await selectPublishedVersion(country.db, 'ours')).toMatchObject({
      digest: 'ours',
      text: 'text of ours',
    });
    expect(await selectPublishedVersion(country.db, 'none')).toBeUndefined();
  });

  it('are read without their text by whoever has it as it was last written', async () => {
    const { db, database } = country;
    const first = await selectPublishedVersion(db, 'ours');
    const again = await selectPublishedVersion(db, 'ours', first?.stamp);
    expect(again).toEqual({ ...first, text: null });
    expect(await selectPublishedVersion(db, 'ours', 'another')).toEqual(first);
    const write = (text: string) =>
      database.ownerDb.update(publishedVersions).set({ text }).where(eq(publishedVersions.digest, 'ours'));
    await write('altered');
    expect((await selectPublishedVersion(db, 'ours', first?.stamp))?.text).toBe('altered');
    await write('text of ours');
    expect((await selectPublishedVersion(db, 'ours', first?.stamp))?.text).toBe('text of ours');
  });

  it('keep their name and content for ever', async () => {
    const again = { digest: 'again', setId: 'north/x', version: '1.0', name: 'x', text: 'x', criteria: 1 };
    expect(await insertPublishedVersion(country.db, again)).toBeUndefined();
    expect(
      await insertPublishedVersion(country.db, { ...again, digest: 'ours', version: '9.0' }),
    ).toBeUndefined();
    expect(await selectPublishedVersion(country.db, 'ours')).toMatchObject({
      version: '1.0',
      text: 'text of ours',
    });
  });
});

it('a round takes versions of the own province and of the nation', async () => {
  for (const role of ['author', 'publisher', 'administrator'] as const)
    expect(digests(await selectUsableVersions(country.db, country.person(`north ${role}`)))).toEqual([
      'newer',
      'ours',
      'national',
    ]);
  for (const name of ['ministry', 'hill leader', 'operator'] as const)
    expect(digests(await selectUsableVersions(country.db, country.person(name)))).toEqual(['national']);
});

it('versions of one day stand by their number, the highest first', async () => {
  const digests: string[] = [];
  for (const version of ['1.9', '1.10', '1.2']) {
    const row = { digest: `day ${version}`, setId: 'vn/day', version, name: 'n', text: '{}', criteria: 1 };
    await insertPublishedVersion(country.db, { ...row, publishedAt: new Date(0) });
    digests.push(row.digest);
  }
  const order = ['day 1.10', 'day 1.9', 'day 1.2'];
  const shown = (rows: { digest: string }[]) =>
    rows.map(({ digest }) => digest).filter((one) => digests.includes(one));
  expect(shown(await selectPublishedVersions(country.db, {}))).toEqual(order);
  expect(shown(await selectUsableVersions(country.db, country.person('north author')))).toEqual(order);
  expect(new Set(await selectDigests(country.db))).toEqual(
    new Set(['ours', 'newer', 'theirs', 'national', ...digests]),
  );
});
