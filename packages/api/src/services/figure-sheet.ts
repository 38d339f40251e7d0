import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';
import { periodsOf } from '@tieuchi/forms/form-model';
import { readXlsx, type SheetRow } from '@tieuchi/reports/read-xlsx';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import type { ServiceContext } from '../context.ts';
import { DomainError } from '../domain-error.ts';
import { getSupplied } from './round-supplied.ts';
import { getTargets } from './round-targets.ts';

const limits = { fileBytes: 4_000_000, rows: 5000, columns: 400 };

/** The texts of the first sheet of a file, row by row, without the empty cells at the end; `invalid` with the problem when it is none that can be read. */
export function readFigureSheet(file: Uint8Array): { rows: readonly SheetRow[] } {
  const reading = readXlsx(file, limits);
  if (!reading.ok)
    throw new DomainError('invalid', { params: { fields: ['file'], problem: reading.problem } });
  return {
    rows: reading.rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
    })),
  };
}

const placeColumns = [
  { title: 'Mã đơn vị', width: 12 },
  { title: 'Tên đơn vị', width: 30 },
];
const figureWidth = 16;

/** The targets of a round as a sheet: a row per unit, a column per criterion, titled by its code. */
export async function writeTargetSheet(context: ServiceContext, id: string): Promise<Uint8Array> {
  const { criteria, units, targets } = await getTargets(context, id);
  const cells = new Map(targets.map((cell) => [`${cell.unitCode} ${cell.criterionId}`, cell.target]));
  return writeXlsx([
    {
      name: 'Chỉ tiêu giao',
      columns: [...placeColumns, ...criteria.map(({ code }) => ({ title: code, width: figureWidth }))],
      rows: units.map(({ code, name }) => [
        code,
        name,
        ...criteria.map((criterion) => textOf(cells.get(`${code} ${criterion.id}`) ?? null)),
      ]),
    },
    {
      name: 'Tiêu chí',
      columns: [
        { title: 'Mã tiêu chí', width: 12 },
        { title: 'Tên tiêu chí', width: 80 },
        { title: 'Đơn vị tính', width: 20 },
      ],
      rows: criteria.map(({ code, name, measureUnit }) => [code, name, measureUnit ?? '']),
    },
  ]);
}

/** The supplied values of a round as a sheet: a row per unit, a column per figure and period, titled as `suppliedTitle` says. */
export async function writeSuppliedSheet(context: ServiceContext, id: string): Promise<Uint8Array> {
  const { inputs, units, values } = await getSupplied(context, id);
  const cells = new Map(
    values.map((cell) => [`${cell.unitCode} ${cell.criterionId} ${cell.inputId}`, cell.value]),
  );
  const columns = inputs.flatMap((supplied) =>
    periodsOfInput(supplied.input).map((period) => ({ ...supplied, period })),
  );
  return writeXlsx([
    {
      name: 'Số liệu cung cấp',
      columns: [
        ...placeColumns,
        ...columns.map(({ code, input, period }) => ({
          title: suppliedTitle({ code, inputId: input.id, period }),
          width: figureWidth,
        })),
      ],
      rows: units.map((unit) => [
        unit.code,
        unit.name,
        ...columns.map(({ criterionId, input, period }) => {
          const value = cells.get(`${unit.code} ${criterionId} ${input.id}`) ?? null;
          return textOf(period === null ? value : periodValue(value, period), input);
        }),
      ]),
    },
    {
      name: 'Số liệu',
      columns: [
        { title: 'Cột', width: 16 },
        { title: 'Tiêu chí', width: 60 },
        { title: 'Số liệu', width: 60 },
        { title: 'Cơ quan cung cấp', width: 30 },
      ],
      rows: columns.map(({ code, criterionName, input, period, by }) => [
        suppliedTitle({ code, inputId: input.id, period }),
        criterionName,
        input.name,
        by,
      ]),
    },
  ]);
}

/** "5.1 a", with the period behind: "5.1 a 2". */
function suppliedTitle(column: { code: string; inputId: string; period: string | null }): string {
  const { code, inputId, period } = column;
  return [code, inputId, ...(period === null ? [] : [period])].join(' ');
}

function periodsOfInput(input: Input): (string | null)[] {
  return input.kind === 'text' || input.per === undefined ? [null] : periodsOf(input.per);
}

function periodValue(value: Value | null, period: string): ScalarValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value[period] ?? null;
}

/** As people type it: decimal comma, "Có" and "Không", names of options, days as 21/11/2026. */
function textOf(value: Value | null, input?: Input): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string') {
    const day = input?.kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
    return day === null ? optionName(input, value) : `${day[3]}/${day[2]}/${day[1]}`;
  }
  return Array.isArray(value) ? value.map((id) => optionName(input, id)).join('; ') : '';
}

function optionName(input: Input | undefined, id: string): string {
  if (input?.kind !== 'choice' && input?.kind !== 'checklist') return id;
  return input.options.find((option) => option.id === id)?.name ?? id;
}
