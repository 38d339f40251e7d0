import type { SheetCell } from '../sheet.ts';

/** A column that a table is asked for. */
export interface WantedColumn<Key extends string = string> {
  readonly key: Key;
  /** What it may be called; the first is what the product itself writes. */
  readonly titles: readonly string[];
}

/** A text in which titles are compared: composed letters, single spaces, no case. */
export function plainTitle(text: string): string {
  return collapsed(text).toLowerCase();
}

/** The wanted columns by their titles. */
export interface TitleIndex<Key extends string> {
  /**
   * The columns that a header cell may mean. Texts are compared as they are shown. A number has lost what it was typed as: 1.1 is all
   * that is left of "1.10", so it may mean every column whose title is that number.
   */
  meant(cell: SheetCell): readonly Key[];
  /** The columns of that title: exactly so, else in plain letters. */
  called(title: string): readonly Key[];
}

/** Makes an index of titles; `plain` says what is compared where no title stands exactly so. */
export function indexTitles<Key extends string>(
  columns: readonly WantedColumn<Key>[],
  plain: (text: string) => string,
): TitleIndex<Key> {
  const exact = new Map<string, Key[]>();
  const alike = new Map<string, Key[]>();
  const numbers = new Map<string, Key[]>();
  const add = (index: Map<string, Key[]>, text: string | undefined, key: Key) => {
    const keys = text === undefined ? undefined : (index.get(text) ?? []);
    if (text !== undefined && keys?.includes(key) === false) index.set(text, [...keys, key]);
  };
  for (const { key, titles } of columns) {
    for (const title of titles) {
      add(exact, collapsed(title), key);
      add(alike, plain(title), key);
      add(numbers, numberOf(title), key);
    }
  }
  const called = (title: string) => exact.get(collapsed(title)) ?? alike.get(plain(title)) ?? [];
  return {
    called,
    meant(cell) {
      if (cell.kind === 'number') return cell.unit === '' ? (numbers.get(cell.exact) ?? []) : [];
      return cell.kind === 'text' ? called(cell.shown) : [];
    },
  };
}

function collapsed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function numberOf(title: string): string | undefined {
  const [, whole = '', fraction = ''] = /^\s*0*(\d+)(?:[.,](\d+))?\s*$/.exec(title) ?? [];
  if (whole === '') return undefined;
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}
