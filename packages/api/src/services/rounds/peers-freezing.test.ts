import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { frozenPeers } from '@tieuchi/db/tables/terms';
import { scoreResponse } from '@tieuchi/scoring/score';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, publishFramework, refusalOf } from '../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

let world: DemoWorld;
let digest: string;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  digest = await publishFramework(world, 'provincial/bac-kan/xuan-lac-2023');
  round = await openDemoRound(world, { digest });
});
afterAll(() => world?.close());

const pointsOf = async (commune: keyof DemoRound['dossiers'], criterion: string) => {
  const { result } = await round.publisher.dossiers.submission({ id: round.dossiers[commune].id });
  const found = result.criteria.find(({ id }) => id === criterion);
  return { points: found?.points, state: found?.state, outcome: result.outcome };
};

describe('a round whose set compares units (Xuân Lạc, 900 points)', () => {
  it('is offered and takes dossiers that register no level', async () => {
    const offered = await round.publisher.rounds.offer({ referenceDate: '2026-11-01' });
    expect(offered.map(({ setId }) => setId)).toContain('bac-kan/xuan-lac');
    const { hoalu, giavien, kimson } = round.dossiers;
    expect(await refusalOf(hoalu.officer.dossiers.registerLevel({ id: hoalu.id, level: 1 }))).toBe('invalid');
    await hoalu.answer({ 'c1-1': { value: 'o1' }, 'c5-1': { a: 8 } });
    await giavien.answer({ 'c1-1': { value: 'o2' }, 'c5-1': { a: 2 } });
    await kimson.answer({ 'c1-1': { value: 'o3' }, 'c5-1': { a: 0 } });
    await hoalu.submit();
    await giavien.submit();
  });

  it('is provisional before the peers are frozen', async () => {
    const { peers } = await round.dossiers.hoalu.officer.dossiers.get({ id: round.dossiers.hoalu.id });
    expect(peers).toBeNull();
    expect(await pointsOf('hoalu', 'c5-1')).toMatchObject({
      state: 'provisional',
      outcome: { kind: 'points', maxPoints: 900, provisional: true },
    });
    // The province compares it with those that have submitted so far; the unit itself does not see their figures.
    const { id, officer } = round.dossiers.hoalu;
    const own = (await officer.dossiers.submission({ id })).result;
    const seen = (await round.publisher.dossiers.submission({ id })).result;
    expect([own.outcome, seen.outcome]).toMatchObject([{ points: 20 }, { points: 30 }]);
    const { points } = own.criteria.find((one) => one.id === 'c5-1')?.explanation ?? {};
    expect(points?.peers).toMatchObject({ count: 0, figures: {} });
    const { round: detail, units } = await round.publisher.rounds.progress({ id: round.id });
    expect(detail).toMatchObject({ outcome: 'points', comparesUnits: true, frozen: null });
    // Those that have submitted so far are compared with each other.
    expect(units.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['14329', expect.objectContaining({ kind: 'points', points: 30, maxPoints: 900, provisional: true })],
      ['14464', expect.objectContaining({ kind: 'points', points: 10, provisional: true })],
      ['14638', null],
    ]);
  });

  it('is frozen when nobody can submit any more, by a publisher, once', async () => {
    expect(await refusalOf(round.publisher.rounds.freezePeers({ id: round.id }))).toBe('notAvailable');
    await round.dossiers.kimson.submit();
    expect(await refusalOf(round.publisher.rounds.publishResults({ id: round.id }))).toBe('notAvailable');
    const author = await callerOf(world, 'tacgia.ninhbinh');
    expect(await refusalOf(author.rounds.freezePeers({ id: round.id }))).toBe('notFound');
    const frozen = await round.publisher.rounds.freezePeers({ id: round.id });
    expect(await round.publisher.rounds.freezePeers({ id: round.id })).toEqual(frozen);
    const { round: detail } = await round.publisher.rounds.progress({ id: round.id });
    expect(detail.frozen).toMatchObject({ digest: frozen.digest });
  });

  it('gives the points of the comparison, and the same for ever from what is stored', async () => {
    expect(await pointsOf('hoalu', 'c5-1')).toMatchObject({ points: 10, state: 'value' });
    expect(await pointsOf('giavien', 'c5-1')).toMatchObject({ points: 2.5, state: 'value' });
    expect(await pointsOf('kimson', 'c5-1')).toMatchObject({ points: 0, state: 'value' });
    const { id, officer } = round.dossiers.giavien;
    const { peers, set, suspended } = await officer.dossiers.get({ id });
    const submission = await officer.dossiers.submission({ id });
    expect(submission.result.outcome).not.toHaveProperty('provisional');
    if (peers === null) throw new Error('frozen');
    const again = scoreResponse(set.document, submission.response, {
      peers,
      suspended: suspended.map(({ criterionId }) => criterionId),
    });
    expect(again).toEqual(submission.result);
  });

  it('suspends nothing any more', async () => {
    const wish = { id: round.id, criterionId: 'c1-1', reason: 'Chưa có hướng dẫn' };
    expect(await refusalOf(round.publisher.rounds.suspend(wish))).toBe('notAvailable');
    expect(await refusalOf(round.publisher.rounds.resume(wish))).toBe('notAvailable');
  });

  it('makes points public, with what they were rounded from', async () => {
    await round.publisher.rounds.publishResults({ id: round.id });
    const analyst = await callerOf(world, 'bo');
    const rows = (await analyst.results.list()).filter((row) => row.digest === digest);
    expect(rows).toMatchObject([
      { unitCode: '14329', kind: 'points', level: null, points: 30, maxPoints: 900, share: 3.33, band: null },
      { unitCode: '14464', points: 12.5 },
      { unitCode: '14638', points: 0 },
    ]);
  });

  it('is an error when a later hand has altered what was frozen', async () => {
    const { ownerDb } = world.database;
    await ownerDb
      .update(frozenPeers)
      .set({ content: '{"peers":{"criteria":{}},"responses":{},"suspended":[]}' })
      .where(eq(frozenPeers.roundId, round.id));
    const { id, officer } = round.dossiers.giavien;
    await expect(officer.dossiers.submission({ id })).rejects.toThrow('do not match their digest');
    expect((await verifyAudit(world.database.db)).problems).toEqual([
      { table: 'frozen_peers', row: round.id, problem: 'digestMismatch' },
    ]);
  });
});

describe('a round whose set compares nobody', () => {
  it('has nothing to freeze', async () => {
    const plain = await openDemoRound(world, {
      digest: await publishFramework(world, 'provincial/yen-bai/commune-2022'),
    });
    await plain.publisher.rounds.close({ id: plain.id });
    expect(await refusalOf(plain.publisher.rounds.freezePeers({ id: plain.id }))).toBe('notAvailable');
    expect(await refusalOf(plain.publisher.rounds.publishResults({ id: plain.id }))).toBe('ok');
  });
});
