import { readXlsx } from '@tieuchi/reports/read-xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishFramework, publishText } from '../testing/callers.ts';
import { openDemoRound } from '../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../testing/demo-world.ts';
import { pointsSet } from '../testing/foreign-sets.ts';
import { readFigureSheet, writeSuppliedSheet, writeTargetSheet } from './figure-sheet.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world?.close());

const cellsOf = (file: Uint8Array) =>
  readFigureSheet(file).rows.map(({ cells }) => cells.filter((_, index) => index !== 1));

it('writes targets, one column a criterion', async () => {
  const digest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
  const { id, publisher } = await openDemoRound(world, { digest });
  await publisher.rounds.saveTargets({
    id,
    targets: [{ unitCode: '14464', criterionId: 'c1-5', target: 33.34 }],
  });
  const rows = cellsOf(await writeTargetSheet(await world.service('tacgia.ninhbinh'), id));
  expect(rows.map((cells) => [cells[0], cells[4] ?? ''])).toEqual([
    ['Mã đơn vị', '1.5'],
    ['14329', ''],
    ['14464', '33,34'],
    ['14638', ''],
  ]);
});

it('writes supplied values, one column a period', async () => {
  const digest = await publishText(world, JSON.stringify(pointsSet));
  const { id, publisher } = await openDemoRound(world, { digest });
  await publisher.rounds.saveSupplied({
    id,
    values: [{ unitCode: '14638', criterionId: 'fire', inputId: 'a', value: { 1: 2, 4: 0 } }],
  });
  const rows = cellsOf(await writeSuppliedSheet(await world.service('congbo.ninhbinh'), id));
  expect(rows[0]).toEqual(['Mã đơn vị', 'FIRE a 1', 'FIRE a 2', 'FIRE a 3', 'FIRE a 4']);
  expect(rows[3]).toEqual(['14638', '2', '', '', '0']);
});

it('refuses what is no spreadsheet', () => {
  expect(readXlsx(new Uint8Array(4), { fileBytes: 10, rows: 1, columns: 1 })).toMatchObject({ ok: false });
  expect(() => readFigureSheet(new Uint8Array(4))).toThrow('invalid');
});
