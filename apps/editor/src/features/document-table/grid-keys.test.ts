import { describe, expect, it } from 'vitest';
import { moveCell, tabCell } from './grid-keys.ts';

const grid = { rows: ['a', 'b', 'c'], columns: 4 };

describe('moving through the grid', () => {
  it.each([
    ['ArrowDown', { row: 'c', column: 1 }],
    ['ArrowUp', { row: 'a', column: 1 }],
    ['ArrowLeft', { row: 'b', column: 0 }],
    ['ArrowRight', { row: 'b', column: 2 }],
    ['Home', { row: 'b', column: 0 }],
    ['End', { row: 'b', column: 3 }],
    ['PageDown', { row: 'c', column: 1 }],
    ['PageUp', { row: 'a', column: 1 }],
  ] as const)('%s', (key, cell) => {
    expect(moveCell(grid, { row: 'b', column: 1 }, key)).toEqual(cell);
  });

  it('holds at the edges', () => {
    expect(moveCell(grid, { row: 'a', column: 0 }, 'ArrowUp')).toEqual({ row: 'a', column: 0 });
    expect(moveCell(grid, { row: 'c', column: 3 }, 'ArrowRight')).toEqual({ row: 'c', column: 3 });
  });

  it('goes on to the next row with Tab and leaves at the end', () => {
    const targets = { ...grid, first: 2, last: 3 };
    expect(tabCell(targets, { row: 'a', column: 2 }, false)).toEqual({ row: 'a', column: 3 });
    expect(tabCell(targets, { row: 'a', column: 3 }, false)).toEqual({ row: 'b', column: 2 });
    expect(tabCell(targets, { row: 'b', column: 2 }, true)).toEqual({ row: 'a', column: 3 });
    expect(tabCell(targets, { row: 'c', column: 3 }, false)).toBeUndefined();
  });
});
