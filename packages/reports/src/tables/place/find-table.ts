import { addressOf, cellAt, columnLetters, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import { findHeader, type Header, type WantedTable } from './find-header.ts';

/** What of a sheet stands for nothing in the table, and why; worded by `wordLeftOut`. */
export type LeftOut =
  | { readonly code: 'rowsAbove'; readonly rows: readonly number[]; readonly text: string }
  | { readonly code: 'hiddenRows'; readonly rows: readonly number[] }
  | { readonly code: 'hiddenColumns' | 'hiddenSheets'; readonly names: readonly string[] }
  | { readonly code: 'otherColumn' | 'dateColumn'; readonly at: string; readonly text: string }
  | { readonly code: 'untitledColumn'; readonly at: string }
  | { readonly code: 'rowWithoutKey' | 'numberingRow'; readonly row: number; readonly text: string };

/** Why it is not clear what a sheet says, each at its place; worded by `wordPlace`. */
export type PlaceProblem =
  | { readonly code: 'columnTwice'; readonly at: string; readonly otherAt: string; readonly title: string }
  | { readonly code: 'unclearTitle'; readonly at: string; readonly text: string; readonly titles: string }
  | { readonly code: 'mergedCell'; readonly at: string }
  | { readonly code: 'moreCellsThanTitles'; readonly at: string; readonly text: string };

/** A table within a sheet. */
export interface FoundTable<Key extends string> {
  readonly sheet: Sheet;
  readonly header: Header<Key>;
  /** Where the columns stand. */
  readonly places: ReadonlyMap<Key, number>;
  /** The rows below the header that are seen and name what they are about. */
  readonly rows: readonly SheetRow[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly PlaceProblem[];
}

/**
 * Finds a table by the titles of its columns, wherever it stands in the sheet and whatever stands around it. What it leaves out is
 * listed, so that nothing is passed over in silence. Undefined where a needed column is named nowhere.
 */
export function findTable<Key extends string>(
  sheet: Sheet,
  wanted: WantedTable<Key>,
): FoundTable<Key> | undefined {
  const header = findHeader(sheet, wanted);
  if (header === undefined) return undefined;
  const { places, problems } = placeColumns(header, wanted);
  const top = header.rows[0]?.number ?? 0;
  const bottom = header.rows.at(-1)?.number ?? 0;
  const below = sheet.rows.filter(({ number }) => number > bottom);
  const seen = below.filter(({ hidden }) => !hidden);
  const keyAt = places.get(wanted.rowKey) ?? 0;
  const [first] = seen;
  const numbering = first !== undefined && isNumbering(first) ? first : undefined;
  const isNamed = (row: SheetRow) =>
    wanted.isRow === undefined ? cellAt(row, keyAt).kind !== 'empty' : wanted.isRow(row, places);
  const counted = seen.filter((row) => row !== numbering && isFilled(row));
  const named = counted.filter(isNamed);
  const unnamed = counted.filter((row) => !isNamed(row));
  return {
    sheet,
    header,
    places,
    rows: named,
    leftOut: [
      ...rowsAbove(sheet.rows.filter(({ number, hidden }) => number < top && !hidden)),
      ...otherColumns(sheet, header, below),
      ...hiddenParts(sheet, below),
      ...(numbering === undefined
        ? []
        : [{ code: 'numberingRow', row: numbering.number, text: textOf(numbering) } as const]),
      ...unnamed.map((row) => ({ code: 'rowWithoutKey', row: row.number, text: textOf(row) }) as const),
    ],
    problems: [
      ...problems,
      ...mergedCells(sheet, named, [...places.values()]),
      ...surplusCells(sheet, header, named),
    ],
  };
}

function placeColumns<Key extends string>({ titles, rows }: Header<Key>, { columns }: WantedTable<Key>) {
  const places = new Map<Key, number>();
  const problems: PlaceProblem[] = [];
  const line = rows.at(-1)?.number ?? 0;
  for (const [column, { text, keys }] of titles) {
    const [key, second] = keys;
    if (key === undefined) continue;
    const at = addressOf(line, column);
    const other = places.get(key);
    if (second !== undefined) {
      const meant = columns.filter((one) => keys.includes(one.key)).map(({ titles: [title = ''] }) => title);
      problems.push({ code: 'unclearTitle', at, text, titles: meant.join(', ') });
    } else if (other !== undefined) {
      problems.push({ code: 'columnTwice', at, otherAt: addressOf(line, other), title: text });
    } else places.set(key, column);
  }
  return { places, problems };
}

function isFilled(row: SheetRow): boolean {
  return row.cells.some(({ shown }) => shown.trim() !== '');
}

const longestQuote = 60;

/** What a row says, to be recognised by. */
function textOf(row: SheetRow): string {
  const texts = row.cells.map(({ shown }) => shown.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const words = texts.filter((text) => /\p{L}/u.test(text));
  const [text = ''] = words.length > 0 ? words : texts;
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

function rowsAbove(rows: readonly SheetRow[]): LeftOut[] {
  const filled = rows.filter(isFilled);
  const [first] = filled;
  if (first === undefined) return [];
  return [{ code: 'rowsAbove', rows: filled.map(({ number }) => number), text: textOf(first) }];
}

function otherColumns<Key extends string>(
  { hiddenColumns }: Sheet,
  { titles }: Header<Key>,
  below: readonly SheetRow[],
): LeftOut[] {
  const width = Math.max(0, ...titles.keys(), ...below.map(({ cells }) => cells.length - 1)) + 1;
  return Array.from({ length: width }, (_, column): LeftOut[] => {
    if (hiddenColumns.has(column)) return [];
    const title = titles.get(column);
    const at = columnLetters(column);
    if (title === undefined) {
      const holds = below.some((row) => !row.hidden && cellAt(row, column).shown.trim() !== '');
      return holds ? [{ code: 'untitledColumn', at }] : [];
    }
    if (title.keys.length > 0) return [];
    return [
      {
        code: isDay(title.cell) ? 'dateColumn' : 'otherColumn',
        at,
        text: title.text.replace(/\s+/g, ' '),
      },
    ];
  }).flat();
}

/** What a spreadsheet makes of "1.10" where a point parts day and month. */
function isDay(cell: SheetCell): boolean {
  return (
    cell.kind === 'date' ||
    (cell.kind === 'error' && (cell.problem === 'partialDate' || cell.problem === 'monthFirst'))
  );
}

function hiddenParts({ hiddenColumns }: Sheet, below: readonly SheetRow[]): LeftOut[] {
  const rows = below.filter((row) => row.hidden && isFilled(row)).map(({ number }) => number);
  const columns = [...hiddenColumns].filter((column) =>
    below.some((row) => cellAt(row, column).kind !== 'empty'),
  );
  return [
    ...(rows.length === 0 ? [] : [{ code: 'hiddenRows', rows } as const]),
    ...(columns.length === 0 ? [] : [{ code: 'hiddenColumns', names: columns.map(columnLetters) } as const]),
  ];
}

/** "(1) (2) (3)" or "A B C" below the titles of an official table. */
function isNumbering(row: SheetRow): boolean {
  const texts = row.cells.map(({ shown }) => shown.trim()).filter((text) => text !== '');
  const marks = texts.map((text) => /^\(?(\d{1,3}|\p{L})\)?(?:\s*=.*)?$/u.exec(text)?.[1]);
  const numbers = marks.filter((mark) => mark !== undefined && /\d/.test(mark)).map(Number);
  const isCounted = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return texts.length > 1 && marks.every((mark) => mark !== undefined) && isCounted;
}

/** One cell over several rows or columns that are read: its value belongs to none of them more than to the others. */
function mergedCells(sheet: Sheet, rows: readonly SheetRow[], columns: readonly number[]): PlaceProblem[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const numbers = rows.map(({ number }) => number);
  return sheet.merges.flatMap(({ top, left, bottom, right }): PlaceProblem[] => {
    const master = byNumber.get(top);
    if (master === undefined || cellAt(master, left).kind === 'empty') return [];
    const wide = columns.filter((column) => column >= left && column <= right).length;
    const next = numbers[placeOf(numbers, top) + 1] ?? Number.POSITIVE_INFINITY;
    const isShared = wide > 1 || (wide === 1 && next <= bottom);
    return isShared ? [{ code: 'mergedCell', at: addressOf(top, left) }] : [];
  });
}

/** The index of a number in a rising list that holds it. */
function placeOf(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines of a text file that hold more than their header: a comma within a number parts cells too. */
function surplusCells<Key extends string>(
  { ragged }: Sheet,
  { titles }: Header<Key>,
  rows: readonly SheetRow[],
): PlaceProblem[] {
  if (!ragged) return [];
  const last = Math.max(...titles.keys());
  return rows.flatMap((row): PlaceProblem[] => {
    const column = row.cells.findIndex(({ shown }, index) => index > last && shown.trim() !== '');
    if (column < 0) return [];
    return [
      {
        code: 'moreCellsThanTitles',
        at: addressOf(row.number, column),
        text: row.cells[column]?.shown ?? '',
      },
    ];
  });
}
