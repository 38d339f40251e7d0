import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { holdOn } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { openTinyRound, type TinyRound } from '../../testing/tiny-round.ts';
import { insertSubmission } from '../dossiers/submissions.ts';
import { selectResults } from '../results/results.ts';
import {
  closeRound,
  hasOtherSuspensions,
  lockRound,
  publishRoundResults,
  selectRound,
  selectRoundSubmissions,
  selectRounds,
  selectRoundUnits,
  selectStandingSubmissions,
} from './rounds.ts';

let country: TinyCountry;
let round: TinyRound;
let later: TinyRound;
const staff = ['north author', 'north publisher', 'north administrator'];

beforeAll(async () => {
  country = await createTinyCountry();
  round = await openTinyRound(country, 'north');
  later = await openTinyRound(country, 'north', { at: new Date('2026-11-29T00:00:00Z') });
  await openTinyRound(country, 'south');
  for (const [of, place] of [
    [round, 'hill'],
    [later, 'dale'],
  ] as const)
    await insertSubmission(country.db, country.person(`${place} leader`), {
      dossierId: of.dossier(place),
      sequence: 1,
      roundId: of.id,
      unitId: country.unit(place),
      provinceId: country.unit('north'),
      digest: of.digest,
      response: '{}',
      responseDigest: 'sha256-r',
      result: {},
      level: 2,
      confirmedMissing: [],
      key: '00000000-0000-4000-8000-000000000001',
      receiptNumber: place,
      submittedAt: country.at,
    });
});
afterAll(() => country.close());

const communes = () => [country.unit('hill'), country.unit('dale')];
const stateOf = (of: TinyRound) => selectRound(country.db, country.person('north author'), of.id);

describe('a round', () => {
  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ['listed', async (actor) => (await selectRounds(country.db, actor)).filter(({ id }) => id === round.id)],
    ['opened', (actor) => selectRound(country.db, actor, round.id)],
    ['locked', (actor) => lockRound(country.db, actor, round.id)],
    ['followed unit by unit', (actor) => selectRoundUnits(country.db, actor, round.id)],
    [
      'asked for other suspensions',
      (actor) => hasOtherSuspensions(country.db, actor, { roundId: round.id, suspended: ['a'] }),
    ],
    ['asked for what stands', (actor) => selectStandingSubmissions(country.db, actor, round.id)],
    [
      'read where submitted',
      (actor) => selectRoundSubmissions(country.db, actor, { roundId: round.id, unitIds: communes() }),
    ],
  ])('is %s by the staff of its province, and by nobody else', async (_, query) => {
    expect(await country.whoSees(query)).toEqual(staff);
  });

  it('is the one that was asked for, newest first, with its own units and submissions', async () => {
    const author = country.person('north author');
    expect((await selectRounds(country.db, author)).map(({ id }) => id)).toEqual([later.id, round.id]);
    expect(await stateOf(round)).toMatchObject({ id: round.id, units: 2, submitted: 1 });
    expect((await stateOf(later))?.id).toBe(later.id);
    const [southern] = await selectRounds(country.db, country.person('south author'));
    expect(southern).toMatchObject({ units: 1, submitted: 0 });
    const units = await selectRoundUnits(country.db, author, round.id);
    expect(units.map(({ code, level }) => [code, level])).toEqual([
      ['dale', null],
      ['hill', 2],
    ]);
    expect(units.map(({ dossierId }) => dossierId)).toEqual([round.dossier('dale'), round.dossier('hill')]);
    const submitted = await selectRoundSubmissions(country.db, author, {
      roundId: later.id,
      unitIds: communes(),
    });
    expect(submitted.map(({ receiptNumber }) => receiptNumber)).toEqual(['dale']);
    const others = { roundId: later.id, unitIds: [country.unit('hill')] };
    expect(await selectRoundSubmissions(country.db, author, others)).toEqual([]);
  });

  it('that is locked keeps its own state still, and no other’s', async () => {
    const lock = (tx: Parameters<typeof lockRound>[0]) =>
      lockRound(tx, country.person('north publisher'), round.id);
    const hold = (id: string) => holdOn(country.database, { table: 'rounds', where: sql`id = ${id}` }, lock);
    expect(await hold(round.id)).toBe('update');
    expect(await hold(later.id)).toBe('free');
  });

  it('is closed by the staff of its province, and it alone', async () => {
    for (const name of ['south publisher', 'hill leader', 'operator'] as const)
      await closeRound(country.db, country.person(name), round.id, country.at);
    expect((await stateOf(round))?.closedAt).toBeNull();
    await closeRound(country.db, country.person('north publisher'), round.id, country.at);
    expect((await stateOf(round))?.closedAt).toEqual(country.at);
    expect((await stateOf(later))?.closedAt).toBeNull();
  });

  it('has its results published by the staff of its province, and it alone', async () => {
    const found = await stateOf(round);
    if (found === undefined) throw new Error('no round');
    const publish = (name: 'south publisher' | 'hill leader' | 'north publisher') =>
      publishRoundResults(country.db, country.person(name), {
        round: found,
        results: [{ unitId: country.unit('hill'), level: 2 }],
        at: country.at,
      });
    await publish('south publisher');
    await publish('hill leader');
    const claimed = { ...found, provinceId: country.unit('south') };
    await publishRoundResults(country.db, country.person('south publisher'), {
      round: claimed,
      results: [],
      at: country.at,
    });
    expect((await stateOf(round))?.resultsPublishedAt).toBeNull();
    expect(await selectResults(country.db, country.person('ministry'), {})).toEqual([]);
    await publish('north publisher');
    expect((await stateOf(round))?.resultsPublishedAt).toEqual(country.at);
    expect((await stateOf(later))?.resultsPublishedAt).toBeNull();
    expect(await selectResults(country.db, country.person('ministry'), {})).toMatchObject([
      { unitCode: 'hill', level: 2 },
    ]);
  });
});
