import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import type { CriteriaSet, Criterion, Input, Rule } from '@tieuchi/criteria/types';
import { dossierFacts } from '@tieuchi/db/tables/facts';
import { scoreResponse } from '@tieuchi/scoring/score';
import { eq, ne, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishText } from '../../testing/callers.ts';
import { communes, type DemoRound, openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { saveAnswer, saveProfile, saveRow, saveTotals } from '../../testing/saves.ts';
import { askedCriteria } from '../sets/asked-criteria.ts';
import { fillFacts } from './fill-facts.ts';

function criterion(id: string, inputs: Input[], more: Partial<Criterion> = {}): Criterion {
  const rule: Rule = { kind: 'levels', targets: [1] };
  return { id, code: id, group: 'g', name: id, inputs, rule, ...more };
}
const figure = (id: string, from?: Input['from']): Input =>
  from === undefined ? { id, kind: 'count', name: id } : { id, kind: 'count', name: id, from };

/** Whether a criterion is answered hangs, one each, on everything that it can hang on. */
const set: CriteriaSet = {
  id: 'mau/theo',
  version: '1.0',
  name: 'Bộ để đếm',
  outcome: { kind: 'levels', levels: [{ id: 'mot', name: 'Mức 1', share: 100 }] },
  groups: [{ id: 'g', code: 'G', name: 'G' }],
  profile: [figure('dan'), { id: 'cap', kind: 'boolean', name: 'Cấp' }],
  registers: [
    {
      id: 'so',
      code: '01',
      name: 'Sổ',
      columns: [{ id: 'ten', kind: 'text', name: 'Tên' }],
      totals: [{ id: 'tong', name: 'Tổng' }],
    },
  ],
  criteria: [
    criterion('rieng', [figure('a'), figure('b')], { measure: 'a / b' }),
    criterion('khai', [figure('a')], { mayDeclareNotApplicable: true }),
    criterion('dan', [figure('a'), figure('b', { kind: 'profile', field: 'dan' })], { measure: 'a / b' }),
    criterion('khi', [figure('a')], { appliesTo: { when: 'cap' } }),
    criterion('giao', [figure('a')], {
      rule: { kind: 'levels', targets: [{ assigned: true }] },
    }),
    criterion('cap', [figure('a', { kind: 'supplied', by: 'Công an tỉnh' })]),
    criterion('dong', [figure('a', { kind: 'register', register: 'so' })]),
    criterion('tong', [figure('a', { kind: 'register', register: 'so', total: 'tong' })]),
    criterion('doc', [figure('a', { kind: 'criterion', criterion: 'nguon', value: 'measure' })]),
    criterion('nguon', [figure('a')]),
  ],
};

let world: DemoWorld;
let round: DemoRound;
let id: string;

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, {
    digest: await publishText(world, JSON.stringify(set)),
    rowsAsked: ['so'],
  });
  id = round.dossiers.hoalu.id;
});
afterAll(() => world?.close());

/** As the scorer says of all parts. */
async function fromScratch() {
  const detail = await round.dossiers.hoalu.officer.dossiers.get({ id });
  const response = assembleResponse(detail);
  const suspended = detail.suspended.map(({ criterionId }) => criterionId);
  const asked = new Set(askedCriteria(detail.set.document, response));
  for (const one of suspended) asked.delete(one);
  const { criteria } = scoreResponse(detail.set.document, response, { suspended });
  const answered = criteria.filter((one) => asked.has(one.id) && one.state !== 'missing');
  return { answered: answered.length, asked: asked.size };
}

const seenByUnit = async () => {
  const mine = (await round.dossiers.hoalu.officer.dossiers.mine()).find((one) => one.id === id);
  return { answered: mine?.answered, asked: mine?.asked };
};
const seenByProvince = async () => {
  const { units } = await round.publisher.rounds.progress({ id: round.id });
  const unit = units.find(({ code }) => code === communes.hoalu);
  return { answered: unit?.answered, asked: unit?.asked };
};
const stored = async () => {
  const [row] = await world.database.db.select().from(dossierFacts).where(eq(dossierFacts.dossierId, id));
  return row?.answered ?? null;
};

type Step = () => Promise<unknown>;
const officer = () => round.dossiers.hoalu.officer;
const answer =
  (criterionId: string, value: Parameters<typeof saveAnswer>[1]['value'], revision = 0): Step =>
  () =>
    saveAnswer(officer(), { id, criterionId, revision, value });
const rowId = '6f9fb1f7-7d1c-4a55-9d3f-0f0f3d4c5b6a';

/** In this order; how many criteria are answered after each. */
const steps: [string, Step, number][] = [
  ['half an answer', answer('rieng', { a: 1 }), 0],
  ['a whole answer', answer('rieng', { a: 1, b: 2 }, 1), 1],
  ['an answer that was cleared', answer('rieng', null, 2), 0],
  ['an answer again', answer('rieng', { a: 0, b: 2 }, 3), 1],
  [
    'a criterion that is declared not applicable',
    answer('khai', { notApplicable: true, reason: 'Không' }),
    2,
  ],
  ['half of what the profile completes', answer('dan', { a: 3 }), 2],
  ['the profile', () => saveProfile(officer(), { id, revision: 0, value: { dan: 9, cap: false } }), 4],
  ['another profile', () => saveProfile(officer(), { id, revision: 1, value: { cap: true } }), 2],
  ['an answer without its target', answer('giao', { a: 3 }), 3],
  [
    'a target',
    () =>
      round.publisher.rounds.saveTargets({
        id: round.id,
        targets: [{ unitCode: communes.hoalu, criterionId: 'giao', target: 2 }],
      }),
    3,
  ],
  [
    'a supplied figure',
    () =>
      round.publisher.rounds.saveSupplied({
        id: round.id,
        values: [{ unitCode: communes.hoalu, criterionId: 'cap', inputId: 'a', value: 4 }],
      }),
    4,
  ],
  ['totals', () => saveTotals(officer(), { id, registerId: 'so', revision: 0, value: { tong: 5 } }), 5],
  ['a row', () => saveRow(officer(), { id, registerId: 'so', rowId, revision: 0, value: { ten: 'A' } }), 5],
  ['what another criterion reads', answer('nguon', { a: 1 }), 7],
  ['the level', () => officer().dossiers.registerLevel({ id, level: 1 }), 7],
  [
    'a suspension',
    () => round.publisher.rounds.suspend({ id: round.id, criterionId: 'rieng', reason: 'Chưa có số' }),
    6,
  ],
  [
    'a suspension of what another reads',
    () => round.publisher.rounds.suspend({ id: round.id, criterionId: 'nguon', reason: 'Chưa có số' }),
    4,
  ],
  ['a lifted suspension', () => round.publisher.rounds.resume({ id: round.id, criterionId: 'nguon' }), 6],
];

describe('how far a dossier is', () => {
  it.each(steps)('follows %s', async (_, step, expected) => {
    await step();
    const said = await fromScratch();
    expect([said.answered, await seenByProvince()]).toEqual([expected, said]);
    expect(await seenByUnit()).toEqual(said);
    // Asked again, from what was kept.
    expect([await seenByProvince(), await seenByUnit()]).toEqual([said, said]);
  });
});

describe('what is kept of a dossier', () => {
  beforeEach(() => seenByUnit());

  it('is worked out once', async () => {
    const kept = await stored();
    expect(kept).toContain('nguon');
    await world.database.db
      .update(dossierFacts)
      .set({ answered: ['nguon'] })
      .where(eq(dossierFacts.dossierId, id));
    expect(await seenByUnit()).toMatchObject({ answered: 1 });
    await world.database.db
      .update(dossierFacts)
      .set({ answered: kept })
      .where(eq(dossierFacts.dossierId, id));
  });

  it('follows a save at once where nothing else hangs on it', async () => {
    await answer('rieng', { a: 5 }, 4)();
    expect(await stored()).not.toContain('rieng');
    await answer('rieng', { a: 5, b: 6 }, 5)();
    expect(await stored()).toContain('rieng');
  });

  it('is forgotten with a save on which something hangs', async () => {
    await answer('nguon', null, 1)();
    expect(await stored()).toBeNull();
    expect(await seenByUnit()).toEqual(await fromScratch());
  });

  it('is filled in by the server itself, also of a round in which something is suspended', async () => {
    const context = { db: world.database.db, now: () => world.clock.now };
    await answer('nguon', { a: 8 }, 2)();
    await world.database.db
      .update(dossierFacts)
      .set({ answered: null, scorer: null })
      .where(ne(dossierFacts.dossierId, id));
    await round.publisher.rounds.suspend({ id: round.id, criterionId: 'nguon', reason: 'Chưa có số' });
    await fillFacts(context);
    expect(await stored()).toContain('nguon');
    await round.publisher.rounds.resume({ id: round.id, criterionId: 'nguon' });
    expect(await seenByUnit()).toEqual(await fromScratch());
    const rows = await world.database.db.select().from(dossierFacts);
    expect(rows.map(({ answered }) => answered === null)).toEqual([false, false, false]);
    await fillFacts(context);
    expect(await world.database.db.select().from(dossierFacts)).toEqual(rows);
  });

  it('is told all the same where nothing can be stored', async () => {
    await world.database.ownerDb.execute(sql`
      create function full_disk() returns trigger language plpgsql
      as $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
    await world.database.ownerDb.execute(
      sql`create trigger full_disk before update on dossier_facts for each row execute function full_disk()`,
    );
    await world.database.ownerDb.execute(sql`alter table dossier_facts disable trigger full_disk`);
    await answer('nguon', { a: 9 }, 3)();
    expect(await stored()).toBeNull();
    await world.database.ownerDb.execute(sql`alter table dossier_facts enable trigger full_disk`);
    expect(await seenByUnit()).toEqual(await fromScratch());
    expect(await seenByProvince()).toEqual(await fromScratch());
    expect(await stored()).toBeNull();
    await world.database.ownerDb.execute(sql`drop trigger full_disk on dossier_facts`);
    expect(await seenByUnit()).toEqual(await fromScratch());
    expect(await stored()).not.toBeNull();
  });

  it('is worked out again for another scorer', async () => {
    await world.database.db
      .update(dossierFacts)
      .set({ scorer: 0, answered: [] })
      .where(eq(dossierFacts.dossierId, id));
    expect(await seenByUnit()).toEqual(await fromScratch());
    expect(await stored()).not.toEqual([]);
  });
});
