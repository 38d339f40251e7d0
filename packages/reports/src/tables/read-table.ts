import { readCsv } from './csv/read-csv.ts';
import type { Sheet } from './sheet.ts';
import { type TableLimits, tableLimits } from './table-limits.ts';
import { TableError, type TableProblem } from './table-problem.ts';
import { readXlsx } from './xlsx/read-workbook.ts';

/** The sheets that people see, in their order, and the names of hidden ones, which are not read; or why there are none. */
export type TableReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly hiddenSheets: readonly string[] }
  | { readonly ok: false; readonly problem: TableProblem };

/**
 * Reads a table file of a stranger (.xlsx, .csv, .tsv: told apart by their bytes, not by a name) as what it shows. Needs nothing
 * but the bytes, so it runs in a browser, in a worker and on the server alike; work and memory stay bounded whatever the file claims.
 */
export async function readTable(bytes: Uint8Array, limits: TableLimits = tableLimits): Promise<TableReading> {
  try {
    if (bytes.length > limits.fileBytes) throw new TableError({ code: 'fileTooLarge' });
    if (startsWith(bytes, 'PK\u0003\u0004')) return { ok: true, ...(await readXlsx(bytes, limits)) };
    // Workbooks of before 2007, and newer ones behind a password.
    if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) throw new TableError({ code: 'oldWorkbook' });
    if (startsWith(bytes, '%PDF')) throw new TableError({ code: 'notTable' });
    return { ok: true, sheets: [readCsv(bytes, limits)], hiddenSheets: [] };
  } catch (error) {
    if (error instanceof TableError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}
