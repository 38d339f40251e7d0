import { readFileSync } from 'node:fs';
import { readTable } from '@tieuchi/reports/read-table';
import { smallWorkbook } from '@tieuchi/reports/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFramework, publishText } from '../../../testing/callers.ts';
import { openDemoRound } from '../../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../../testing/demo-world.ts';
import { pointsSet } from '../../../testing/foreign-sets.ts';
import { writeSuppliedSheet, writeTargetSheet } from './figure-files.ts';
import { readFigureSheet } from './figure-sheet.ts';

let world: DemoWorld;
beforeAll(async () => {
  world = await createDemoWorld();
});
afterAll(() => world?.close());

const rowsOf = async (file: Uint8Array) => {
  const sheet = await readFigureSheet(file);
  return 'rows' in sheet ? sheet.rows : [];
};
const cellsOf = async (file: Uint8Array) => {
  return (await rowsOf(file)).map(({ cells }) => cells.filter((_, index) => index !== 1));
};
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../../reports/fixtures/${name}`, import.meta.url));

it('writes targets, one column a criterion', async () => {
  const digest = await publishFramework(world, 'provincial/thanh-hoa/commune-2023');
  const { id, publisher } = await openDemoRound(world, { digest });
  await publisher.rounds.saveTargets({
    id,
    targets: [{ unitCode: '14464', criterionId: 'c1-5', target: 33.34 }],
  });
  const rows = await cellsOf(await writeTargetSheet(await world.service('tacgia.ninhbinh'), id));
  expect(rows.map((cells) => [cells[0], cells[4] ?? ''])).toEqual([
    ['Mã đơn vị', '1.5'],
    ['14329', ''],
    ['14464', '33.34'],
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
  const rows = await cellsOf(await writeSuppliedSheet(await world.service('congbo.ninhbinh'), id));
  expect(rows[0]).toEqual(['Mã đơn vị', 'FIRE a 1', 'FIRE a 2', 'FIRE a 3', 'FIRE a 4']);
  expect(rows[3]).toEqual(['14638', '2', '', '', '0']);
});

it('writes a ticked option by what it is called, also where its name holds a semicolon', async () => {
  const digest = await publishText(world, fixture('option-with-semicolon-set.json').toString());
  const { id, publisher } = await openDemoRound(world, { digest });
  const value = ['o1'];
  await publisher.rounds.saveSupplied({
    id,
    values: [{ unitCode: '14464', criterionId: 'c1', inputId: 'value', value }],
  });
  const file = await writeSuppliedSheet(await world.service('congbo.ninhbinh'), id);
  const reading = await readTable(file);
  expect(reading).toMatchObject({ ok: true, hiddenSheets: [] });
  const rows = await cellsOf(file);
  expect(rows.find(([code]) => code === '14464')).toEqual(['14464', 'Có quy chế; có kế hoạch']);
});

describe('the plain rows of a file', () => {
  it.each([
    ['date-cell.xlsx', ['13285', '30/06/2026'], []],
    ['hidden-first-sheet.xlsx', ['13285', '88'], [1]],
    ['windows-1258.csv', ['13285', '85,5'], []],
  ])('%s', async (name, cells, numbers) => {
    const rows = await rowsOf(new Uint8Array(fixture(name)));
    expect(rows[1]).toEqual({ number: 2, cells, formulas: [], numbers });
  });

  it('hold what is shown, and nothing where that cannot be taken', async () => {
    const file = await smallWorkbook([
      {
        cells: [
          { at: 'A1', value: 0.855, format: '0%' },
          { at: 'B1', value: 5, format: '0" triệu"' },
          { at: 'C1', type: 'e', value: '#N/A' },
        ],
      },
    ]);
    expect(await readFigureSheet(file)).toEqual({
      rows: [{ number: 1, cells: ['85.5', '5 triệu', ''], formulas: [2], numbers: [0] }],
    });
  });
});

it('refuses what is no table', async () => {
  expect(await readFigureSheet(new Uint8Array(4))).toEqual({ problem: 'notTable' });
});
