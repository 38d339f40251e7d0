/** A place in the grid: the row's key and a column (0-based). */
export type Cell = { row: string; column: number };

/**
 * What is done to a cell: the focus came to it, which selects nothing; it was chosen by pointer or key, and its row is selected; it
 * is to be edited, in place or in the details.
 */
export type Touch = (cell: Cell, how: 'focus' | 'select' | 'edit') => void;

/** The keys that move through the grid. */
export type GridKey =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

const gridKeys: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies GridKey[];

/** Whether a key moves through the grid. */
export function isGridKey(key: string): key is GridKey {
  return gridKeys.includes(key);
}

const page = 10;

/** The place a key leads to; the grid's edges hold. An unknown row counts as the first. */
export function moveCell(grid: { rows: readonly string[]; columns: number }, from: Cell, key: GridKey): Cell {
  const index = Math.max(grid.rows.indexOf(from.row), 0);
  const rowAt = (wanted: number): string => {
    const bounded = Math.min(Math.max(wanted, 0), grid.rows.length - 1);
    return grid.rows[bounded] ?? from.row;
  };
  const column = (wanted: number): number => Math.min(Math.max(wanted, 0), grid.columns - 1);
  switch (key) {
    case 'ArrowUp':
      return { row: rowAt(index - 1), column: from.column };
    case 'ArrowDown':
      return { row: rowAt(index + 1), column: from.column };
    case 'PageUp':
      return { row: rowAt(index - page), column: from.column };
    case 'PageDown':
      return { row: rowAt(index + page), column: from.column };
    case 'ArrowLeft':
      return { row: rowAt(index), column: column(from.column - 1) };
    case 'ArrowRight':
      return { row: rowAt(index), column: column(from.column + 1) };
    case 'Home':
      return { row: rowAt(index), column: 0 };
    case 'End':
      return { row: rowAt(index), column: grid.columns - 1 };
  }
}

/** The next cell to edit with Tab (or the one before, backwards); undefined where the grid ends, so that focus leaves it. */
export function tabCell(
  grid: { rows: readonly string[]; columns: number; first: number; last: number },
  from: Cell,
  backwards: boolean,
): Cell | undefined {
  const step = backwards ? -1 : 1;
  const column = from.column + step;
  if (column >= grid.first && column <= grid.last) return { row: from.row, column };
  const row = grid.rows[grid.rows.indexOf(from.row) + step];
  return row === undefined ? undefined : { row, column: backwards ? grid.last : grid.first };
}
