import { decimalOf, decimalText } from './tables/formats/decimal.ts';

/** A value of a table cell. Numbers are written the Vietnamese way (decimal comma, no grouping); null is an empty cell. */
export type CsvCell = string | number | boolean | null;

const byteOrderMark = '\uFEFF';
const separator = ';';

/** Signs that make a spreadsheet read a cell as a formula, also in their full-width forms and behind blanks. */
const formulaStart = /^[\s\u00A0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function textOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** Written out, whatever its size: spreadsheets take "1e-7" for a text, and infinity for 0. */
function numberText(value: number): string {
  const text = String(value);
  const decimal = text.includes('e') ? decimalOf(text) : undefined;
  if (!Number.isFinite(value)) return '';
  return decimal === undefined ? text.replace('.', ',') : decimalText(decimal, ',');
}

function fieldOf(cell: CsvCell): string {
  const text = textOf(cell);
  return /[";,\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a table as CSV that Excel opens as it is in Vietnam: UTF-8 with a byte order mark, ";" between fields, CRLF between
 * lines. Texts that a spreadsheet would run as a formula get an apostrophe in front and stay text.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(fieldOf).join(separator)}\r\n`).join('');
}
