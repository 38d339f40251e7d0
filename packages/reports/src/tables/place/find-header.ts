import { cellAt, type Merge, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import { indexTitles, type TitleIndex, type WantedColumn } from './titles.ts';

/** What a table must have to be the one that is asked for. */
export interface WantedTable<Key extends string> {
  readonly columns: readonly WantedColumn<Key>[];
  /** The column that names what a row is about. */
  readonly rowKey: Key;
  /** Whether a table with these columns, the one of the rows among them, is the one that is asked for. */
  readonly isEnough: (found: ReadonlySet<Key>) => boolean;
  /** Whether a row is about something; left out: where it names what it is about. */
  readonly isRow?: (row: SheetRow, places: ReadonlyMap<Key, number>) => boolean;
  /** How titles are compared. */
  readonly plain: (text: string) => string;
}

/** A column as its header names it. */
export interface Title<Key extends string> {
  readonly text: string;
  readonly cell: SheetCell;
  /** The wanted columns that it may mean. */
  readonly keys: readonly Key[];
}

/** The lines that name the columns, and every column of the sheet that has a title. */
export interface Header<Key extends string> {
  readonly rows: readonly SheetRow[];
  readonly titles: ReadonlyMap<number, Title<Key>>;
}

/** Titles and dates of signing stand above a header, but not more than this. */
const mostRowsAbove = 50;
const mostLines = 3;

/**
 * Finds the line or lines that name the wanted columns: the ones that name most of them, in as few lines as it takes. A title may be
 * broken over lines, and a merged cell above belongs to every title below it. Undefined where no lines name enough.
 */
export function findHeader<Key extends string>(
  sheet: Sheet,
  wanted: WantedTable<Key>,
): Header<Key> | undefined {
  const rows = sheet.rows.filter(({ hidden }) => !hidden).slice(0, mostRowsAbove);
  const context = { sheet, index: indexTitles(wanted.columns, wanted.plain), wide: wideMerges(sheet, rows) };
  let best: { header: Header<Key>; count: number } | undefined;
  for (let lines = 1; lines <= mostLines; lines += 1) {
    for (let from = 0; from + lines <= rows.length; from += 1) {
      const header = readHeader(rows.slice(from, from + lines), context);
      const found = new Set([...header.titles.values()].flatMap(({ keys }) => keys));
      if (!found.has(wanted.rowKey) || !wanted.isEnough(found)) continue;
      if (found.size > (best?.count ?? 0) && !holdsData(header, wanted.rowKey, context.index))
        best = { header, count: found.size };
    }
  }
  return best?.header;
}

interface Context<Key extends string> {
  readonly sheet: Sheet;
  readonly index: TitleIndex<Key>;
  /** Merged cells over several columns, by their row. */
  readonly wide: ReadonlyMap<number, readonly Merge[]>;
}

function wideMerges({ merges }: Sheet, rows: readonly SheetRow[]): Map<number, Merge[]> {
  const last = rows.at(-1)?.number ?? 0;
  const wide = new Map<number, Merge[]>();
  for (const merge of merges) {
    if (merge.top > last || merge.left === merge.right) continue;
    const sameRow = wide.get(merge.top);
    if (sameRow === undefined) wide.set(merge.top, [merge]);
    else sameRow.push(merge);
  }
  return wide;
}

function readHeader<Key extends string>(rows: readonly SheetRow[], context: Context<Key>): Header<Key> {
  const { sheet, index } = context;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const titles = new Map<number, Title<Key>>();
  for (let column = 0; column < width; column += 1) {
    if (sheet.hiddenColumns.has(column)) continue;
    const own = rows.map((row) => cellAt(row, column)).filter(({ kind }) => kind !== 'empty');
    const [cell] = own;
    if (cell === undefined) continue;
    const broken =
      rows.length === 1 ? [] : joins(rows, column, context).flatMap((text) => index.called(text));
    const keys = [...new Set([...own.flatMap((one) => index.meant(one)), ...broken])];
    titles.set(column, { text: own.map(({ shown }) => shown).join(' '), cell, keys });
  }
  return { rows, titles };
}

/** Titles that are broken over several lines, from any line to any other below it; the last one stands in the column itself. */
function joins<Key extends string>(
  rows: readonly SheetRow[],
  column: number,
  { wide }: Context<Key>,
): string[] {
  const words = rows.map((row) => cellAt(row, column).shown || aboveText(row, column, wide));
  return rows.flatMap((row, to) => {
    if (cellAt(row, column).kind === 'empty') return [];
    return words.slice(0, to).map((_, from) =>
      words
        .slice(from, to + 1)
        .filter((word) => word !== '')
        .join(' '),
    );
  });
}

/** What a merged cell that begins further left says of this column too. */
function aboveText(row: SheetRow, column: number, wide: Context<string>['wide']): string {
  const merge = wide.get(row.number)?.find(({ left, right }) => left < column && right >= column);
  return merge === undefined ? '' : cellAt(row, merge.left).shown;
}

/** A line below the first that names a row of its own is no part of a header. */
function holdsData<Key extends string>(
  { rows, titles }: Header<Key>,
  rowKey: Key,
  index: TitleIndex<Key>,
): boolean {
  const at = [...titles].find(([, { keys }]) => keys.includes(rowKey))?.[0];
  if (at === undefined || rows.length === 1) return false;
  const filled = rows.map((row) => cellAt(row, at)).filter(({ kind }) => kind !== 'empty');
  return filled.length > 1 && filled.some((cell) => index.meant(cell).includes(rowKey));
}
