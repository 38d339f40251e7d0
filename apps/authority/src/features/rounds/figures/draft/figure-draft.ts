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

/** Whether both are one value. */
export function isSame(left: ScalarValue, right: ScalarValue): boolean {
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
