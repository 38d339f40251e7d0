import { readText } from '@tieuchi/values/codec';
import type { Reading } from '@tieuchi/values/reading';
import type { ValueShape } from '@tieuchi/values/shape';
import type { CellProblem, SheetCell } from './sheet.ts';

/** What a cell says of a field, or what is wrong with the cell itself. */
export type CellReading = Reading | { readonly state: 'unreadable'; readonly problem: CellProblem };

/**
 * Reads a cell of a sheet as a value of a field: exactly what the sheet shows, or empty, ambiguous, refused or unreadable. The
 * decimals of a number cell are known; those of a text are what the text says.
 */
export function readCell(shape: ValueShape, cell: SheetCell): CellReading {
  switch (cell.kind) {
    case 'empty':
      return { state: 'empty' };
    case 'error':
      return { state: 'unreadable', problem: cell.problem };
    case 'number':
      return readNumberCell(shape, cell);
    case 'text':
    case 'boolean':
    case 'date':
      return readText(shape, cell.shown, { from: 'sheet' });
  }
}

function readNumberCell(shape: ValueShape, cell: Extract<SheetCell, { kind: 'number' }>): CellReading {
  const source = { from: 'sheet', point: ',' } as const;
  if (cell.unit === '' || cell.unit === '%' || !isNumeric(shape)) return readText(shape, cell.shown, source);
  return isDong(cell.unit) && shape.kind === 'money' && isDong(shape.measureUnit ?? 'đồng')
    ? readText(shape, cell.exact.replace('.', ','), source)
    : { state: 'unreadable', problem: 'otherUnit' };
}

function isNumeric({ kind }: ValueShape): boolean {
  return kind === 'number' || kind === 'count' || kind === 'percent' || kind === 'money';
}

/** Whole đồng, neither thousands nor millions of them. */
function isDong(unit: string): boolean {
  return /^(?:₫|đ|đồng|vnđ|vnd)$/i.test(unit.normalize('NFC').trim());
}
