import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import type { Input } from '@tieuchi/criteria/types';
import { periodsOf } from '@tieuchi/forms/form-model';
import { writeCell } from '@tieuchi/reports/write-cell';
import { type SheetColumn, writeXlsx } from '@tieuchi/reports/write-xlsx';
import { plainNumber } from '@tieuchi/values/shape';
import type { ServiceContext } from '../../../context.ts';
import { getSupplied } from './round-supplied.ts';
import { getTargets } from './round-targets.ts';

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
      columns: [...placeColumns, ...criteria.map(({ code }) => figureColumn(code, plainNumber.kind))],
      rows: units.map(({ code, name }) => [
        code,
        name,
        ...criteria.map((criterion) => writeCell(plainNumber, cells.get(`${code} ${criterion.id}`) ?? null)),
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
        ...columns.map(({ code, input, period }) =>
          figureColumn(suppliedTitle({ code, inputId: input.id, period }), input.kind),
        ),
      ],
      rows: units.map((unit) => [
        unit.code,
        unit.name,
        ...columns.map(({ criterionId, input, period }) => {
          const value = cells.get(`${unit.code} ${criterionId} ${input.id}`) ?? null;
          return writeCell(input, period === null ? scalarOf(value) : periodValue(value, period));
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

function scalarOf(value: Value | null): ScalarValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : value;
}

function figureColumn(title: string, kind: Input['kind']): SheetColumn {
  const numeric = kind === 'number' || kind === 'count' || kind === 'percent' || kind === 'money';
  return { title, width: figureWidth, numeric };
}
