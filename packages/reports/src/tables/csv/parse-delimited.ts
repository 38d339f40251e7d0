import { addressOf } from '../sheet.ts';
import { TableError } from '../table-problem.ts';

/** What may part the cells of a line. */
export type Delimiter = ';' | ',' | '\t';

/** Cells of a line, empty ones included, beyond which no spreadsheet goes. */
const mostCells = 16_384;

/**
 * The records of a delimited text, up to one more than `most`: quoted cells may hold the delimiter, line ends and doubled quotes. Throws
 * TableError where a quote is never closed, something follows one that was, or a line has more cells than spreadsheets have.
 */
export function parseDelimited(
  text: string,
  { delimiter, most }: { delimiter: Delimiter; most: number },
): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length <= most) {
    const place = { row: records.length + 1, column: record.length };
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, place) : plainCell(text, at, delimiter);
    record.push(cell);
    if (record.length > mostCells)
      throw new TableError({
        code: 'tooManyColumns',
        sheet: '',
        at: addressOf(place.row, place.column),
        most: mostCells,
      });
    const sign = text[end];
    if (sign === delimiter) {
      at = end + 1;
      if (at === text.length) record.push('');
      continue;
    }
    if (sign !== undefined && sign !== '\n') throw problemAt('textAfterQuote', place);
    records.push(record);
    record = [];
    at = end + 1;
  }
  if (record.length > 0) records.push(record);
  return records;
}

function plainCell(text: string, from: number, delimiter: Delimiter): [cell: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return [text.slice(from, end), end];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function quotedCell(text: string, from: number, place: Place): [cell: string, end: number] {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) throw problemAt('quoteNotClosed', place);
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    at = end + 2;
  }
}

function problemAt(code: 'quoteNotClosed' | 'textAfterQuote', { row, column }: Place): TableError {
  return new TableError({ code, at: addressOf(row, column) });
}
