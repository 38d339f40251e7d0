import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, type TableReading } from '@tieuchi/reports/read-table';
import { type StoredTestCell, type StoredTestSheet, smallWorkbook } from '@tieuchi/reports/testing';
import { describe, expect, it } from 'vitest';
import { type FigureTable, suppliedTable, targetTable } from '../draft/figure-column.ts';
import { type FigureDraft, readDraft } from '../draft/figure-draft.ts';
import { type FileTaking, takeFile } from './take-file.ts';

const units = [
  { code: '13285', name: 'Phường Phủ Lý', submitted: false },
  { code: '13291', name: 'Phường Phù Vân', submitted: false },
  { code: '13300', name: 'Phường Hà Nam', submitted: true },
  { code: '01234', name: 'Xã Đầu Không', submitted: false },
];
const kinds = { '2.1': 'percent', '2.2': 'number', '2.3': 'count', '2.4': 'date' } as const;
const supplied = suppliedTable({
  inputs: Object.entries(kinds).map(([code, kind]) => ({
    criterionId: `c${code.replace('.', '-')}`,
    code,
    criterionName: code,
    input: { id: 'value', kind, name: code },
    by: 'Sở',
    system: null,
  })),
  units,
  values: [],
});
const targets = targetTable({
  criteria: Array.from({ length: 11 }, (_, index) => ({
    id: `c1-${index + 1}`,
    code: `1.${index + 1}`,
    name: 'Tỷ lệ',
    measureUnit: '%',
    default: null,
  })),
  units,
  targets: [],
});
const nothing: FigureDraft = new Map();
const fixtures = join(import.meta.dirname, '../../../../../../../packages/reports/fixtures');
const fixture = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)));

/** What would be stored, by cell, and what the table asks about. */
function outcome(table: FigureTable, taking: FileTaking) {
  if (taking.state !== 'taken') return taking;
  const { changes, problems } = readDraft(table, taking.draft);
  return {
    values: Object.fromEntries(changes.map(({ key, value }) => [key, value])),
    asked: problems.map(({ key, problem }) => [key, problem.code]),
    refused: taking.report.refused.map(({ at, problem }) => [at, problem]),
    leftOut: taking.report.leftOut.map((part) => [
      part.code,
      'at' in part ? part.at : 'row' in part ? part.row : '',
    ]),
  };
}

async function take(table: FigureTable, bytes: Uint8Array, sheet?: string) {
  return outcome(table, takeFile(table, nothing, { reading: await readTable(bytes), sheet }));
}
const takeCells = async (
  table: FigureTable,
  cells: readonly StoredTestCell[],
  more: Partial<StoredTestSheet> = {},
) => take(table, await smallWorkbook([{ cells, ...more }]));
const fine = { asked: [], refused: [], leftOut: [] };

describe('files as provinces send them', () => {
  it.each([
    ['date-cell.xlsx', { '13285 c2-4 value': '2026-06-30' }],
    ['sep-line.csv', { '13285 c2-1 value': 85.5 }],
    ['windows-1258.csv', { '13285 c2-1 value': 85.5 }],
    ['utf16.csv', { '13285 c2-1 value': 85.5 }],
  ])('%s', async (name, values) => {
    expect(await take(supplied, fixture(name))).toEqual({ ...fine, values });
  });

  it('decimal-point.csv: what can only be decimal is, what could be grouped is asked about', async () => {
    expect(await take(supplied, fixture('decimal-point.csv'))).toEqual({
      ...fine,
      values: { '13285 c2-1 value': 0.125, '13285 c2-2 value': 0.85, '13291 c2-2 value': 12.5 },
      asked: [['13291 c2-1 value', 'ambiguous']],
    });
  });

  it('english-thousands.csv: 475,962 is asked about', async () => {
    expect(await take(supplied, fixture('english-thousands.csv'))).toEqual({
      ...fine,
      values: { '13291 c2-2 value': 1234.5 },
      asked: [['13285 c2-2 value', 'ambiguous']],
    });
  });

  it('title-stt-total.xlsx: what stands around the table is listed', async () => {
    expect(await take(supplied, fixture('title-stt-total.xlsx'))).toEqual({
      ...fine,
      values: { '13285 c2-3 value': 10, '13291 c2-3 value': 20 },
      leftOut: [
        ['rowsAbove', ''],
        ['otherColumn', 'A'],
        ['otherColumn', 'E'],
        ['rowWithoutKey', 6],
      ],
    });
  });

  it('hidden-first-sheet.xlsx: the sheet that people see', async () => {
    expect(await take(supplied, fixture('hidden-first-sheet.xlsx'))).toEqual({
      ...fine,
      values: { '13285 c2-1 value': 88 },
      leftOut: [['hiddenSheets', '']],
    });
  });
});

const head = (...titles: (string | number)[]) =>
  titles.map((value, index) => ({ at: `${'ABCDEFGH'[index]}1`, value }));

describe('cells', () => {
  it.each([
    ['a percentage', { value: 0.855, format: '0%' }, { '13285 c2-1 value': 85.5 }],
    ['a number with three decimals', { value: 60.125 }, { '13285 c2-1 value': 60.125 }],
    ['a noisy double', { value: '85.499999999999986', type: 'n' }, { '13285 c2-1 value': 85.5 }],
  ])('%s', async (_title, cell, values) => {
    const cells = [...head('Mã đơn vị', '2.1 value'), { at: 'A2', value: 13285 }, { at: 'B2', ...cell }];
    expect(await takeCells(supplied, cells)).toEqual({ ...fine, values });
  });

  it('tells where a number is shown rounded', async () => {
    const cells = [
      ...head('Mã đơn vị', '2.1 value'),
      { at: 'A2', value: 13285 },
      { at: 'B2', value: 0.855, format: '0%' },
    ];
    const reading = await readTable(await smallWorkbook([{ cells }]));
    expect(takeFile(supplied, nothing, { reading })).toMatchObject({
      report: { taken: 1, rounded: [{ at: 'B2', shown: '86%', taken: '85,5%' }] },
    });
  });

  it('that show nothing clear are listed where they stand, and the others are taken', async () => {
    const cells = [
      ...head('Mã đơn vị', '2.1 value', '2.4 value', '2.2 value', '2.3 value'),
      { at: 'A2', value: '13285' },
      { at: 'B2', type: 'e', value: '#N/A' },
      { at: 'C2', value: 46203, format: 'mm/yyyy' },
      { at: 'D2', formula: '1+1' },
      { at: 'E2', value: 3, format: '0" triệu"' },
      { at: 'A3', value: '13291' },
      { at: 'B3', value: 50 },
      { at: 'C3', value: 46203 },
      { at: 'E3', value: 2.5, format: '0' },
    ];
    expect(await takeCells(supplied, cells)).toEqual({
      values: { '13291 c2-1 value': 50 },
      asked: [
        ['13291 c2-3 value', 'notWhole'],
        ['13291 c2-4 value', 'notADate'],
      ],
      refused: [
        ['B2', 'errorValue'],
        ['D2', 'formulaWithoutValue'],
        ['E2', 'otherUnit'],
        ['C2', 'partialDate'],
      ],
      leftOut: [],
    });
  });

  it('of a unit that has submitted stay as they are', async () => {
    const cells = [...head('Mã đơn vị', '2.1 value'), { at: 'A2', value: 13300 }, { at: 'B2', value: 5 }];
    expect(await takeCells(supplied, cells)).toEqual({ ...fine, values: {}, refused: [['B2', 'submitted']] });
  });

  it('find their unit by a code that lost its zero, or shows it', async () => {
    const cells = [...head('Mã đơn vị', '2.1 value'), { at: 'A2', value: 1234 }, { at: 'B2', value: 5 }];
    expect(await takeCells(supplied, cells)).toEqual({ ...fine, values: { '01234 c2-1 value': 5 } });
    const shown = cells.map((cell) => (cell.at === 'A2' ? { ...cell, format: '00000' } : cell));
    expect(await takeCells(supplied, shown)).toEqual({ ...fine, values: { '01234 c2-1 value': 5 } });
  });
});

describe('a header', () => {
  const row = [
    { at: 'A2', value: '13285' },
    { at: 'B2', value: 5 },
  ];
  it.each([
    [
      'that is a number may be one code or another',
      1.1,
      { code: 'unclearTitle', at: 'B1', text: '1,1', titles: '1.1, 1.10' },
    ],
    ['that is there twice', '1.2', { code: 'columnTwice', at: 'C1', otherAt: 'B1', title: '1.2' }],
  ])('%s', async (_title, title, problem) => {
    const cells = [...head('Mã đơn vị', title, '1.2'), ...row];
    expect(await takeCells(targets, cells)).toEqual({
      state: 'refused',
      problems: [{ kind: 'place', problem }],
    });
  });

  it('that is a number shown with two decimals is not another code either', async () => {
    const cells = [{ at: 'A1', value: 'Mã đơn vị' }, { at: 'B1', value: 1.1, format: '0.00' }, ...row];
    expect(await takeCells(targets, cells)).toMatchObject({ state: 'refused' });
  });

  it('that is a number and can be one code only is that one', async () => {
    expect(await takeCells(targets, [...head('Mã đơn vị', 1.3), ...row])).toEqual({
      ...fine,
      values: { '13285 c1-3': 5 },
    });
  });

  it('that became a day belongs to no figure', async () => {
    const cells = [
      ...head('Mã đơn vị', '', '1.2'),
      { at: 'B1', value: 46296, format: 'dd/mm' },
      ...row,
      { at: 'C2', value: 7 },
    ];
    const sorted = cells.filter(({ value }) => value !== '').toSorted((a, b) => (a.at < b.at ? -1 : 1));
    expect(await takeCells(targets, sorted)).toMatchObject({
      values: { '13285 c1-2': 7 },
      leftOut: [['dateColumn', 'B']],
    });
  });

  it('may stand over several lines, below merged cells', async () => {
    const cells = [
      { at: 'A1', value: 'Mã đơn' },
      { at: 'B1', value: '2.1' },
      { at: 'D1', value: 'Ghi' },
      { at: 'A2', value: 'vị' },
      { at: 'B2', value: 'value' },
      { at: 'C2', value: 'khác' },
      { at: 'D2', value: 'chú' },
      { at: 'A3', value: '(1)' },
      { at: 'B3', value: '(2)' },
      { at: 'A4', value: '13285' },
      { at: 'B4', value: 5 },
      { at: 'C4', value: 6 },
    ];
    expect(await takeCells(supplied, cells, { merges: ['B1:C1'] })).toEqual({
      ...fine,
      values: { '13285 c2-1 value': 5 },
      leftOut: [
        ['otherColumn', 'C'],
        ['otherColumn', 'D'],
        ['numberingRow', 3],
      ],
    });
  });
});

describe('nothing is taken', () => {
  it.each([
    [
      'without the codes of units',
      [...head('2.1 value')],
      { kind: 'table', code: 'figures.noUnitColumn', hidden: '' },
    ],
    [
      'without a figure',
      [...head('Mã đơn vị', '9.9')],
      { kind: 'table', code: 'figures.noFigureColumn', hidden: '' },
    ],
    [
      'without rows',
      [...head('Mã đơn vị', '2.1 value')],
      { kind: 'table', code: 'figures.noRows', hidden: '' },
    ],
    [
      'with a unit that is not in the round',
      [...head('Mã đơn vị', '2.1 value'), { at: 'A2', value: '99999' }, { at: 'B2', value: 1 }],
      { kind: 'unit', code: 'figures.unknownUnit', at: 'A2', text: '99999' },
    ],
    [
      'with a unit twice',
      [
        ...head('Mã đơn vị', '2.1 value'),
        { at: 'A2', value: '13285' },
        { at: 'B2', value: 1 },
        { at: 'A3', value: 13285 },
      ],
      { kind: 'unit', code: 'figures.unitTwice', at: 'A3', text: '13285', otherAt: 'A2' },
    ],
    [
      'with an error for a unit',
      [...head('Mã đơn vị', '2.1 value'), { at: 'A2', type: 'e', value: '#REF!' }, { at: 'B2', value: 1 }],
      { kind: 'cell', at: 'A2', shown: '#REF!', problem: 'errorValue' },
    ],
  ])('%s', async (_title, cells, problem) => {
    expect(await takeCells(supplied, cells)).toEqual({ state: 'refused', problems: [problem] });
  });

  it('with one cell over two figures or two units', async () => {
    const cells = [
      ...head('Mã đơn vị', '2.1 value', '2.2 value'),
      { at: 'A2', value: '13285' },
      { at: 'B2', value: 1 },
      { at: 'A3', value: '13291' },
    ];
    for (const merge of ['B2:C2', 'B2:B3'])
      expect(await takeCells(supplied, cells, { merges: [merge] })).toEqual({
        state: 'refused',
        problems: [{ kind: 'place', problem: { code: 'mergedCell', at: 'B2' } }],
      });
  });

  it('of a text in which a comma parts a number', async () => {
    const bytes = new TextEncoder().encode('Mã đơn vị,2.1 value\n13285,85,5\n13291,60,25\n');
    expect(await take(supplied, bytes)).toMatchObject({
      state: 'refused',
      problems: [{ problem: { code: 'moreCellsThanTitles', at: 'C2' } }, { problem: { at: 'C3' } }],
    });
  });

  it('of a file that cannot be read', () => {
    const reading: TableReading = { ok: false, problem: { code: 'oldWorkbook' } };
    expect(takeFile(supplied, nothing, { reading })).toEqual({
      state: 'refused',
      problems: [{ kind: 'file', problem: { code: 'oldWorkbook' } }],
    });
  });
});

describe('several sheets', () => {
  const cells = [...head('Mã đơn vị', '2.1 value'), { at: 'A2', value: '13285' }];
  const file = () =>
    smallWorkbook([
      { name: 'Quý 1', cells: [...cells, { at: 'B2', value: 1 }] },
      { name: 'Quý 2', cells: [...cells, { at: 'B2', value: 2 }] },
      { name: 'Ghi chú', cells: head('Mã', 'x') },
    ]);

  it('are asked about where more than one has the table', async () => {
    expect(await take(supplied, await file())).toEqual({ state: 'which', names: ['Quý 1', 'Quý 2'] });
  });

  it('give the one that was chosen', async () => {
    expect(await take(supplied, await file(), 'Quý 2')).toMatchObject({ values: { '13285 c2-1 value': 2 } });
  });
});

it('leaves out what is hidden, and lists it', async () => {
  const cells = [
    ...head('Mã đơn vị', '2.1 value', '2.2 value'),
    { at: 'A2', value: '13285' },
    { at: 'B2', value: 1 },
    { at: 'C2', value: 2 },
    { at: 'A3', value: '13291' },
    { at: 'B3', value: 3 },
  ];
  expect(await takeCells(supplied, cells, { hiddenRows: [3], hiddenColumns: [3] })).toEqual({
    ...fine,
    values: { '13285 c2-1 value': 1 },
    leftOut: [
      ['hiddenRows', ''],
      ['hiddenColumns', ''],
    ],
  });
});
