import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { criterionMappings } from '../../tables/criterion-mappings.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { insertMappings, selectMapping, takeMappingsBack } from './criterion-mappings.ts';

let country: TinyCountry;
type Person = Parameters<TinyCountry['person']>[0];
const sets = { baseSetId: 'vn/x', otherSetId: 'north/x' };

interface Wish {
  by?: Person;
  baseSetId?: string;
  otherSetId?: string;
}

const map = (criterion: string, bases: string[], { by = 'ministry', ...other }: Wish = {}) =>
  insertMappings(country.db, country.person(by), { ...sets, ...other, criterion, bases, at: country.at });
const takeBack = (criterion: string, bases: string[], { by = 'ministry', ...other }: Wish = {}) =>
  takeMappingsBack(country.db, country.person(by), { ...sets, ...other, criterion, bases, at: country.at });
const pairs = async (asked = sets) =>
  (await selectMapping(country.db, country.person('ministry'), asked)).map(
    ({ base, criterion }) => `${criterion} = ${base}`,
  );

beforeAll(async () => {
  country = await createTinyCountry();
});
afterAll(() => country.close());
beforeEach(async () => {
  await country.database.ownerDb.delete(criterionMappings);
  await map('a', ['i-2', 'i-1']);
  await map('b', ['i-1']);
  await map('a', ['i-1'], { otherSetId: 'south/x' });
  await map('a', ['i-1'], { baseSetId: 'vn/y' });
});

describe('criteria that are mapped', () => {
  it('are seen by everybody who compares published sets', async () => {
    expect(await country.whoSees((actor) => selectMapping(country.db, actor, sets))).toEqual([
      'ministry',
      'north author',
      'north publisher',
      'south author',
      'south publisher',
      'hill author',
    ]);
  });

  it('are those between the two sets', async () => {
    expect(await pairs()).toEqual(['a = i-1', 'b = i-1', 'a = i-2']);
    expect(await pairs({ ...sets, otherSetId: 'south/x' })).toEqual(['a = i-1']);
    expect(await pairs({ ...sets, baseSetId: 'vn/y' })).toEqual(['a = i-1']);
  });

  it.each(['north author', 'north publisher', 'north administrator', 'operator'] as const)(
    'are mapped and taken back by the ministry only, not by %s',
    async (by) => {
      const before = await pairs();
      expect(await map('c', ['i-3'], { by })).toBe(0);
      expect(await takeBack('a', ['i-1'], { by })).toBe(0);
      expect(await pairs()).toEqual(before);
    },
  );

  it('are mapped once', async () => {
    expect(await map('a', ['i-1', 'i-3'])).toBe(1);
    expect(await map('a', [])).toBe(0);
    expect(await pairs()).toEqual(['a = i-1', 'b = i-1', 'a = i-2', 'a = i-3']);
  });

  it('are taken back pair by pair, once, and can be mapped again', async () => {
    expect(await takeBack('a', ['i-1'])).toBe(1);
    expect(await takeBack('a', ['i-1'])).toBe(0);
    expect(await pairs()).toEqual(['b = i-1', 'a = i-2']);
    expect(await pairs({ ...sets, otherSetId: 'south/x' })).toEqual(['a = i-1']);
    expect(await pairs({ ...sets, baseSetId: 'vn/y' })).toEqual(['a = i-1']);
    expect(await map('a', ['i-1'])).toBe(1);
    expect(await pairs()).toEqual(['a = i-1', 'b = i-1', 'a = i-2']);
  });
});
