import type { ScalarValue } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';
import { readTable } from '@tieuchi/reports/read-table';
import { writeCell } from '@tieuchi/reports/write-cell';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import { expect, it } from 'vitest';
import { cellKey, type FigureTable, suppliedTable, targetTable } from '../draft/figure-column.ts';
import { takeFile } from './take-file.ts';

/** Numbers in [0, below), the same in every run. */
function drawer(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const names = [
  'Có',
  'CÓ',
  'Có quy chế; có kế hoạch',
  'có kế hoạch',
  '; ',
  'o1',
  '[o1]',
  '1',
  'Không chọn mục nào',
  'Khác',
  '_x000D_',
];
const texts = [
  '=1+1',
  "'x",
  ' hai  cách ',
  'dòng 1\ndòng 2',
  '1.250',
  '-',
  '#N/A',
  '01',
  'TRUE',
  '_x0041_',
  '30/06/2026',
];
const numbers = [
  0,
  0.5,
  1.25,
  60.125,
  475.962,
  1234,
  1250,
  1234567.891,
  -3,
  1e-7,
  0.1 + 0.2,
  1234567890.1234567,
  1e15,
];
const kinds = [
  'number',
  'money',
  'percent',
  'count',
  'boolean',
  'choice',
  'checklist',
  'text',
  'date',
] as const;

function drawInput(draw: (below: number) => number, id: string): Input {
  const about = { id, name: `Số liệu ${id}` };
  const kind = kinds[draw(kinds.length)] ?? 'text';
  const options = Array.from({ length: 1 + draw(5) }, (_, index) => ({
    id: `o${index + 1}`,
    name: names[draw(names.length)] ?? 'Khác',
  }));
  const words = [{}, { yes: 'Không', no: 'Có' }, { yes: '1' }, { no: 'Đạt' }][draw(4)];
  switch (kind) {
    case 'choice':
    case 'checklist':
      return { ...about, kind, options };
    case 'boolean':
      return { ...about, kind, ...words };
    case 'count':
      return draw(2) === 0 ? { ...about, kind } : { ...about, kind, per: 'quarter' };
    default:
      return { ...about, kind };
  }
}

function drawValue(draw: (below: number) => number, input: Input): ScalarValue {
  if (draw(5) === 0) return null;
  switch (input.kind) {
    case 'number':
    case 'money':
    case 'percent':
      return numbers[draw(numbers.length)] ?? 0;
    case 'count':
      return [0, 3, 1234, 1_000_000][draw(4)] ?? 0;
    case 'boolean':
      return draw(2) === 0;
    case 'choice':
      return input.options[draw(input.options.length)]?.id ?? null;
    case 'checklist':
      return input.options.filter(() => draw(2) === 0).map(({ id }) => id);
    case 'text':
      return texts[draw(texts.length)] ?? 'x';
    case 'date':
      return `20${10 + draw(30)}-0${1 + draw(9)}-1${draw(10)}`;
  }
}

const units = [
  { code: '01234', name: 'Xã Đầu Không', submitted: false },
  { code: '13291', name: 'Phường Phù Vân', submitted: true },
  { code: '13285', name: 'Phường Phủ Lý', submitted: false },
];

/** The sheet that the product writes of a table, with the list of its columns behind. */
function ownFile({ columns, units: rows, stored }: FigureTable): Promise<Uint8Array> {
  return writeXlsx([
    {
      name: 'Số liệu cung cấp',
      columns: ['Mã đơn vị', 'Tên đơn vị', ...columns.map(({ title }) => title)].map((title) => ({
        title,
        width: 9,
      })),
      rows: rows.map((unit) => [
        unit.code,
        unit.name,
        ...columns.map((column) => writeCell(column.input, stored.get(cellKey(unit, column)) ?? null)),
      ]),
    },
    { name: 'Số liệu', columns: [{ title: 'Cột', width: 9 }], rows: columns.map(({ title }) => [title]) },
  ]);
}

async function takeOwn(table: FigureTable) {
  const taking = takeFile(table, new Map(), { reading: await readTable(await ownFile(table)) });
  return taking.state === 'taken' ? { draft: [...taking.draft], ...taking.report } : taking;
}

it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  'a table of supplied values that was downloaded changes nothing (set %i)',
  async (seed) => {
    const draw = drawer(seed);
    const inputs = Array.from({ length: 12 }, (_, index) => ({
      criterionId: `c${index}`,
      code: `5.${index + 1}`,
      criterionName: 'Tiêu chí',
      input: drawInput(draw, 'ab'[draw(2)] ?? 'a'),
      by: 'Sở',
      system: null,
    }));
    const values = units.flatMap((unit) =>
      inputs.map(({ criterionId, input }) => {
        const value = drawValue(draw, input);
        const perQuarter = input.kind === 'count' && input.per !== undefined;
        const periods = typeof value === 'number' ? { 1: value, 3: 0 } : null;
        return {
          unitCode: unit.code,
          criterionId,
          inputId: input.id,
          value: perQuarter ? periods : value,
          by: '',
          enteredBy: '',
          at: '',
        };
      }),
    );
    const table = suppliedTable({ inputs, units, values });
    expect(await takeOwn(table)).toEqual({
      draft: [],
      sheet: 'Số liệu cung cấp',
      taken: 0,
      unchanged: table.stored.size,
      refused: [],
      rounded: [],
      leftOut: [],
    });
  },
);

it('a table of targets that was downloaded changes nothing', async () => {
  const criteria = Array.from({ length: 11 }, (_, index) => ({
    id: `c${index}`,
    code: `1.${index + 1}`,
    name: 'Tỷ lệ',
    measureUnit: '%',
    default: null,
  }));
  const targets = units.flatMap(({ code }, row) =>
    criteria.map(({ id }, column) => ({
      unitCode: code,
      criterionId: id,
      target: numbers[(row * 5 + column) % numbers.length] ?? 0,
      by: '',
      at: '',
    })),
  );
  const table = targetTable({ criteria, units, targets });
  expect(await takeOwn(table)).toMatchObject({ draft: [], taken: 0, refused: [], leftOut: [] });
});
