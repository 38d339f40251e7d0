import type { ScalarValue } from '@tieuchi/criteria/responses';
import type { ValueShape } from '@tieuchi/values/shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { readCell } from './tables/read-cell.ts';
import { readTable } from './tables/read-table.ts';
import { cellAt } from './tables/sheet.ts';
import { isWrittenCell, writeCell } from './tables/write-cell.ts';
import { smallWorkbook } from './testing/small-workbook.ts';
import { writeXlsx } from './write-xlsx.ts';

const seed = 20260630;

async function cellsOf(file: Uint8Array) {
  const reading = await readTable(file);
  if (!reading.ok) throw new Error(reading.problem.code);
  const rows = new Map(reading.sheets[0]?.rows.map((row) => [row.number, row]));
  return (row: number, column: number) =>
    cellAt(rows.get(row) ?? { number: row, hidden: false, cells: [] }, column);
}

const piece = fc.constantFrom(
  'a',
  'Xã',
  ' ',
  '\n',
  '\r\n',
  ';',
  '"',
  '=',
  '+',
  '-1',
  '_x000D_',
  '_',
  'x0041_',
  '&lt;',
  '\u0001',
  '\t',
  '😀',
  '1,5',
);
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));

describe('a written table is read back', () => {
  // One large file: writing many takes long.
  it('with every text as it was', async () => {
    const rows = fc.sample(fc.tuple(text, text), { seed, numRuns: 500 });
    const columns = ['A', 'B'].map((title) => ({ title, width: 9 }));
    const cell = await cellsOf(await writeXlsx([{ name: 'S', columns, rows }]));
    const back = rows.map((_, index) => [cell(index + 2, 0).shown, cell(index + 2, 1).shown]);
    expect(back).toEqual(rows.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n'))));
  });

  it('from csv too, but for what would run as a formula', async () => {
    const plain = text.filter((one) => one.trim() === one && !/^['=+\-@]/.test(one));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(plain, plain, plain), { minLength: 2, maxLength: 8 }),
        async (rows) => {
          const cell = await cellsOf(new TextEncoder().encode(toCsv([['a', 'b', 'c'], ...rows])));
          const back = rows.map((row, index) => row.map((_, column) => cell(index + 2, column).shown));
          expect(back).toEqual(rows.map((row) => row.map((one) => one.replace(/\r\n?/g, '\n'))));
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  const options = fc
    .array(fc.constantFrom('Có', 'có', 'A', 'A; B', 'B', ';', 'o1', '2', 'Không chọn mục nào', '_x000D_'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((names) => names.map((name, index) => ({ id: `o${index}`, name })));
  const number = fc.oneof(
    fc
      .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.nat({ max: 14 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`)),
    fc.double({ min: -1e14, max: 1e14, noNaN: true }),
  );
  const drawn: fc.Arbitrary<{ shape: ValueShape; value: ScalarValue }> = fc.oneof(
    fc.record({
      shape: fc.constantFrom<ValueShape>({ kind: 'number' }, { kind: 'money' }, { kind: 'percent' }),
      value: number,
    }),
    fc.record({ shape: fc.constant<ValueShape>({ kind: 'count' }), value: fc.nat({ max: 10 ** 15 }) }),
    fc.record({
      shape: fc.constantFrom<ValueShape>(
        { kind: 'boolean' },
        { kind: 'boolean', yes: 'Không', no: 'Có' },
        { kind: 'boolean', yes: '1' },
      ),
      value: fc.boolean(),
    }),
    fc.record({
      shape: fc.constant<ValueShape>({ kind: 'date' }),
      value: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    }),
    fc.record({ shape: fc.constant<ValueShape>({ kind: 'text' }), value: text.filter((one) => one !== '') }),
    options.chain((list) =>
      fc.record({
        shape: fc.constant<ValueShape>({ kind: 'choice', options: list }),
        value: fc.constantFrom(...list.map(({ id }) => id)),
      }),
    ),
    options.chain((list) =>
      fc.record({
        shape: fc.constant<ValueShape>({ kind: 'checklist', options: list }),
        value: fc.subarray(list.map(({ id }) => id)),
      }),
    ),
  );

  it('with every value of every kind as what was written, and as the same value wherever it could be typed', async () => {
    const values = fc.sample(drawn, { seed, numRuns: 2000 });
    const columns = [{ title: 'A', width: 9 }];
    const rows = values.map(({ shape, value }) => [writeCell(shape, value)]);
    const cell = await cellsOf(await writeXlsx([{ name: 'S', columns, rows }]));
    values.forEach(({ shape, value }, index) => {
      const back = cell(index + 2, 0);
      expect([value, isWrittenCell(shape, value, back)]).toEqual([value, true]);
      const reading = readCell(shape, back);
      if (shape.kind === 'text') return;
      if (reading.state === 'value') expect([shape, reading.value]).toEqual([shape, value]);
      // Numbers beyond what a field takes can be stored and not typed.
      else expect([shape.kind, value, reading.state]).toEqual([shape.kind, expect.any(Number), 'refused']);
    });
  });
});

describe('a number under a format of spreadsheets', () => {
  const formats = [
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '0%',
    '0.0%',
    '# ?/?',
    '# ??/??',
    '0.00E+00',
    '#,##0;(#,##0)',
    '@',
    '00000',
    '#,##0.0 "₫"',
  ];
  it.each([{ kind: 'number' }, { kind: 'percent' }, { kind: 'money' }, { kind: 'count' }] as const)(
    'is the number that is seen in a field of kind $kind, or refused',
    async (shape) => {
      const cell = fc.record({
        digits: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        places: fc.nat({ max: 8 }),
        format: fc.constantFrom(...formats),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), async (cells) => {
          const file = await smallWorkbook([
            {
              cells: cells.map(({ digits, places, format }, index) => ({
                at: `A${index + 1}`,
                value: Number(`${digits}e-${places}`),
                format,
              })),
            },
          ]);
          const at = await cellsOf(file);
          cells.forEach(({ digits, places, format }, index) => {
            const reading = readCell(shape, at(index + 1, 0));
            const seen = Number(`${digits}e${(format.includes('%') ? 2 : 0) - places}`);
            if (reading.state === 'value') expect([format, reading.value]).toEqual([format, seen + 0]);
            else expect(['refused', 'unreadable']).toContain(reading.state);
          });
        }),
        { seed, numRuns: 20 },
      );
    },
  );

  it.each([
    ['a percentage', { kind: 'percent' }, 0.855, '0.0%', { state: 'value', value: 85.5 }],
    [
      'a percentage where none is due',
      { kind: 'number' },
      0.855,
      '0.0%',
      { state: 'refused', problem: { code: 'unexpectedPercent' } },
    ],
    [
      'three decimals, which a text could not have',
      { kind: 'number' },
      475.962,
      'General',
      { state: 'value', value: 475.962 },
    ],
    [
      'đồng where đồng are due',
      { kind: 'money' },
      90000000,
      '#,##0 "₫"',
      { state: 'value', value: 90000000 },
    ],
    [
      'đồng where millions are due',
      { kind: 'money', measureUnit: 'triệu đồng' },
      90000000,
      '#,##0 "₫"',
      { state: 'unreadable', problem: 'otherUnit' },
    ],
    ['dollars', { kind: 'money' }, 5, '"$"#,##0', { state: 'unreadable', problem: 'otherUnit' }],
    ['a word', { kind: 'count' }, 5, '0" triệu"', { state: 'unreadable', problem: 'otherUnit' }],
    ['half a person', { kind: 'count' }, 2.5, '0', { state: 'refused', problem: { code: 'notWhole' } }],
    ['a day', { kind: 'date' }, 46203, 'dd/mm/yyyy', { state: 'value', value: '2026-06-30' }],
    [
      'a day where a number is due',
      { kind: 'number' },
      46203,
      'dd/mm/yyyy',
      { state: 'refused', problem: { code: 'notANumber' } },
    ],
    [
      'a number where a day is due',
      { kind: 'date' },
      46203,
      'General',
      { state: 'refused', problem: { code: 'notADate' } },
    ],
    ['1 where yes or no is due', { kind: 'boolean' }, 1, 'General', { state: 'value', value: true }],
  ] satisfies [string, ValueShape, number, string, unknown][])(
    '%s',
    async (_title, shape, value, format, reading) => {
      const at = await cellsOf(await smallWorkbook([{ cells: [{ at: 'A1', value, format }] }]));
      expect(readCell(shape, at(1, 0))).toEqual(reading);
    },
  );
});
