import type { Workbook } from 'exceljs';
import { escapeCell } from './tables/xlsx/cell-escapes.ts';

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
  /** Texts that the column accepts, offered as a list. */
  readonly choices?: readonly string[];
  /** What is typed into it is a number; else it stays the text that was typed. */
  readonly numeric?: boolean;
}

/** A sheet with one header row. Texts stay texts, so that codes keep their zeros and nothing is read as a formula. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Empty rows below that are formatted, and offer the choices, like the filled ones. */
  readonly emptyRows?: number;
}

/** Writes an .xlsx file, which `readTable` reads back as the same texts and numbers. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  // Loaded when first needed: it is large, and a server that starts needs no spreadsheets.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, { name, columns, rows, emptyRows = 0 }: WrittenSheet): void {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ width, numeric = false }) => ({
    width,
    style: { numFmt: numeric ? 'General' : '@' },
  }));
  const header = worksheet.addRow(columns.map(({ title }) => escapeCell(title)));
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.numFmt = '@';
  });
  for (const row of rows)
    worksheet.addRow(row.map((cell) => (typeof cell === 'string' ? escapeCell(cell) : cell)));
  const last = 1 + rows.length + emptyRows;
  columns.forEach(({ choices }, index) => {
    if (!choices) return;
    for (let line = 2; line <= last; line += 1) {
      worksheet.getCell(line, index + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
    }
  });
}
