import type { ScalarValue } from '@tieuchi/criteria/responses';
import { type CellProblem, cellText, readCell } from './cell-text.ts';
import { cellKey, type FigureColumn, type FigureTable, type FigureUnit } from './figure-column.ts';

/** Texts that were typed, pasted or uploaded and are not stored yet, by `cellKey`. */
export type FigureDraft = ReadonlyMap<string, string>;

/** A cell whose text says something other than what is stored. */
export type FigureChange = {
  key: string;
  unit: FigureUnit;
  column: FigureColumn;
  value: ScalarValue;
};

/** A place of the table and what is wrong there. */
export type FigureProblem = { key: string; unit: FigureUnit; column: FigureColumn; problem: CellProblem };

/** What a draft would change, and what in it cannot be read; in the order of the table. */
export function readDraft(
  table: FigureTable,
  draft: FigureDraft,
): { changes: FigureChange[]; problems: FigureProblem[] } {
  const changes: FigureChange[] = [];
  const problems: FigureProblem[] = [];
  if (draft.size === 0) return { changes, problems };
  for (const unit of table.units) {
    for (const column of table.columns) {
      const key = cellKey(unit, column);
      const text = draft.get(key);
      if (text === undefined) continue;
      const cell = readCell(column.input, text);
      if (!cell.ok) problems.push({ key, unit, column, problem: cell.problem });
      else if (!isSame(cell.value, table.stored.get(key) ?? null))
        changes.push({ key, unit, column, value: cell.value });
    }
  }
  return { changes, problems };
}

function isSame(left: ScalarValue, right: ScalarValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** A cell of the table. */
export type FigurePlace = { unit: FigureUnit; column: FigureColumn };

/** The text of what is stored. */
export function storedText({ stored }: FigureTable, { unit, column }: FigurePlace): string {
  return cellText(column.input, stored.get(cellKey(unit, column)) ?? null);
}

/** The text that a cell shows. */
export function textIn(table: FigureTable, draft: FigureDraft, place: FigurePlace): string {
  return draft.get(cellKey(place.unit, place.column)) ?? storedText(table, place);
}

/** Puts copied cells into the table, the first at this place; what would lie outside, or belongs to a unit that has submitted, is counted. */
export function pasteInto(
  table: FigureTable,
  draft: FigureDraft,
  paste: FigurePlace & { cells: readonly (readonly string[])[] },
): { draft: FigureDraft; outside: number } {
  const next = new Map(draft);
  const top = table.units.findIndex(({ code }) => code === paste.unit.code);
  const left = table.columns.findIndex(({ key }) => key === paste.column.key);
  let outside = 0;
  for (const [down, row] of paste.cells.entries()) {
    for (const [right, text] of row.entries()) {
      const unit = table.units[top + down];
      const column = table.columns[left + right];
      if (unit === undefined || column === undefined || unit.submitted) outside += 1;
      else next.set(cellKey(unit, column), text);
    }
  }
  return { draft: next, outside };
}

/** What is wrong with a sheet as a whole, or with one of its rows or columns. */
export type SheetProblem =
  | { code: 'figures.noUnitColumn' | 'figures.noFigureColumn' | 'figures.noRows' }
  | { code: 'figures.unknownColumn' | 'figures.columnTwice'; title: string }
  | { code: 'figures.unknownUnit'; row: number; text: string }
  | { code: 'figures.unitTwice'; row: number; text: string }
  | { code: 'figures.formulaCell'; row: number; title: string };

/** A row of a sheet; `number` as the spreadsheet counts. */
export type FigureSheetRow = {
  number: number;
  cells: readonly string[];
  formulas?: readonly number[];
};

const unitTitles = new Set(['mã đơn vị', 'mã', 'unit code', 'code']);
const nameTitles = new Set(['tên đơn vị', 'đơn vị', 'unit', 'name', '']);
const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const longestCode = 5;

/**
 * Takes a sheet into the draft: the first row names the columns (the code of the unit, and the title of each figure), in any
 * order. An empty cell leaves what is there. With problems nothing is taken.
 */
export function takeSheet(
  table: FigureTable,
  draft: FigureDraft,
  sheet: readonly FigureSheetRow[],
): { draft: FigureDraft; problems: SheetProblem[] } {
  const [header, ...rows] = sheet;
  const titles = (header?.cells ?? []).map(plain);
  const unitAt = titles.findIndex((title) => unitTitles.has(title));
  if (unitAt < 0) return { draft, problems: [{ code: 'figures.noUnitColumn' }] };
  if (rows.length === 0) return { draft, problems: [{ code: 'figures.noRows' }] };
  const problems: SheetProblem[] = [];
  const places = titles.flatMap((title, index) => {
    if (index === unitAt || nameTitles.has(title)) return [];
    const column = table.columns.find((one) => plain(one.title) === title);
    const known = column !== undefined && titles.indexOf(title) === index;
    if (known) return [{ index, column }];
    const code = column === undefined ? 'figures.unknownColumn' : 'figures.columnTwice';
    problems.push({ code, title: header?.cells[index] ?? '' });
    return [];
  });
  if (places.length === 0) problems.push({ code: 'figures.noFigureColumn' });
  const units = new Map(table.units.map((unit) => [unit.code, unit]));
  const next = new Map(draft);
  const seen = new Set<string>();
  for (const { number, cells, formulas = [] } of rows) {
    const text = (cells[unitAt] ?? '').trim();
    const unit = units.get(text) ?? units.get(text.padStart(longestCode, '0'));
    if (unit === undefined) {
      if (cells.some((cell) => cell.trim() !== ''))
        problems.push({ code: 'figures.unknownUnit', row: number, text });
      continue;
    }
    if (seen.has(unit.code)) problems.push({ code: 'figures.unitTwice', row: number, text });
    seen.add(unit.code);
    for (const { index, column } of places) {
      if (formulas.includes(index))
        problems.push({ code: 'figures.formulaCell', row: number, title: column.title });
      const cell = (cells[index] ?? '').trim();
      if (cell !== '') next.set(cellKey(unit, column), cell);
    }
  }
  return problems.length > 0 ? { draft, problems } : { draft: next, problems };
}
