import { randomUUID } from 'node:crypto';
import { assembleResponse } from '@tieuchi/criteria/assemble-response';
import { mostRegisterRows } from '@tieuchi/criteria/row-work';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { scoreResponse } from '@tieuchi/scoring/score';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishText, refusalOf } from '../../../../testing/callers.ts';
import { type DemoRound, openDemoRound } from '../../../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../../../testing/demo-world.ts';
import { saveRow } from '../../../../testing/saves.ts';

const ratio = (index: number): Criterion => ({
  id: `c${index}`,
  code: `${index + 1}`,
  group: 'g',
  name: `Số hộ vượt mức ${index}`,
  inputs: [
    {
      id: 'value',
      kind: 'count',
      name: 'Số hộ',
      from: { kind: 'register', register: 'ho', where: `area / people > ${index}` },
    },
  ],
  rule: { kind: 'levels', targets: [1] },
});

/** Asks for so much on every row that a register takes fewer of them. */
const set: CriteriaSet = {
  id: 'mau/danh-sach',
  version: '1.0',
  name: 'Bộ có mẫu danh sách',
  unitTypes: ['xa', 'phuong'],
  outcome: { kind: 'levels', levels: [{ id: 'dat', name: 'Đạt' }] },
  groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
  registers: [
    {
      id: 'ho',
      code: 'M1',
      name: 'Danh sách hộ',
      columns: [
        { id: 'area', kind: 'number', name: 'Diện tích' },
        { id: 'people', kind: 'count', name: 'Số người' },
      ],
    },
  ],
  criteria: Array.from({ length: 8 }, (_, index) => ratio(index)),
};

let world: DemoWorld;
let round: DemoRound;

beforeAll(async () => {
  world = await createDemoWorld();
  const digest = await publishText(world, JSON.stringify(set));
  round = await openDemoRound(world, { digest, rowsAsked: ['ho'] });
});
afterAll(() => world?.close());

it('a register takes as many rows as the set is scored with, and refuses one more', async () => {
  const { id, officer } = round.dossiers.hoalu;
  const save = () =>
    saveRow(officer, {
      id,
      registerId: 'ho',
      rowId: randomUUID(),
      revision: 0,
      value: { area: 90, people: 4 },
    });
  expect(await refusalOf(save())).toBe('ok');
  const most = mostRegisterRows(set);
  expect(most).toBe(259);
  await world.database.db.execute(sql`
    insert into register_rows (assessment_id, register_id, row_id, unit_id, province_id, value, revision, updated_by)
    select assessment_id, register_id, gen_random_uuid(), unit_id, province_id, value, 1, updated_by
    from register_rows, generate_series(1, ${most - 2})`);
  expect(await refusalOf(save())).toBe('ok');
  await expect(save()).rejects.toMatchObject({
    cause: { code: 'invalid', details: { findings: [{ code: 'registerFull', params: { rows: most } }] } },
  });
  const parts = await officer.dossiers.get({ id });
  const { criteria } = scoreResponse(parts.set.document, assembleResponse(parts));
  expect(criteria.map(({ exact }) => exact)).toEqual(set.criteria.map(() => String(most)));
});
