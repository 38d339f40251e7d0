import type { ScalarValue } from '@tieuchi/criteria/responses';
import { readText, writeText } from '@tieuchi/values/codec';
import { wordAmbiguity, wordProblem } from '@tieuchi/values/problem-words';
import type { Choice, ValueProblem } from '@tieuchi/values/reading';
import { fromSheet, type TextSource } from '@tieuchi/values/shape';
import { cellKey, type FigureColumn, type FigureTable, type FigureUnit } from './figure-column.ts';

/** A text that is not stored yet, and where it comes from, which decides how it is read. */
export type DraftText = { readonly text: string; readonly source: TextSource };

/** Texts that were typed, pasted or uploaded and are not stored yet, by `cellKey`. */
export type FigureDraft = ReadonlyMap<string, DraftText>;

/** A cell whose text says something other than what is stored. */
export type FigureChange = {
  key: string;
  unit: FigureUnit;
  column: FigureColumn;
  value: ScalarValue;
};

/** Why a text is no value of its cell; `ambiguous` with what it can be. */
export type CellProblem =
  | ValueProblem
  | { code: 'ambiguous'; text: string; choices: readonly Choice<unknown>[] };

/** A place of the table and what is wrong there. */
export type FigureProblem = { key: string; unit: FigureUnit; column: FigureColumn; problem: CellProblem };

/** A problem as a sentence that says what to write. */
export function cellProblemText(problem: CellProblem, language: 'vi' | 'en'): string {
  return problem.code === 'ambiguous' ? wordAmbiguity(problem, language) : wordProblem(problem, language);
}

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
      const drafted = draft.get(key);
      if (drafted === undefined) continue;
      const place = { key, unit, column };
      const change = (value: ScalarValue) => {
        if (!isSame(value, table.stored.get(key) ?? null)) changes.push({ ...place, value });
      };
      const { text, source } = drafted;
      const reading = readText(column.input, text, source);
      switch (reading.state) {
        case 'empty':
          change(null);
          break;
        case 'value':
          change(reading.value);
          break;
        case 'ambiguous':
          problems.push({ ...place, problem: { code: 'ambiguous', text, choices: reading.choices } });
          break;
        case 'refused':
          problems.push({ ...place, problem: reading.problem });
          break;
      }
    }
  }
  return { changes, problems };
}

/** The draft in which every number that can be two is the one whose decimals have this sign, written so that it is no other. */
export function withPoint(table: FigureTable, draft: FigureDraft, point: ',' | '.'): FigureDraft {
  const next = new Map(draft);
  for (const { key, column, problem } of readDraft(table, draft).problems) {
    if (problem.code !== 'ambiguous') continue;
    const reading = readText(column.input, problem.text, { from: 'sheet', point });
    if (reading.state === 'value')
      next.set(key, { text: writeText(column.input, reading.value, fromSheet), source: fromSheet });
  }
  return next;
}

function isSame(left: ScalarValue, right: ScalarValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** A cell of the table. */
export type FigurePlace = { unit: FigureUnit; column: FigureColumn };

/** The text of what is stored; copied into another place it means the same there. */
export function storedText({ stored }: FigureTable, { unit, column }: FigurePlace): string {
  return writeText(column.input, stored.get(cellKey(unit, column)) ?? null, fromSheet);
}

/** The text that a cell shows. */
export function textIn(table: FigureTable, draft: FigureDraft, place: FigurePlace): string {
  return draft.get(cellKey(place.unit, place.column))?.text ?? storedText(table, place);
}

/** A copied cell that was not taken: its text, and the unit that has submitted; none where the table ends. */
export type NotTaken = { text: string; unit: FigureUnit | undefined };

/**
 * Puts copied cells into the table, the first at this place; what would lie outside, or belongs to a unit that has submitted, is not
 * taken and told.
 */
export function pasteInto(
  table: FigureTable,
  draft: FigureDraft,
  paste: FigurePlace & { cells: readonly (readonly string[])[] },
): { draft: FigureDraft; notTaken: NotTaken[] } {
  const next = new Map(draft);
  const top = table.units.findIndex(({ code }) => code === paste.unit.code);
  const left = table.columns.findIndex(({ key }) => key === paste.column.key);
  const notTaken: NotTaken[] = [];
  for (const [down, row] of paste.cells.entries()) {
    for (const [right, text] of row.entries()) {
      const unit = table.units[top + down];
      const column = table.columns[left + right];
      if (unit !== undefined && column !== undefined && !unit.submitted)
        next.set(cellKey(unit, column), { text, source: fromSheet });
      else if (text.trim() !== '') notTaken.push({ text, unit: column && unit });
    }
  }
  return { draft: next, notTaken };
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
  /** Indexes of cells that hold a number: its decimals have a comma, whatever it looks like. */
  numbers?: readonly number[];
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
  for (const { number, cells, formulas = [], numbers = [] } of rows) {
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
      const source: TextSource = numbers.includes(index) ? { from: 'sheet', point: ',' } : fromSheet;
      if (cell !== '') next.set(cellKey(unit, column), { text: cell, source });
    }
  }
  return problems.length > 0 ? { draft, problems } : { draft: next, problems };
}
