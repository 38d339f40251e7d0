import { vietnamDay } from '@tieuchi/criteria/vietnam-day';
import { selectPlaces } from '@tieuchi/db/queries/accounts';
import { readXlsx } from '@tieuchi/reports/read-xlsx';
import { writeXlsx } from '@tieuchi/reports/write-xlsx';
import { withoutDiacritics } from '../auth/names.ts';
import type { ServiceContext } from '../context.ts';
import type { ImportRow } from './account-import.ts';
import {
  type ImportColumn,
  type ImportFinding,
  importColumnNames,
  importFinding,
} from './import-findings.ts';
import { roleNames } from './role-names.ts';

/** Most that an import takes. */
export const importLimits = { fileBytes: 2_000_000, rows: 5000 } as const;

const columns: readonly ImportColumn[] = ['username', 'displayName', 'role', 'unitCode'];
const readColumns = 20;

const plain = (text: string): string => withoutDiacritics(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** Reads the rows of an import sheet; columns are found by the titles in the first row, in any order. */
export function readAccountSheet(file: Uint8Array): { rows: ImportRow[]; findings: ImportFinding[] } {
  const { fileBytes, rows: most } = importLimits;
  const reading = readXlsx(file, { fileBytes, rows: most + 1, columns: readColumns });
  if (!reading.ok) return { rows: [], findings: [importFinding(reading.problem, { row: 1 })] };
  const [header, ...body] = reading.rows;
  const places = columns.map((column) => ({
    column,
    index: header?.cells.findIndex((cell) => plain(cell) === plain(importColumnNames[column])) ?? -1,
  }));
  if (places.some(({ index }) => index < 0)) {
    return { rows: [], findings: [importFinding('headerMissing', { row: header?.number ?? 1 })] };
  }
  if (body.length === 0) return { rows: [], findings: [importFinding('noRows', { row: 2 })] };
  const findings = body.flatMap(({ number, formulas }) =>
    places
      .filter(({ index }) => formulas.includes(index))
      .map(({ column }) => importFinding('formula', { row: number, column })),
  );
  const textAt = (cells: readonly string[], wanted: ImportColumn): string =>
    cells[places.find(({ column }) => column === wanted)?.index ?? -1] ?? '';
  const rows = body.map(({ number, cells }) => ({
    username: textAt(cells, 'username'),
    displayName: textAt(cells, 'displayName'),
    role: textAt(cells, 'role'),
    unitCode: textAt(cells, 'unitCode'),
    row: number,
  }));
  return { rows, findings };
}

/** Writes the empty import sheet, with a second sheet that lists the codes of the actor's province and its communes. */
export async function writeAccountTemplate({ db, actor, now }: ServiceContext): Promise<Uint8Array> {
  const places = await selectPlaces(db, actor, vietnamDay(now()));
  const listed = places.toSorted((a, b) => a.code.length - b.code.length || a.code.localeCompare(b.code));
  return writeXlsx([
    {
      name: 'Tài khoản',
      columns: [
        { title: importColumnNames.username, width: 24 },
        { title: importColumnNames.displayName, width: 30 },
        { title: importColumnNames.role, width: 14, choices: Object.values(roleNames) },
        { title: importColumnNames.unitCode, width: 14 },
      ],
      rows: [],
      emptyRows: 1000,
    },
    {
      name: 'Đơn vị',
      columns: [
        { title: importColumnNames.unitCode, width: 14 },
        { title: 'Tên đơn vị', width: 40 },
      ],
      rows: listed.map(({ code, name }) => [code, name]),
    },
  ]);
}
