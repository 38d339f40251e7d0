import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import {
  countKeptStandings,
  type KeptStanding,
  keepStandings,
  selectKeptPeers,
  selectKeptStandings,
} from './standings.ts';

let country: TinyCountry;
let round: TinyRound;

const standing = (place: 'hill' | 'dale', level: number): KeptStanding => ({
  unitId: country.unit(place),
  level,
  points: null,
  exactPoints: null,
  maxPoints: null,
  share: 12.5,
  band: null,
  rank: null,
  provisional: true,
});
const keep = (by: Actor, basis: string, standings: readonly KeptStanding[]) =>
  keepStandings(country.db, by, {
    roundId: round.id,
    provinceId: country.unit('north'),
    basis,
    peers: `{"of":"${basis}"}`,
    standings,
  });
const standings = (basis: string) => (actor: Actor) =>
  selectKeptStandings(country.db, actor, {
    roundId: round.id,
    basis,
    unitIds: [country.unit('hill'), country.unit('dale')],
  });
const count = (basis: string) => (actor: Actor) =>
  countKeptStandings(country.db, actor, { roundId: round.id, basis });
const peers = (basis: string) => (actor: Actor) =>
  selectKeptPeers(country.db, actor, { roundId: round.id, basis });

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  await keep(country.person('north author'), 'first', [standing('hill', 1)]);
});
afterAll(() => country.close());

it('are seen by the staff of the province, and by nobody else', async () => {
  const staff = ['north author', 'north publisher', 'north administrator'];
  expect(await country.whoSees(standings('first'))).toEqual(staff);
  expect(await country.whoSees(peers('first'))).toEqual(staff);
  expect(await country.whoSees(async (actor) => (await count('first')(actor)) === 1)).toEqual(staff);
});

it('are those of one basis only; another takes its place', async () => {
  const author = country.person('north author');
  expect(await standings('other')(author)).toEqual([]);
  expect(await peers('other')(author)).toBeUndefined();
  await keep(country.person('south publisher'), 'other', []);
  await keep(country.person('hill officer'), 'other', []);
  expect(await standings('first')(author)).toEqual([standing('hill', 1)]);
  await keep(author, 'second', [standing('hill', 2), standing('dale', 3)]);
  expect(await standings('first')(author)).toEqual([]);
  expect(await peers('first')(author)).toBeUndefined();
  expect(new Set(await standings('second')(author))).toEqual(
    new Set([standing('hill', 2), standing('dale', 3)]),
  );
  expect([await count('first')(author), await count('second')(author)]).toEqual([0, 2]);
  expect(await peers('second')(author)).toBe('{"of":"second"}');
});
