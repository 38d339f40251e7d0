import { addressOf, emptyCell, type Sheet, type SheetCell } from '../sheet.ts';
import { longestCell, type TableLimits } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';
import { decodeText } from './decode-text.ts';
import { findDelimiter } from './find-delimiter.ts';
import { type Delimiter, parseDelimited } from './parse-delimited.ts';

/** A delimited text (csv, tsv) as a sheet of texts. Throws TableError. */
export function readCsv(bytes: Uint8Array, limits: TableLimits): Sheet {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (/^\s*<(?:\?xml|!doctype|html|table)/i.test(text)) throw new TableError({ code: 'notTable' });
  // A first line "sep=;" tells spreadsheets the delimiter and is shown by none.
  const hint = /^"?sep=([;,\t])"?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const { rows: most, columns } = limits;
  const records = parseDelimited(body, { delimiter: toDelimiter(hint?.[1]) ?? findDelimiter(body), most });
  if (records.length > most)
    throw new TableError({ code: 'tooManyRows', sheet: '', at: String(most + 1), most });
  const rows = records.flatMap((record, index) => {
    const last = record.findLastIndex((cell) => cell.trim() !== '');
    const number = index + 1;
    if (last >= columns)
      throw new TableError({ code: 'tooManyColumns', sheet: '', at: addressOf(number, last), most: columns });
    return last < 0 ? [] : [{ number, hidden: false, cells: record.slice(0, last + 1).map(toCell) }];
  });
  return { name: '', rows, merges: [], hiddenColumns: new Set(), ragged: true };
}

function toDelimiter(sign: string | undefined): Delimiter | undefined {
  return sign === ';' || sign === ',' || sign === '\t' ? sign : undefined;
}

function toCell(text: string): SheetCell {
  if (text.trim() === '') return emptyCell;
  if (text.length > longestCell) return { kind: 'error', shown: text.slice(0, 100), problem: 'tooLong' };
  return { kind: 'text', shown: text };
}
