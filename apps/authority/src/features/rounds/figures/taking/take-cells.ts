import { readCell } from '@tieuchi/reports/read-cell';
import type { CellProblem, SheetCell } from '@tieuchi/reports/sheet';
import { isWrittenCell } from '@tieuchi/reports/write-cell';
import { writeText } from '@tieuchi/values/codec';
import { fromSheet } from '@tieuchi/values/shape';
import { cellKey, type FigureColumn, type FigureTable, type FigureUnit } from '../draft/figure-column.ts';
import { type DraftText, type FigureDraft, type FigurePlace, isSame } from '../draft/figure-draft.ts';

/** A cell of a file that is not taken, with its place in both tables. */
export type RefusedCell = {
  key: string;
  at: string;
  shown: string;
  unit: FigureUnit;
  column: FigureColumn;
  problem: CellProblem | 'submitted';
};

/** A cell whose number the sheet shows rounded: the exact one was taken. */
export type RoundedCell = { at: string; shown: string; taken: string };

/** What became of cells of a file. */
export type CellReport = {
  /** Cells that say something else than what is stored. */
  taken: number;
  /** Cells that say what is stored. */
  unchanged: number;
  refused: readonly RefusedCell[];
  rounded: readonly RoundedCell[];
};

/** A cell of a file, its address, and the place that it is for. */
export type FileCell = FigurePlace & { cell: SheetCell; at: string };

/**
 * Takes cells of a file into the draft, each as what the sheet shows. An empty cell leaves what is there; so does one that says nothing clear,
 * which is listed. What is ambiguous, or does not fit the figure, goes into the draft as it is and is asked about there.
 */
export function takeCells(
  table: FigureTable,
  draft: FigureDraft,
  cells: readonly FileCell[],
): { draft: FigureDraft; report: CellReport } {
  const next = new Map(draft);
  const refused: RefusedCell[] = [];
  const rounded: RoundedCell[] = [];
  let [taken, unchanged] = [0, 0];
  for (const place of cells) {
    const key = cellKey(place.unit, place.column);
    const outcome = outcomeOf(table, key, place);
    const { at, unit, column, cell } = place;
    if (outcome === 'empty') continue;
    if (outcome === 'unchanged') {
      unchanged += 1;
      next.delete(key);
    } else if ('problem' in outcome) {
      refused.push({ key, at, unit, column, shown: cell.shown, problem: outcome.problem });
    } else {
      taken += 1;
      next.set(key, outcome);
      if (cell.kind === 'number' && cell.rounded !== undefined)
        rounded.push({ at, shown: cell.rounded, taken: cell.shown });
    }
  }
  return { draft: next, report: { taken, unchanged, refused, rounded } };
}

function outcomeOf(
  table: FigureTable,
  key: string,
  { unit, column, cell }: FileCell,
): 'empty' | 'unchanged' | { problem: RefusedCell['problem'] } | DraftText {
  const { input } = column;
  const stored = table.stored.get(key) ?? null;
  if (cell.kind === 'empty') return 'empty';
  if (isWrittenCell(input, stored, cell)) return 'unchanged';
  const reading = readCell(input, cell);
  if (reading.state === 'empty') return 'empty';
  if (reading.state === 'value' && isSame(reading.value, stored)) return 'unchanged';
  if (unit.submitted) return { problem: 'submitted' };
  if (reading.state === 'unreadable') return { problem: reading.problem };
  if (reading.state === 'value')
    return { text: writeText(input, reading.value, fromSheet), source: fromSheet };
  // A number cell has no decimals but those behind its comma.
  return {
    text: cell.shown.trim(),
    source: cell.kind === 'number' ? { from: 'sheet', point: ',' } : fromSheet,
  };
}
