import { findSheet } from '@tieuchi/reports/find-sheet';
import { type FoundTable, findTable, type LeftOut, type PlaceProblem } from '@tieuchi/reports/find-table';
import type { TableReading } from '@tieuchi/reports/read-table';
import { addressOf, type CellProblem, cellAt } from '@tieuchi/reports/sheet';
import type { TableProblem } from '@tieuchi/reports/table-problem';
import { plainTitle } from '@tieuchi/reports/titles';
import type { WantedTable } from '@tieuchi/reports/wanted-table';
import type { FigureTable } from '../draft/figure-column.ts';
import type { FigureDraft } from '../draft/figure-draft.ts';
import { type CellReport, takeCells } from './take-cells.ts';

/** What became of a file whose figures were taken. */
export type FileReport = CellReport & {
  /** Of several; "" where there is only one. */
  sheet: string;
  leftOut: readonly LeftOut[];
};

/** Why nothing of a file is taken. */
export type FileProblem =
  | { kind: 'file'; problem: TableProblem }
  | { kind: 'place'; problem: PlaceProblem }
  | { kind: 'cell'; at: string; shown: string; problem: CellProblem }
  | {
      kind: 'table';
      code: 'figures.noUnitColumn' | 'figures.noFigureColumn' | 'figures.noRows';
      hidden: string;
    }
  | { kind: 'unit'; code: 'figures.unknownUnit'; at: string; text: string }
  | { kind: 'unit'; code: 'figures.unitTwice'; at: string; text: string; otherAt: string };

/** A file that was looked through: its figures as a draft, a question which sheet is meant, or what is wrong. */
export type FileTaking =
  | { state: 'taken'; draft: FigureDraft; report: FileReport }
  | { state: 'which'; names: readonly string[] }
  | { state: 'refused'; problems: readonly FileProblem[] };

const unitKey = '#unit';
const unitTitles = ['Mã đơn vị', 'Mã', 'Unit code', 'Code'];
/** Columns that say again which unit a row is about. */
const nameTitles = new Set(['tên đơn vị', 'đơn vị', 'unit', 'name']);
const longestCode = 5;

/**
 * Takes the figures of a file into the draft, each as what the sheet shows: columns by the titles that the product itself writes, rows by
 * the code of the unit, wherever the table stands. An empty cell leaves what is there. Where it is not clear which figure or which unit is
 * meant, nothing is taken at all; a cell that says nothing clear is listed and leaves what is there.
 */
export function takeFile(
  table: FigureTable,
  draft: FigureDraft,
  { reading, sheet }: { reading: TableReading; sheet?: string | undefined },
): FileTaking {
  if (!reading.ok) return { state: 'refused', problems: [{ kind: 'file', problem: reading.problem }] };
  const { sheets, hiddenSheets } = reading;
  const hidden = hiddenSheets.join(', ');
  const wanted = wantedTable(table);
  const found = findSheet(sheets, wanted, sheet);
  switch (found.state) {
    case 'several':
      return { state: 'which', names: found.names };
    case 'none': {
      const hasUnits = sheets.some((one) => findTable(one, { ...wanted, isEnough: () => true }));
      const code = hasUnits ? 'figures.noFigureColumn' : 'figures.noUnitColumn';
      return { state: 'refused', problems: [{ kind: 'table', code, hidden }] };
    }
    case 'one': {
      const { rows } = found.table;
      if (rows.length === 0)
        return { state: 'refused', problems: [{ kind: 'table', code: 'figures.noRows', hidden }] };
      const leftOut: LeftOut[] = [
        ...found.table.leftOut.filter(
          (part) => part.code !== 'otherColumn' || !nameTitles.has(plainTitle(part.text)),
        ),
        ...(hidden === '' ? [] : [{ code: 'hiddenSheets', names: hiddenSheets } as const]),
      ];
      const name = sheets.length > 1 ? found.table.sheet.name : '';
      return takeTable(table, draft, { found: found.table, leftOut, name });
    }
  }
}

function wantedTable({ columns }: FigureTable): WantedTable<string> {
  return {
    columns: [
      { key: unitKey, titles: unitTitles },
      ...columns.map(({ key, title }) => ({ key, titles: [title] })),
    ],
    rowKey: unitKey,
    isEnough: (found) => found.size > 1,
    // "Tổng cộng" is no code.
    isRow: (row, places) => {
      const cell = cellAt(row, places.get(unitKey) ?? -1);
      return cell.kind === 'error' || /\d/.test(cell.shown);
    },
    plain: plainTitle,
  };
}

function takeTable(
  table: FigureTable,
  draft: FigureDraft,
  { found, leftOut, name }: { found: FoundTable<string>; leftOut: readonly LeftOut[]; name: string },
): FileTaking {
  const { rows, problems } = placeUnits(table, found);
  if (problems.length > 0) return { state: 'refused', problems };
  const places = table.columns.flatMap((column) => {
    const index = found.places.get(column.key);
    return index === undefined ? [] : [{ column, index }];
  });
  const cells = rows.flatMap(({ unit, row }) =>
    places.map(({ column, index }) => ({
      unit,
      column,
      cell: cellAt(row, index),
      at: addressOf(row.number, index),
    })),
  );
  const { draft: next, report } = takeCells(table, draft, cells);
  return { state: 'taken', draft: next, report: { ...report, sheet: name, leftOut } };
}

function placeUnits(table: FigureTable, { rows, places, problems }: FoundTable<string>) {
  const units = new Map(table.units.map((unit) => [unit.code, unit]));
  const seen = new Map<string, string>();
  const unclear: FileProblem[] = problems.map((problem) => ({ kind: 'place', problem }));
  const index = places.get(unitKey) ?? -1;
  const placed = rows.flatMap((row) => {
    const cell = cellAt(row, index);
    const at = addressOf(row.number, index);
    if (cell.kind === 'error') {
      unclear.push({ kind: 'cell', at, shown: cell.shown, problem: cell.problem });
      return [];
    }
    const text = cell.shown.trim();
    const unit = units.get(text) ?? units.get(text.padStart(longestCode, '0'));
    const otherAt = unit && seen.get(unit.code);
    if (unit === undefined) unclear.push({ kind: 'unit', code: 'figures.unknownUnit', at, text });
    else if (otherAt !== undefined)
      unclear.push({ kind: 'unit', code: 'figures.unitTwice', at, text, otherAt });
    else seen.set(unit.code, at);
    return unit === undefined ? [] : [{ unit, row }];
  });
  return { rows: placed, problems: unclear };
}
