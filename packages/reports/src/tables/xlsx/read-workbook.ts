import type { Sheet } from '../sheet.ts';
import type { TableLimits } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';
import { Budget } from './budget.ts';
import { openPackage } from './package-parts.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readCellFormats } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/** The sheets of a workbook that people see, and the names of those that they do not. Throws TableError. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<{ sheets: Sheet[]; hiddenSheets: string[] }> {
  const budget = new Budget(limits);
  const source = { parts: await openPackage(bytes, { limits, budget }), limits, budget };
  const workbook = await readWorkbook(source);
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  if (visible.length === 0) throw new TableError({ code: 'noVisibleSheet' });
  if (visible.length > limits.sheets) throw new TableError({ code: 'tooMuchInside' });
  const context = {
    strings: await readSharedStrings(source, workbook.sharedStrings),
    formats: await readCellFormats(source, { part: workbook.styles, firstYear: workbook.firstYear }),
  };
  const sheets: Sheet[] = [];
  for (const sheet of visible) sheets.push(await readSheet(source, sheet, context));
  return { sheets, hiddenSheets: workbook.sheets.filter((sheet) => !sheet.visible).map(({ name }) => name) };
}
