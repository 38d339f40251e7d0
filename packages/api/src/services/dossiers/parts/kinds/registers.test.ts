import { randomUUID } from 'node:crypto';
import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { registerRows } from '@tieuchi/db/tables/dossier-parts';
import { submissions } from '@tieuchi/db/tables/submissions';
import { scoreResponse } from '@tieuchi/scoring/score';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFramework, refusalOf } from '../../../../testing/callers.ts';
import { type DemoDossier, type DemoRound, openDemoRound } from '../../../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../../../testing/demo-world.ts';
import { type SaveOf, saveAnswer, saveProfile, saveRow, saveTotals } from '../../../../testing/saves.ts';

let world: DemoWorld;
let digest: string;
let round: DemoRound;
let dossier: DemoDossier;

beforeAll(async () => {
  world = await createDemoWorld();
  digest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
  round = await openDemoRound(world, { digest, rowsAsked: ['mau-3-3'] });
  dossier = round.dossiers.giavien;
});
afterAll(() => world?.close());

const findingsOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return error instanceof Error ? error.cause : undefined;
};

type RowWish = SaveOf<'row'>;
const row = (wish: Partial<RowWish>): RowWish => ({
  id: dossier.id,
  registerId: 'mau-3-3',
  rowId: randomUUID(),
  revision: 0,
  value: { fullName: 'Nguyễn Văn A' },
  ...wish,
});

describe('a round', () => {
  it('asks for totals of registers, and for rows where it says so', async () => {
    const { registers } = await dossier.officer.dossiers.get({ id: dossier.id });
    expect(Object.entries(registers).flatMap(([id, { rowsAsked }]) => (rowsAsked ? [id] : []))).toEqual([
      'mau-3-3',
    ]);
    expect(Object.keys(registers)).toHaveLength(7);
    const wish = { digest, name: 'Đợt', year: 2026, referenceDate: '2026-11-01', deadline: '2099-12-31' };
    const open = { ...wish, unitIds: 'all' as const, rowsAsked: ['mau-9'] };
    expect(await refusalOf(round.publisher.rounds.open(open))).toBe('invalid');
  });
});

describe('the profile', () => {
  it('is saved by revision, shows both sides of a conflict, and takes the same again', async () => {
    const { officer, leader, id } = dossier;
    const saved = await saveProfile(officer, { id, revision: 0, value: { officials: 20 } });
    expect(saved.revision).toBe(1);
    const again = await saveProfile(officer, { id, revision: 0, value: { officials: 20 } });
    expect(again).toEqual(saved);
    const other = saveProfile(leader, { id, revision: 0, value: { officials: 21 } });
    expect(await findingsOf(other)).toMatchObject({
      code: 'conflict',
      details: { params: { revision: 1, value: '{"officials":20}', updatedBy: 'Cán bộ Gia Viễn' } },
    });
    await saveProfile(leader, { id, revision: 1, value: null });
    const { profile } = await officer.dossiers.get({ id });
    expect(profile).toMatchObject({ value: {}, revision: 2, updatedBy: 'Lãnh đạo Gia Viễn' });
  });

  it.each([
    ['a field that the set does not have', { people: 1 }, ['people']],
    ['half a person', { adults: 1.5 }, ['adults']],
    ['a text for a number', { smes: '12' }, ['smes']],
  ])('refuses %s and says where', async (_title, value, path) => {
    const save = saveProfile(dossier.officer, { id: dossier.id, revision: 2, value });
    expect(await findingsOf(save)).toMatchObject({ code: 'invalid', details: { findings: [{ path }] } });
  });
});

describe('totals of a register', () => {
  it.each([
    ['a total that the register computes', { total: 3 }, [{ code: 'answerComputed', path: ['total'] }]],
    ['a total from the profile', { declared: 3 }, [{ code: 'answerComputed', path: ['declared'] }]],
    ['a fraction of a row', { listed: 0.5 }, [{ path: ['listed'] }]],
    ['a text', { listed: 'ba' }, [{ path: ['listed'] }]],
  ])('are not %s', async (_title, value, findings) => {
    const wish = { id: dossier.id, registerId: 'mau-1-4', revision: 0, value: {} };
    const save = saveTotals(dossier.officer, { ...wish, ...{ value } });
    expect(await findingsOf(save)).toMatchObject({ code: 'invalid', details: { findings } });
  });

  it('count where rows are not asked for', async () => {
    const { officer, id } = dossier;
    const save = { id, registerId: 'mau-1-4', revision: 0, value: { listed: 20, withMailbox: 20 } };
    expect((await saveTotals(officer, save)).revision).toBe(1);
    const parts = await officer.dossiers.get({ id });
    const { criteria } = scoreResponse(parts.set.document, assembleResponse(parts));
    expect(criteria.find((one) => one.id === 'c1-4')).toMatchObject({ state: 'value', exact: '100' });
  });
});

describe('rows of a register', () => {
  it.each([
    ['of a register that is counted only', { registerId: 'mau-1-4' }, 'notAvailable'],
    ['of no register of the set', { registerId: 'mau-9' }, 'notFound'],
    ['without what is required', { value: { phone: '0900' } }, 'invalid'],
    ['with blanks for what is required', { value: { fullName: '  ' } }, 'invalid'],
    ['with a column that there is none of', { value: { fullName: 'A', age: 3 } }, 'invalid'],
    ['with a text for yes or no', { value: { fullName: 'A', smartphone: 'x' } }, 'invalid'],
    ['with a character that cannot be stored', { value: { fullName: 'A\u0000' } }, 'invalid'],
    ['with half a character', { value: { fullName: 'A\ud800' } }, 'invalid'],
    [
      'as long as a book',
      { value: { fullName: 'A', note: 'ư'.repeat(4999), phone: 'ư'.repeat(4999) } },
      'invalid',
    ],
    ['with a backslash that was typed', { value: { fullName: 'A\\u0000' } }, 'ok'],
    ['with nothing but what is required', {}, 'ok'],
  ])('are taken or refused %s', async (_title, wish, outcome) => {
    expect(await refusalOf(saveRow(dossier.officer, row(wish)))).toBe(outcome);
  });

  it('are kept in order, changed and removed by revision', async () => {
    const { officer, leader, id } = round.dossiers.kimson;
    const names = ['Lê Thị B', 'Trần Văn C', 'Đinh Thị D'];
    const rowIds = names.map(() => randomUUID());
    for (const [index, fullName] of names.entries())
      await saveRow(officer, row({ id, rowId: rowIds[index] ?? '', value: { fullName } }));
    const change = row({ id, rowId: rowIds[0] ?? '', revision: 1, value: { fullName: 'Lê Thị Bê' } });
    await saveRow(officer, change);
    const remove = row({ id, rowId: rowIds[1] ?? '', revision: 1, value: null });
    expect(await saveRow(officer, remove)).toMatchObject({ revision: 2 });
    expect(await saveRow(officer, remove)).toMatchObject({ revision: 2 });
    const late = row({ id, rowId: rowIds[1] ?? '', revision: 1, value: { fullName: 'Trần Văn Xê' } });
    expect(await findingsOf(saveRow(leader, late))).toMatchObject({
      code: 'conflict',
      details: { params: { revision: 2, value: 'null' } },
    });
    const { registers } = await officer.dossiers.get({ id });
    expect(registers['mau-3-3']?.rows).toMatchObject([
      { id: rowIds[0], value: { fullName: 'Lê Thị Bê' }, revision: 2, updatedBy: 'Cán bộ Kim Sơn' },
      { id: rowIds[2], value: { fullName: 'Đinh Thị D' }, revision: 1 },
    ]);
    const { units } = await round.publisher.rounds.progress({ id: round.id });
    expect(units.find(({ code }) => code === '14638')).toMatchObject({ state: 'inProgress', answered: 4 });
  });

  it('are at most 5.000', async () => {
    const { db } = world.database;
    const { id, officer } = round.dossiers.hoalu;
    const [stored] = await db.select().from(registerRows).limit(1);
    if (stored === undefined) throw new Error('a row was saved above');
    const { unitId, provinceId, updatedBy } = stored;
    await db.execute(sql`
      insert into register_rows (assessment_id, register_id, row_id, unit_id, province_id, value, revision, updated_by)
      select ${id}, 'mau-3-3', gen_random_uuid(), ${world.unitId('14329')}, ${provinceId}, '{"fullName":"A"}', 1, ${updatedBy}
      from generate_series(1, 4999)`);
    expect(unitId).not.toBe(world.unitId('14329'));
    const last = row({ id });
    expect(await refusalOf(saveRow(officer, last))).toBe('ok');
    expect(await findingsOf(saveRow(officer, row({ id })))).toMatchObject({
      code: 'invalid',
      details: { findings: [{ code: 'registerFull', params: { rows: 5000 } }] },
    });
    expect(await refusalOf(saveRow(officer, { ...last, revision: 1, value: { fullName: 'B' } }))).toBe('ok');
    expect(await refusalOf(saveRow(officer, { ...last, revision: 2, value: null }))).toBe('ok');
  });
});

describe('what registers tell about persons', () => {
  it('stands in the rows alone: not in the audit log, not in the submission, which scores the same', async () => {
    const { officer, id } = round.dossiers.giavien;
    const rowId = randomUUID();
    const person = { fullName: 'Phạm Thị Riêng', phone: '0912345678', smartphone: true, note: 'Tổ 3' };
    await saveRow(officer, row({ rowId, value: person }));
    await officer.dossiers.registerLevel({ id, level: 1 });
    const parts = await officer.dossiers.get({ id });
    const whole = scoreResponse(parts.set.document, assembleResponse(parts));
    await dossier.submit();

    const { db } = world.database;
    const events = await db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.stream, `assessment:${id}`));
    const [stored] = await db.select().from(submissions).where(eq(submissions.dossierId, id));
    const kept = JSON.stringify([events.map(({ data }) => data), stored]);
    expect(kept).not.toContain('Riêng');
    expect(kept).not.toContain('0912345678');
    expect(events.find(({ data }) => JSON.stringify(data).includes(rowId))?.data).toEqual({
      register: 'mau-3-3',
      row: rowId,
      revision: 1,
      value: { smartphone: true, note: 'Tổ 3' },
      personal: ['fullName', 'phone'],
    });
    const { result } = await round.publisher.dossiers.submission({ id });
    expect(result).toEqual(whole);
    expect(result.criteria.find((one) => one.id === 'c3-4')).toMatchObject({ exact: '100/3' });
    const { registers } = await officer.dossiers.get({ id });
    expect(registers['mau-3-3']?.rows.at(-1)?.value).toEqual(person);
  });

  it('does not change any more once it was submitted', async () => {
    const { officer, id } = round.dossiers.giavien;
    expect(await refusalOf(saveRow(officer, row({})))).toBe('alreadySubmitted');
    const totals = { id, registerId: 'mau-2-5', revision: 0, value: { listed: 1 } };
    expect(await refusalOf(saveTotals(officer, totals))).toBe('alreadySubmitted');
    const profile = { id, revision: 2, value: { adults: 1 } };
    expect(await refusalOf(saveProfile(officer, profile))).toBe('alreadySubmitted');
  });
});

describe('an answer', () => {
  it('is not typed where the register gives it', async () => {
    const { officer, id } = round.dossiers.kimson;
    const save = saveAnswer(officer, {
      id,
      criterionId: 'c1-4',
      revision: 0,
      value: { a: 9, b: 9 },
    });
    expect(await findingsOf(save)).toMatchObject({
      code: 'invalid',
      details: {
        findings: [
          { code: 'answerComputed', path: ['c1-4', 'a'] },
          { code: 'answerComputed', path: ['c1-4', 'b'] },
        ],
      },
    });
  });
});
