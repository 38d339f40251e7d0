import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishFramework } from '../testing/callers.ts';
import { type DemoDossier, openDemoRound } from '../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts';

let world: DemoWorld;
let dossier: DemoDossier;

beforeAll(async () => {
  world = await createDemoWorld();
  const digest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
  dossier = (await openDemoRound(world, { digest, rowsAsked: ['mau-3-3'] })).dossiers.hoalu;
});
afterAll(() => world?.close());

it('stores what an outbox of an earlier build sends, and takes it again as savePart does', async () => {
  const { officer, id } = dossier;
  const { saveAnswer, saveProfile, saveRegisterTotals, saveRegisterRow } = officer.assessments;
  const rowId = randomUUID();
  const { set } = await officer.assessments.get({ id });
  const criterionId = set.document.criteria.find(({ inputs }) => inputs.every(({ from }) => !from))?.id ?? '';
  const revision = 0;
  await saveAnswer({ id, criterionId, revision, value: null });
  await saveProfile({ id, revision, value: { officials: 20 } });
  await saveRegisterTotals({ id, registerId: 'mau-1-4', revision, value: { listed: 3 } });
  const row = { id, registerId: 'mau-3-3', rowId, revision, value: { fullName: 'Nguyễn Văn A' } };
  await saveRegisterRow(row);

  const { answers, profile, registers } = await officer.dossiers.get({ id });
  expect(answers[criterionId]).toMatchObject({ value: null, revision: 1 });
  expect(profile).toMatchObject({ value: { officials: 20 }, revision: 1 });
  expect(registers['mau-1-4']?.totals).toMatchObject({ value: { listed: 3 }, revision: 1 });
  expect(registers['mau-3-3']?.rows).toMatchObject([{ id: rowId, value: row.value, revision: 1 }]);

  const part = { kind: 'row', registerId: 'mau-3-3', rowId } as const;
  const again = await officer.dossiers.savePart({ id, part, revision, value: row.value });
  expect(again.revision).toBe(1);
});
