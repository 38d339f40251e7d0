import type { Workbook } from 'exceljs';

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string;
  /** In characters of the standard font. */
  readonly width: number;
  /** Texts that the column accepts, offered as a list. */
  readonly choices?: readonly string[];
}

/** A sheet with one header row. Every cell is text, so that codes keep their zeros and nothing is read as a formula. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Empty rows below that are formatted, and offer the choices, like the filled ones. */
  readonly emptyRows?: number;
}

/** Writes an .xlsx file. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Loaded when first needed: it is large, and a server that starts needs no spreadsheets.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, { name, columns, rows, emptyRows = 0 }: Sheet): void {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  const header = worksheet.addRow(columns.map(({ title }) => title));
  header.font = { bold: true };
  for (const row of rows) worksheet.addRow([...row]);
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
