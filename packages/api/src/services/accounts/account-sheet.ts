import { findSheet } from '@tieuchi/reports/find-sheet';
import type { FoundTable, LeftOut } from '@tieuchi/reports/find-table';
import { readTable } from '@tieuchi/reports/read-table';
import { addressOf, cellAt, type SheetRow } from '@tieuchi/reports/sheet';
import type { TableProblem } from '@tieuchi/reports/table-problem';
import type { WantedTable } from '@tieuchi/reports/wanted-table';
import { wordCell, wordLeftOut, wordPlace, wordTable } from '@tieuchi/reports/words';
import { withoutDiacritics } from '../../auth/names.ts';
import type { ImportRow } from './account-import.ts';
import {
  type ImportColumn,
  type ImportFinding,
  importColumnNames,
  importFinding,
} from './import-findings.ts';

/** Most that an import takes. */
export const importLimits = { rows: 5000 } as const;

const columns: readonly ImportColumn[] = ['username', 'displayName', 'role', 'unitCode'];

const wanted: WantedTable<ImportColumn> = {
  columns: columns.map((key) => ({ key, titles: [importColumnNames[key]] })),
  rowKey: 'username',
  isEnough: (found) => found.size === columns.length,
  isRow: (row, places) => [...places.values()].some((column) => cellAt(row, column).kind !== 'empty'),
  plain: (text) => withoutDiacritics(text).toLowerCase().replace(/\s+/g, ' ').trim(),
};

/** The rows of an import sheet, what is wrong with it, and what of the file is not among them, in both languages. */
export interface AccountSheet {
  rows: ImportRow[];
  findings: ImportFinding[];
  leftOut: { vi: string; en: string }[];
}

/**
 * Reads the rows of an import sheet (.xlsx or .csv) of a stranger: only in a process that can be stopped. Its columns are found by their titles, wherever they stand. Texts are taken as the
 * sheet shows them; a cell that shows none is a finding.
 */
export async function readAccountSheet(file: Uint8Array): Promise<AccountSheet> {
  const reading = await readTable(file);
  if (!reading.ok) return unreadableAccountSheet(reading.problem);
  const found = findSheet(reading.sheets, wanted);
  switch (found.state) {
    case 'none':
      return refused(importFinding('headerMissing', { row: 1 }));
    case 'several':
      return refused(importFinding('severalSheets', { row: 1, text: found.names.join(', ') }));
    case 'one':
      return readAccounts(found.table, reading.hiddenSheets);
  }
}

/** What is said of a file that cannot be read at all. */
export function unreadableAccountSheet(problem: TableProblem): AccountSheet {
  const [vi, en] = [wordTable(problem, 'vi'), wordTable(problem, 'en')];
  return refused(importFinding('file', { row: 1, text: vi, textEn: en }));
}

function refused(finding: ImportFinding): AccountSheet {
  return { rows: [], findings: [finding], leftOut: [] };
}

function readAccounts(table: FoundTable<ImportColumn>, hiddenSheets: readonly string[]): AccountSheet {
  const { rows, places, header, problems } = table;
  const below = (header.rows.at(-1)?.number ?? 0) + 1;
  if (rows.length === 0) return refused(importFinding('noRows', { row: below }));
  if (rows.length > importLimits.rows) return refused(importFinding('tooManyRows', { row: below }));
  const textAt = (row: SheetRow, column: ImportColumn): string =>
    cellAt(row, places.get(column) ?? -1)
      .shown.normalize('NFC')
      .trim();
  const leftOut: LeftOut[] = [
    ...table.leftOut,
    ...(hiddenSheets.length === 0 ? [] : [{ code: 'hiddenSheets', names: hiddenSheets } as const]),
  ];
  return {
    rows: rows.map((row) => ({
      username: textAt(row, 'username'),
      displayName: textAt(row, 'displayName'),
      role: textAt(row, 'role'),
      unitCode: textAt(row, 'unitCode'),
      row: row.number,
    })),
    findings: [
      ...problems.map((problem) => {
        const row = Number(/\d+$/.exec(problem.at)?.[0] ?? below);
        return importFinding('place', {
          row,
          text: wordPlace(problem, 'vi'),
          textEn: wordPlace(problem, 'en'),
        });
      }),
      ...rows.flatMap((row) => unreadableCells(row, places)),
    ],
    leftOut: leftOut.map((part) => ({ vi: wordLeftOut(part, 'vi'), en: wordLeftOut(part, 'en') })),
  };
}

function unreadableCells(row: SheetRow, places: FoundTable<ImportColumn>['places']): ImportFinding[] {
  return [...places].flatMap(([column, index]) => {
    const cell = cellAt(row, index);
    if (cell.kind !== 'error') return [];
    const about = { at: addressOf(row.number, index), problem: cell.problem, shown: cell.shown };
    const [text, textEn] = [wordCell(about, 'vi'), wordCell(about, 'en')];
    return [importFinding('cell', { row: row.number, column, text, textEn })];
  });
}
