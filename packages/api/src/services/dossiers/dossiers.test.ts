import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { callerOf, publishNational, refusalOf } from '../../testing/callers.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { saveAnswer } from '../../testing/saves.ts';

let world: DemoWorld;
let national: { commune: string; district: string };
let publisher: Caller;
let officer: Caller;
let leader: Caller;
let neighbour: Caller;
let analyst: Caller;

beforeAll(async () => {
  world = await createDemoWorld();
  world.clock.now = new Date('2026-11-21T03:00:00.000Z');
  national = await publishNational(world);
  publisher = await callerOf(world, 'congbo.ninhbinh');
  officer = await callerOf(world, 'canbo.giavien');
  leader = await callerOf(world, 'lanhdao.giavien');
  neighbour = await callerOf(world, 'lanhdao.kimson');
  analyst = await callerOf(world, 'bo');
});
afterAll(() => world?.close());

async function openRound(name: string): Promise<{ roundId: string; id: string }> {
  const { id: roundId } = await publisher.rounds.open({
    digest: national.commune,
    name,
    year: 2026,
    referenceDate: '2026-11-01',
    deadline: '2026-12-15',
    unitIds: [world.unitId('14464'), world.unitId('14638')],
  });
  const mine = await officer.dossiers.mine();
  const id = mine.find((assessment) => assessment.roundId === roundId)?.id;
  if (id === undefined) throw new Error('no assessment');
  return { roundId, id };
}

/** Answers that meet exactly level 1 of national 1.0. */
const levelOne: [string, Record<string, number | boolean>][] = [
  ['i-1', { value: 50 }],
  ['i-2', { value: 20 }],
  ['i-3', { a: 57, b: 95 }],
  ['i-6', { a: 10, b: 20 }],
  ['i-7', { value: 1 }],
  ['i-8', { a: 10, b: 20 }],
  ['ii-1', { a: 1, b: 5 }],
  ['ii-2', { a: 3, b: 10 }],
  ['iii-1', { a: 1, b: 2 }],
  ['iii-2', { a: 1, b: 2 }],
  ['iii-3', { a: 1, b: 5 }],
  ['iii-4', { a: 2, b: 5 }],
  ['iii-5', { a: 1, b: 10 }],
  ['iii-6', { a: 3, b: 5 }],
];

async function answerLevelOne(id: string, skip: string[] = []): Promise<void> {
  for (const [criterionId, value] of levelOne) {
    if (!skip.includes(criterionId)) await saveAnswer(officer, { id, criterionId, revision: 0, value });
  }
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('a round', () => {
  it('offers the district framework only for days before the district level ended', async () => {
    const today = await publisher.rounds.offer({ referenceDate: '2026-11-21' });
    expect(today.map((set) => `${set.setId} ${set.version}`)).toEqual(['vn/commune 1.0.1', 'vn/commune 1.0']);
    const before = await publisher.rounds.offer({ referenceDate: '2025-06-30' });
    expect(new Set(before.map((set) => set.setId))).toEqual(new Set(['vn/commune', 'vn/district']));
    const wish = {
      name: 'Đợt',
      year: 2026,
      referenceDate: '2026-11-01',
      deadline: '2026-12-15',
      unitIds: 'all' as const,
    };
    expect(await refusalOf(publisher.rounds.open({ ...wish, digest: national.district }))).toBe(
      'notAvailable',
    );
  });

  it('refuses units of another province and a deadline that has passed', async () => {
    const wish = { digest: national.commune, name: 'Đợt', year: 2026, referenceDate: '2026-11-01' };
    const foreign = { ...wish, deadline: '2026-12-15', unitIds: [world.unitId('15499')] };
    expect(await refusalOf(publisher.rounds.open(foreign))).toBe('invalid');
    const late = { ...wish, deadline: '2026-11-20', unitIds: 'all' as const };
    expect(await refusalOf(publisher.rounds.open(late))).toBe('invalid');
  });

  it('shows the province progress and never a value before submission', async () => {
    const { roundId, id } = await openRound('Tiến độ');
    await officer.dossiers.registerLevel({ id, level: 1 });
    await saveAnswer(officer, { id, criterionId: 'i-3', revision: 0, value: { a: 57, b: 95 } });
    const progress = await publisher.rounds.progress({ id: roundId });
    expect(progress.units.find((unit) => unit.assessmentId === id)).toMatchObject({
      state: 'inProgress',
      answered: 1,
      asked: 14,
      outcome: null,
    });
    expect(JSON.stringify(progress)).not.toMatch(/\b57\b/);
    expect(await refusalOf(publisher.dossiers.get({ id }))).toBe('notFound');
    expect(await refusalOf(publisher.dossiers.submission({ id }))).toBe('notFound');
  });
});

describe('a dossier', () => {
  it('is not there for a neighbouring commune', async () => {
    const { id } = await openRound('Hàng xóm');
    expect(await refusalOf(neighbour.dossiers.get({ id }))).toBe('notFound');
    const save = { id, criterionId: 'i-1', revision: 0, value: { value: 1 } };
    expect(await refusalOf(saveAnswer(neighbour, save))).toBe('notFound');
  });

  it('asks 14, 18, 34, 38, 38 criteria by registered level and logs every change of it', async () => {
    const { id } = await openRound('Mức độ');
    const asked = [];
    for (const level of [1, 2, 3, 4, 5]) {
      await officer.dossiers.registerLevel({ id, level });
      const mine = await officer.dossiers.mine();
      asked.push(mine.find((assessment) => assessment.id === id)?.asked);
    }
    expect(asked).toEqual([14, 18, 34, 38, 38]);
    const { levelLog } = await officer.dossiers.get({ id });
    expect(levelLog.map((entry) => entry.level)).toEqual([1, 2, 3, 4, 5]);
    expect(await refusalOf(officer.dossiers.registerLevel({ id, level: 6 }))).toBe('invalid');
  });

  it.each([
    ['an unknown criterion', 'nope', { value: 1 }, 'notFound'],
    ['an unknown input', 'i-3', { a: 1, b: 2, c: 3 }, 'invalid'],
    ['a negative count', 'i-3', { a: -1, b: 2 }, 'invalid'],
    ['half a document', 'i-3', { a: 1.5, b: 2 }, 'invalid'],
    ['a text for a number', 'i-3', { a: '57', b: 95 }, 'invalid'],
    [
      '"not applicable" where the set does not allow it',
      'i-3',
      { notApplicable: true, reason: 'x' },
      'invalid',
    ],
    ['"not applicable" without a reason', 'ii-3', { notApplicable: true }, 'invalid'],
    ['"not applicable" where the set allows it', 'ii-3', { notApplicable: true, reason: 'Không có' }, 'ok'],
    ['a cleared answer', 'i-4', null, 'ok'],
    ['more than 100 %', 'i-1', { value: 105 }, 'ok'],
    ['a prototype', '__proto__', { value: 1 }, 'notFound'],
  ])('takes or refuses %s', async (_title, criterionId, value, outcome) => {
    const [mine] = await officer.dossiers.mine();
    const id = mine?.id ?? '';
    const save = saveAnswer(officer, { id, criterionId, revision: 0, value });
    expect(await refusalOf(save)).toBe(outcome);
  });

  it('shows both sides when two people answer the same criterion', async () => {
    const { id } = await openRound('Xung đột');
    const save = { id, criterionId: 'i-3', revision: 0 };
    await saveAnswer(officer, { ...save, value: { a: 57, b: 95 } });
    await expect(saveAnswer(leader, { ...save, value: { a: 60, b: 95 } })).rejects.toMatchObject({
      cause: {
        code: 'conflict',
        details: { params: { revision: 1, value: '{"a":57,"b":95}', updatedBy: 'Cán bộ Gia Viễn' } },
      },
    });
    // The same answer again, because the reply was lost, in another order of members.
    expect(await saveAnswer(officer, { ...save, value: { b: 95, a: 57 } })).toMatchObject({
      revision: 1,
    });
    expect(await saveAnswer(leader, { ...save, revision: 1, value: { a: 60, b: 95 } })).toMatchObject({
      revision: 2,
    });
  });

  it('takes simultaneous answers to different criteria', async () => {
    const { id } = await openRound('Đồng thời');
    const saves = levelOne.map(([criterionId, value]) =>
      refusalOf(saveAnswer(officer, { id, criterionId, revision: 0, value })),
    );
    expect(await Promise.all(saves)).toEqual(levelOne.map(() => 'ok'));
  });
});

describe('submission', () => {
  it('is for the leader or a recorded delegate', async () => {
    const { id } = await openRound('Ủy quyền');
    await officer.dossiers.registerLevel({ id, level: 1 });
    await answerLevelOne(id);
    const submit = { id, key: uuid(1), confirmedMissing: [] };
    expect(await refusalOf(officer.dossiers.submit(submit))).toBe('forbidden');
    const grant = {
      userId: await world.userId('canbo.giavien'),
      until: '2026-12-01',
      reason: 'Chủ tịch đi công tác',
    };
    expect(
      await refusalOf(leader.delegations.grant({ ...grant, userId: await world.userId('canbo.kimson') })),
    ).toBe('notFound');
    const { id: delegation } = await leader.delegations.grant(grant);
    await leader.delegations.revoke({ id: delegation });
    expect(await refusalOf(officer.dossiers.submit(submit))).toBe('forbidden');
    await leader.delegations.grant(grant);
    expect(await refusalOf(officer.dossiers.submit(submit))).toBe('ok');
  });

  it('needs missing answers confirmed, never blocks on them, and counts the level exactly', async () => {
    const { roundId, id } = await openRound('Nộp');
    await officer.dossiers.registerLevel({ id, level: 1 });
    await answerLevelOne(id, ['iii-6']);
    const submit = { id, key: uuid(2), confirmedMissing: [] };
    await expect(leader.dossiers.submit(submit)).rejects.toMatchObject({
      cause: { code: 'invalid', details: { params: { missing: ['iii-6'] } } },
    });
    const receipt = await leader.dossiers.submit({ ...submit, confirmedMissing: ['iii-6'] });
    // The reply was lost and the browser tries again.
    expect(await leader.dossiers.submit({ ...submit, confirmedMissing: ['iii-6'] })).toEqual(receipt);
    expect(await refusalOf(leader.dossiers.submit({ ...submit, key: uuid(3) }))).toBe('alreadySubmitted');
    const late = { id, criterionId: 'iii-6', revision: 0, value: { a: 1, b: 1 } };
    expect(await refusalOf(saveAnswer(officer, late))).toBe('alreadySubmitted');

    const dossier = await publisher.dossiers.submission({ id });
    expect(dossier.result.outcome).toMatchObject({ level: 0, registeredLevel: 1 });
    expect(dossier.result.criteria.find((criterion) => criterion.id === 'iii-6')?.state).toBe('missing');
    const progress = await publisher.rounds.progress({ id: roundId });
    expect(progress.units.find((unit) => unit.assessmentId === id)).toMatchObject({
      state: 'submitted',
      outcome: { kind: 'levels', level: 0 },
    });
    expect(await refusalOf(analyst.dossiers.submission({ id }))).toBe('notFound');
  });

  it('ends with the deadline, in Vietnam’s time, or when the round is closed', async () => {
    const { roundId, id } = await openRound('Hạn');
    const save = { id, criterionId: 'i-1', revision: 0, value: { value: 50 } };
    const before = world.clock.now;
    world.clock.now = new Date('2026-12-15T16:59:59.000Z');
    expect(await refusalOf(saveAnswer(officer, save))).toBe('ok');
    world.clock.now = new Date('2026-12-15T17:00:00.000Z');
    expect(await refusalOf(saveAnswer(officer, { ...save, criterionId: 'i-2' }))).toBe('closed');
    world.clock.now = before;
    await publisher.rounds.close({ id: roundId });
    expect(await refusalOf(saveAnswer(officer, { ...save, criterionId: 'i-2' }))).toBe('closed');
  });

  it('reaches the ministry only as a published result', async () => {
    const { roundId, id } = await openRound('Công bố');
    await officer.dossiers.registerLevel({ id, level: 1 });
    await answerLevelOne(id);
    await leader.dossiers.submit({ id, key: uuid(4), confirmedMissing: [] });
    expect(await refusalOf(publisher.rounds.publishResults({ id: roundId }))).toBe('notAvailable');
    await publisher.rounds.close({ id: roundId });
    expect(await analyst.results.list()).toEqual([]);
    await publisher.rounds.publishResults({ id: roundId });
    const results = await analyst.results.list();
    expect(results.map((row) => [row.unitName, row.level])).toEqual([
      ['Xã Gia Viễn', 1],
      ['Xã Kim Sơn', null],
    ]);
  });
});

describe('the audit log', () => {
  it('is whole, and names the row that a superuser altered', async () => {
    const { db, ownerDb } = world.database;
    expect((await verifyAudit(db)).problems).toEqual([]);
    const [event] = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'answer.saved'))
      .limit(1);
    await ownerDb.execute(sql`update audit_events set actor_name = 'ai đó' where id = ${event?.id}`);
    expect((await verifyAudit(db)).problems).toEqual([
      { table: 'audit_events', row: String(event?.id), problem: 'altered' },
    ]);
  });
});
