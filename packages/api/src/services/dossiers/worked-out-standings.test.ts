import type { UnitResponse } from '@tieuchi/criteria/responses';
import { dossierStandings, roundPeers } from '@tieuchi/db/tables/facts';
import { scoreResponse, scoreResponses } from '@tieuchi/scoring/score';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFramework } from '../../testing/callers.ts';
import { communes, type DemoRound, openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { toShownOutcome, toStanding } from './standing.ts';

let world: DemoWorld;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, {
    digest: await publishFramework(world, 'provincial/bac-kan/xuan-lac-2023'),
  });
  const { hoalu, giavien, kimson } = round.dossiers;
  await hoalu.answer({ 'c1-1': { value: 'o1' }, 'c5-1': { a: 8 }, 'c1-2': { a: 40, b: 100 } });
  await giavien.answer({ 'c1-1': { value: 'o2' }, 'c5-1': { a: 2 }, 'c1-2': { a: 90, b: 100 } });
  await kimson.answer({ 'c1-1': { value: 'o3' }, 'c5-1': { a: 5 } });
});
afterAll(() => world?.close());

type Commune = keyof typeof communes;
const submitted: Commune[] = [];

/** What was submitted so far, in the order of the units' codes, and the terms that hold. */
async function submittedSoFar() {
  const responses: [Commune, UnitResponse][] = [];
  for (const commune of submitted.toSorted((left, right) => communes[left].localeCompare(communes[right]))) {
    const { id, officer } = round.dossiers[commune];
    responses.push([commune, (await officer.dossiers.submission({ id })).response]);
  }
  const { officer, id } = round.dossiers.hoalu;
  const { set, suspended, peers } = await officer.dossiers.get({ id });
  return { responses, document: set.document, peers, suspended: suspended.map((one) => one.criterionId) };
}

/** As the scorer says of all that was submitted, explained. */
async function fromScratch() {
  const { responses, document, suspended, peers } = await submittedSoFar();
  const results =
    peers === null
      ? scoreResponses(
          document,
          responses.map(([, response]) => response),
          { suspended },
        )
      : responses.map(([, response]) => scoreResponse(document, response, { suspended, peers }));
  return { document, results: new Map(responses.map(([commune], index) => [commune, results[index]])) };
}

async function expectTheSame(): Promise<void> {
  const { document, results } = await fromScratch();
  // Asked for first, so that a part is also what has to be worked out.
  const [begun] = (await round.publisher.rounds.progress({ id: round.id, first: 1 })).units;
  const { units } = await round.publisher.rounds.progress({ id: round.id });
  expect(units[0]).toEqual(begun);
  for (const [commune, code] of Object.entries(communes)) {
    const result = [...results].find(([name]) => name === commune)?.[1];
    const outcome = result === undefined ? null : toShownOutcome(document, toStanding(result));
    expect([commune, units.find((unit) => unit.code === code)?.outcome]).toEqual([commune, outcome]);
  }
  for (const first of [1, 2, 3, 1000]) {
    const begun = await round.publisher.rounds.progress({ id: round.id, first });
    expect(begun.units).toEqual(units.slice(0, first));
  }
  for (const [commune, result] of results) {
    const { id } = round.dossiers[commune];
    expect((await round.publisher.dossiers.submission({ id })).result).toEqual(result);
  }
}

const submit = (commune: Commune) => async () => {
  await round.dossiers[commune].submit();
  submitted.push(commune);
};
const kept = () =>
  world.database.db.select().from(dossierStandings).where(eq(dossierStandings.roundId, round.id));

describe('how units stand among those that have submitted so far', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the first submission', submit('kimson')],
    ['another', submit('hoalu')],
    [
      'a suspension',
      () => round.publisher.rounds.suspend({ id: round.id, criterionId: 'c1-1', reason: 'Chưa có số' }),
    ],
    ['its end', () => round.publisher.rounds.resume({ id: round.id, criterionId: 'c1-1' })],
    ['the last submission', submit('giavien')],
  ])('follows %s', async (_, step) => {
    await step();
    await expectTheSame();
    await expectTheSame();
  });

  it('is worked out once, also for those who ask at the same time', async () => {
    await world.database.db.delete(dossierStandings);
    await world.database.db.delete(roundPeers);
    const ask = () => round.publisher.rounds.progress({ id: round.id });
    const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
    for (const other of others) expect(other).toEqual(first);
    expect(await kept()).toHaveLength(3);
    await world.database.db
      .update(dossierStandings)
      .set({ points: 1, exactPoints: '1' })
      .where(eq(dossierStandings.roundId, round.id));
    expect((await ask()).units.map(({ outcome }) => outcome)).toMatchObject([
      { points: 1 },
      { points: 1 },
      { points: 1 },
    ]);
    await world.database.db.delete(dossierStandings);
  });

  it('is what was frozen, from then on', async () => {
    await round.publisher.rounds.freezePeers({ id: round.id });
    await expectTheSame();
    await round.publisher.rounds.publishResults({ id: round.id });
    const results = await round.publisher.results.list({});
    const { results: scored } = await fromScratch();
    for (const [commune, result] of scored) {
      if (result === undefined) throw new Error('scored');
      const { points, exactPoints, share, band: _, rank } = toStanding(result);
      const published = results.find(({ unitCode }) => unitCode === communes[commune]);
      expect(published).toMatchObject({ points, exactPoints, share, rank });
    }
  });
});
