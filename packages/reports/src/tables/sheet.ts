/** What is wrong with one cell, so that it stands for no value; worded by `wordCell`. */
export type CellProblem =
  /** `#N/A`, `#DIV/0!`, … */
  | 'errorValue'
  /** A formula that no program has worked out yet. */
  | 'formulaWithoutValue'
  /** Something is stored, and the format shows nothing. */
  | 'hiddenByFormat'
  /** A negative number whose format shows no sign, or a sign where there is none. */
  | 'signNotShown'
  /** A date that is shown without its day, month or year. */
  | 'partialDate'
  /** `05/06/2026` where the month stands first: Vietnam reads another day. */
  | 'monthFirst'
  /** A time, or a format that cannot be read. */
  | 'otherFormat'
  /** A word or a currency beside the number that is not the unit of the column. */
  | 'otherUnit'
  /** Longer than a cell may be. */
  | 'tooLong';

/**
 * A cell as what the sheet shows. `shown` is one canonical text: numbers with a decimal comma, ungrouped, every digit that a
 * spreadsheet shows of them (15), with their unit behind; days as 30/06/2026; texts as they stand, line ends as "\n".
 */
export type SheetCell =
  | { readonly kind: 'empty'; readonly shown: '' }
  | { readonly kind: 'text'; readonly shown: string }
  | {
      readonly kind: 'number';
      readonly shown: string;
      /** The number that is shown, as a plain decimal: "85.5" of a cell that shows 85,5%. */
      readonly exact: string;
      /** What the sheet shows beside the digits: "%", "₫", "người"; mostly "". */
      readonly unit: string;
      /** What the sheet shows where that is rounded: "86%" of 85,5%. */
      readonly rounded?: string;
    }
  | { readonly kind: 'boolean'; readonly shown: 'TRUE' | 'FALSE'; readonly value: boolean }
  | { readonly kind: 'date'; readonly shown: string; readonly day: string }
  | { readonly kind: 'error'; readonly shown: string; readonly problem: CellProblem };

/** A row that holds something. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  /** Nobody sees it: hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** From the first column on, without the empty ones at the end. */
  readonly cells: readonly SheetCell[];
}

/** Cells that are shown as one; rows from 1, columns from 0, ends included. Only the first holds something. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet that people see. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Columns that nobody sees, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Lines without columns of their own: a line may hold more cells than its header (csv). */
  readonly ragged: boolean;
}

/** An empty cell. */
export const emptyCell: SheetCell = { kind: 'empty', shown: '' };

/** The cell in that column, empty where the row ends before. */
export function cellAt(row: SheetRow, column: number): SheetCell {
  return row.cells[column] ?? emptyCell;
}

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A cell as spreadsheets name it: "D4". */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
