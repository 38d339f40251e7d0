import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { saveSupplied, saveTargets, selectSupplied, selectTargets } from './round-figures.ts';

let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;

type Place = 'hill' | 'dale';
const save = (by: Actor, of: TinyRound, cells: [Place, string, number | null][]) =>
  saveTargets(country.db, by, {
    roundId: of.id,
    provinceId: country.unit('north'),
    targets: cells.map(([place, criterionId, target]) => ({
      unitId: country.unit(place),
      criterionId,
      target,
    })),
    at: country.at,
  });
const supply = (by: Actor, of: TinyRound, cells: [Place, string, string, number | null][]) =>
  saveSupplied(country.db, by, {
    roundId: of.id,
    provinceId: country.unit('north'),
    values: cells.map(([place, criterionId, inputId, value]) => ({
      unitId: country.unit(place),
      criterionId,
      inputId,
      value,
      suppliedBy: 'Sở',
    })),
    at: country.at,
  });
const targets = async (of: TinyRound) =>
  (await selectTargets(country.db, country.person('north author'), [of.id]))
    .map(
      ({ unitId, criterionId, target }) =>
        `${unitId === country.unit('hill') ? 'hill' : 'dale'} ${criterionId} ${target}`,
    )
    .sort();
const supplied = async (of: TinyRound) =>
  (await selectSupplied(country.db, country.person('north author'), [of.id]))
    .map(
      (one) =>
        `${one.unitId === country.unit('hill') ? 'hill' : 'dale'} ${one.criterionId} ${one.inputId} ${one.value}`,
    )
    .sort();

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north');
  const publisher = country.person('north publisher');
  await save(publisher, round, [
    ['hill', 'a', 1],
    ['hill', 'b', 2],
    ['dale', 'a', 3],
  ]);
  await save(publisher, later, [['hill', 'a', 4]]);
  await supply(publisher, round, [
    ['hill', 'a', 'v', 1],
    ['hill', 'a', 'w', 2],
    ['hill', 'b', 'v', 3],
    ['dale', 'a', 'v', 4],
  ]);
  await supply(publisher, later, [['hill', 'a', 'v', 5]]);
});
afterAll(() => country.close());

const everybody = [
  'north author',
  'north publisher',
  'north administrator',
  'hill officer',
  'hill leader',
  'dale officer',
  'dale leader',
];

describe.each<[string, (actor: Actor, ids: string[]) => Promise<{ unitId: string }[]>]>([
  ['targets', (actor, ids) => selectTargets(country.db, actor, ids)],
  ['supplied values', (actor, ids) => selectSupplied(country.db, actor, ids)],
])('%s of a round', (_, query) => {
  it('are seen by the staff of the province, and by each unit its own', async () => {
    expect(await country.whoSees((actor) => query(actor, [round.id]))).toEqual(everybody);
    const own = await query(country.person('dale officer'), [round.id]);
    expect(own.map(({ unitId }) => unitId)).toEqual([country.unit('dale')]);
    const all = await query(country.person('north author'), [round.id]);
    expect(new Set(all.map(({ unitId }) => unitId)).size).toBe(2);
  });

  it('are those of the rounds that were asked for', async () => {
    expect(await query(country.person('north author'), [later.id])).toHaveLength(1);
    expect(await query(country.person('north author'), [])).toEqual([]);
  });
});

describe('what is written', () => {
  it('is written by the staff of the province only', async () => {
    const before = [await targets(round), await supplied(round)];
    for (const name of ['south publisher', 'hill leader', 'ministry', 'operator'] as const) {
      await save(country.person(name), round, [
        ['hill', 'a', 9],
        ['hill', 'b', null],
      ]);
      await supply(country.person(name), round, [
        ['hill', 'a', 'v', 9],
        ['hill', 'b', 'v', null],
      ]);
    }
    expect([await targets(round), await supplied(round)]).toEqual(before);
  });

  it('changes and removes the cells that are named, and no others', async () => {
    const publisher = country.person('north publisher');
    await save(publisher, round, [
      ['hill', 'a', null],
      ['hill', 'b', 7],
    ]);
    expect(await targets(round)).toEqual(['dale a 3', 'hill b 7']);
    expect(await targets(later)).toEqual(['hill a 4']);
    await supply(publisher, round, [
      ['hill', 'a', 'v', null],
      ['hill', 'b', 'v', 7],
    ]);
    expect(await supplied(round)).toEqual(['dale a v 4', 'hill a w 2', 'hill b v 7']);
    expect(await supplied(later)).toEqual(['hill a v 5']);
  });
});
