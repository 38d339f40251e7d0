import { toCanonicalJson } from '@tieuchi/criteria/canonical-json';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { digestOfText } from '@tieuchi/db/audit/text-digest';
import { verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { submissionCorrections, submissions } from '@tieuchi/db/tables/submissions';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, publishText, refusalOf } from '../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';

/** The second criterion reads the first, which does not apply to phường; a division by zero there earned everything. */
const set: CriteriaSet = {
  id: 'thu/dinh-chinh',
  version: '1.0',
  name: 'Bộ thử đính chính',
  unitTypes: ['xa', 'phuong'],
  unitClasses: [
    { id: 'lang', name: 'Xã', types: ['xa'] },
    { id: 'pho', name: 'Phường', types: ['phuong'] },
  ],
  outcome: { kind: 'points', max: 15, notApplicable: 'zero', bands: [{ id: 'dat', name: 'Đạt', from: 5 }] },
  groups: [{ id: 'g', code: '1', name: 'Nhóm', max: 15 }],
  criteria: [
    {
      id: 's',
      code: '1.1',
      group: 'g',
      name: 'Tỷ lệ',
      appliesTo: { unitClasses: ['lang'] },
      inputs: [
        { id: 'a', kind: 'count', name: 'Tử' },
        { id: 'b', kind: 'count', name: 'Mẫu' },
      ],
      measure: '100 * a / b',
      rule: { kind: 'linear', max: 10, fullAt: 100 },
    },
    {
      id: 'q',
      code: '1.2',
      group: 'g',
      name: 'Kết quả của 1.1',
      inputs: [
        {
          id: 'value',
          kind: 'percent',
          name: 'Tỷ lệ của 1.1',
          from: { kind: 'criterion', criterion: 's' },
        },
      ],
      ifUndefined: 'full',
      rule: { kind: 'allOrNothing', max: 5, at: 50 },
    },
  ],
};

/** What the build of 28/11 stored for a phường: all of 1.2 from nothing. */
const old = {
  outcome: {
    kind: 'points',
    points: 5,
    exact: '5',
    maxPoints: 15,
    share: 33.33,
    groups: [{ id: 'g', code: '1', points: 5, exact: '5', max: 15 }],
    band: 'dat',
  },
  unit: { code: '14329', type: 'phuong', name: 'Phường Hoa Lư' },
  criteria: [
    {
      id: 's',
      code: '1.1',
      state: 'notApplicable',
      value: null,
      problems: [],
      explanation: { inputs: [], targets: [], text: 'Không áp dụng', textEn: 'Not applicable' },
      points: 0,
      exactPoints: '0',
      max: 10,
    },
    {
      id: 'q',
      code: '1.2',
      state: 'value',
      value: null,
      problems: [],
      explanation: { inputs: [], targets: [], text: 'được 5/5 điểm', textEn: '5 of 5 points' },
      points: 5,
      exactPoints: '5',
      max: 5,
    },
  ],
};

let world: DemoWorld;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, { digest: await publishText(world, JSON.stringify(set)) });
  const { hoalu, giavien } = round.dossiers;
  await giavien.answer({ s: { a: 6, b: 10 } });
  for (const dossier of [hoalu, giavien]) await dossier.submit();
  // As that build stored it; the server's own role may not change a submission.
  await world.database.ownerDb
    .update(submissions)
    .set({ result: old, points: 5, exactPoints: '5', maxPoints: 15, share: 33.33, band: 'dat' })
    .where(eq(submissions.dossierId, hoalu.id));
});
afterAll(() => world?.close());

const reason = 'Tiêu chí 1.1 không áp dụng với phường nên 1.2 không có số liệu.';
const listed = async (code = '14329') => {
  const { units } = await round.publisher.rounds.progress({ id: round.id });
  return units.find((unit) => unit.code === code);
};
const submission = () => round.publisher.dossiers.submission({ id: round.dossiers.hoalu.id });
const digest = digestOfText(toCanonicalJson(old));

describe('a submission whose stored result today’s program gives otherwise', () => {
  it('says so to the province and to the unit, with the criteria', async () => {
    const { difference, corrections, result } = await submission();
    expect(corrections).toEqual([]);
    expect(result.outcome).toMatchObject({ points: 0 });
    expect(difference).toMatchObject({
      digest,
      outcome: true,
      before: { points: 5, band: 'Đạt' },
      now: { points: 0, band: null },
      criteria: [{ id: 'q', code: '1.2', before: { text: 'được 5/5 điểm' } }],
    });
    const own = await round.dossiers.hoalu.officer.dossiers.submission({ id: round.dossiers.hoalu.id });
    expect(own.difference).toEqual(difference);
  });

  it('is not said of a result that is the same', async () => {
    const { id } = round.dossiers.giavien;
    expect((await round.publisher.dossiers.submission({ id })).difference).toBeNull();
    const nothing = round.publisher.dossiers.correct({ id, digest, reason });
    expect(await refusalOf(nothing)).toBe('notAvailable');
  });

  it('stands in lists until it is corrected, by a publisher, with a reason, and as it was seen', async () => {
    const { id } = round.dossiers.hoalu;
    expect((await listed())?.outcome).toMatchObject({ points: 5, band: 'Đạt' });
    const { correct } = round.publisher.dossiers;
    expect(await refusalOf(correct({ id, digest, reason: ' ' }))).toBe('invalid');
    expect(await refusalOf(correct({ id, digest: `sha256-${'0'.repeat(64)}`, reason }))).toBe('conflict');
    expect(
      await refusalOf((await callerOf(world, 'congbo.thanhhoa')).dossiers.correct({ id, digest, reason })),
    ).toBe('notFound');
    const author = await callerOf(world, 'tacgia.ninhbinh');
    expect(await refusalOf(author.dossiers.correct({ id, digest, reason }))).toBe('notFound');
    expect(await listed()).toMatchObject({ corrected: null });
  });

  it('is mended by a logged correction; the submission stays', async () => {
    const { id } = round.dossiers.hoalu;
    await round.publisher.dossiers.correct({ id, digest, reason });
    const { difference, corrections } = await submission();
    expect(difference).toBeNull();
    expect(corrections).toMatchObject([{ reason }]);
    expect(await listed()).toMatchObject({ outcome: { points: 0, band: null }, corrected: { reason } });
    expect(await listed('14464')).toMatchObject({ outcome: { points: 11 }, corrected: null });
    const [stored] = await world.database.db
      .select({ result: submissions.result, points: submissions.points })
      .from(submissions)
      .where(eq(submissions.dossierId, id));
    expect(stored).toEqual({ result: old, points: 5 });
    expect(await refusalOf(round.publisher.dossiers.correct({ id, digest, reason }))).toBe('notAvailable');
  });

  it('is published as corrected, with a mark, and the audit log verifies', async () => {
    await round.publisher.rounds.close({ id: round.id });
    await round.publisher.rounds.publishResults({ id: round.id });
    const ministry = await callerOf(world, 'bo');
    const rows = await ministry.results.list({});
    const marks = rows.map(({ unitCode, points, corrected }) => [
      unitCode,
      points,
      corrected?.reason ?? null,
    ]);
    expect(marks).toEqual([
      ['14329', 0, reason],
      ['14464', 11, null],
      ['14638', null, null],
    ]);
    expect((await verifyAudit(world.database.db)).problems).toEqual([]);
  });

  it('is not changed by a later hand without the audit log telling', async () => {
    const { db, ownerDb } = world.database;
    await ownerDb.update(submissionCorrections).set({ result: old });
    const { problems, corrections } = await verifyAudit(db);
    expect(corrections).toBe(1);
    expect(problems).toMatchObject([{ table: 'submission_corrections', problem: 'digestMismatch' }]);
  });

  it('can be corrected by nobody who only has the server’s role', async () => {
    const { db } = world.database;
    await expect(db.execute('update submission_corrections set reason = $$x$$')).rejects.toThrow();
    await expect(db.execute('delete from submission_corrections')).rejects.toThrow();
  });
});
