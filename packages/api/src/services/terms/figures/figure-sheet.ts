import { readTable } from '@tieuchi/reports/read-table';
import type { Sheet, SheetCell } from '@tieuchi/reports/sheet';
import type { TableProblem } from '@tieuchi/reports/table-problem';

/** A row of a sheet in plain texts. */
export interface PlainRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number;
  cells: string[];
  /** Indexes of cells that hold nothing that can be taken, such as errors. */
  formulas: number[];
  /** Indexes of cells that hold a number: their texts have a decimal point. */
  numbers: number[];
}

/** The rows of a sheet, or what is wrong with its file. */
export type FigureSheet = { readonly rows: readonly PlainRow[] } | { readonly problem: TableProblem['code'] };

/**
 * The first visible sheet of a file of a stranger as plain texts, each as the sheet shows it, without hidden rows: only in a process
 * that can be stopped.
 */
export async function readFigureSheet(file: Uint8Array): Promise<FigureSheet> {
  const reading = await readTable(file);
  if (!reading.ok) return { problem: reading.problem.code };
  const [sheet] = reading.sheets;
  return { rows: sheet === undefined ? [] : plainRows(sheet) };
}

function plainRows({ rows }: Sheet): PlainRow[] {
  const indexesOf = (cells: readonly SheetCell[], is: (cell: SheetCell) => boolean) =>
    cells.flatMap((cell, index) => (is(cell) ? [index] : []));
  return rows
    .filter(({ hidden }) => !hidden)
    .map(({ number, cells }) => ({
      number,
      cells: cells.map(plainText),
      formulas: indexesOf(cells, ({ kind }) => kind === 'error'),
      numbers: indexesOf(cells, isPlainNumber),
    }));
}

function isPlainNumber(cell: SheetCell): boolean {
  return cell.kind === 'number' && (cell.unit === '' || cell.unit === '%');
}

function plainText(cell: SheetCell): string {
  if (cell.kind === 'error') return '';
  return cell.kind === 'number' && isPlainNumber(cell) ? cell.exact : cell.shown;
}
