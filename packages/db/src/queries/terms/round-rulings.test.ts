import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import {
  insertFrozen,
  insertSuspension,
  liftSuspension,
  selectFrozen,
  selectSuspensions,
} from './round-rulings.ts';

let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;

const suspend = (by: Actor, of: TinyRound, criterionId: string) =>
  insertSuspension(country.db, by, {
    roundId: of.id,
    provinceId: country.unit('north'),
    criterionId,
    reason: `vì ${criterionId}`,
    at: country.at,
  });
const lift = (by: Actor, criterionId: string) =>
  liftSuspension(country.db, by, { roundId: round.id, criterionId, at: country.at });
const suspended = async (of: TinyRound) =>
  (await selectSuspensions(country.db, country.person('north author'), [of.id]))
    .map((one) => one.criterionId)
    .sort();

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north');
  const publisher = country.person('north publisher');
  await suspend(publisher, round, 'a');
  await suspend(publisher, round, 'b');
  await suspend(publisher, later, 'a');
  const frozen = { provinceId: country.unit('north'), contentDigest: 'd', at: country.at };
  await insertFrozen(country.db, publisher, { ...frozen, roundId: round.id, content: 'frozen' });
});
afterAll(() => country.close());

const concerned = [
  'north author',
  'north publisher',
  'north administrator',
  'hill officer',
  'hill leader',
  'dale officer',
  'dale leader',
];

describe('what was ruled in a round', () => {
  it('is told to the staff of the province and to the units that are assessed', async () => {
    expect(await country.whoSees((actor) => selectSuspensions(country.db, actor, [round.id]))).toEqual(
      concerned,
    );
    expect(await country.whoSees((actor) => selectFrozen(country.db, actor, round.id))).toEqual(concerned);
  });

  it('is that of the round that was asked for', async () => {
    expect(await suspended(later)).toEqual(['a']);
    expect(await selectSuspensions(country.db, country.person('north author'), [])).toEqual([]);
    expect(await selectFrozen(country.db, country.person('north author'), later.id)).toBeUndefined();
  });
});

describe('a suspension', () => {
  it('is made and lifted by the staff of the province only', async () => {
    for (const name of ['south publisher', 'hill leader', 'ministry', 'operator'] as const) {
      expect(await suspend(country.person(name), round, 'c')).toBe(false);
      expect(await lift(country.person(name), 'a')).toBeUndefined();
    }
    expect(await suspended(round)).toEqual(['a', 'b']);
  });

  it('is made once, and lifted once, for its criterion in its round', async () => {
    const publisher = country.person('north publisher');
    expect(await suspend(publisher, round, 'a')).toBe(false);
    expect(await lift(publisher, 'a')).toBe('vì a');
    expect(await lift(publisher, 'a')).toBeUndefined();
    expect(await suspended(round)).toEqual(['b']);
    expect(await suspended(later)).toEqual(['a']);
    expect(await suspend(publisher, round, 'a')).toBe(true);
    expect(await suspended(round)).toEqual(['a', 'b']);
  });
});
