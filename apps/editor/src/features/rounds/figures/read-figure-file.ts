import type { FigureSheetRow } from './figure-draft.ts';
import { parseTable } from './parse-table.ts';

/** A row as the server read it from a spreadsheet. */
type ServerRow = { number: number; cells: string[]; formulas: number[]; numbers: number[] };

/** A file that the server could not read as a spreadsheet. */
export class UnreadableFile extends Error {}

/**
 * The rows of a file: CSV is read here, a spreadsheet by the server, which stores nothing. Throws UnreadableFile for a file
 * that is no spreadsheet, Error when the server cannot be reached.
 */
export async function readFigureFile(file: File): Promise<FigureSheetRow[]> {
  if (/\.(csv|tsv|txt)$/i.test(file.name)) {
    return parseTable(await file.text())
      .map((cells, index) => ({ number: index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  }
  const response = await fetch('/api/v1/rounds/read-xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (response.status === 400 || response.status === 413) throw new UnreadableFile();
  if (!response.ok) throw new Error(`read-xlsx answered ${response.status}`);
  const { rows }: { rows: ServerRow[] } = await response.json();
  return rows.map(toFigureRow);
}

/** Numbers get the comma with which they would have been typed: "1.234" of a sheet is not a thousand. */
export function toFigureRow({ number, cells, formulas, numbers }: ServerRow, index: number): FigureSheetRow {
  const isHeader = index === 0;
  const typed = cells.map((cell, column) =>
    !isHeader && numbers.includes(column) ? String(Number(cell)).replace('.', ',') : cell,
  );
  return { number, cells: typed, formulas, ...(!isHeader && { numbers }) };
}
