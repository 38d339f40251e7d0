import { expect, it } from 'vitest';
import { readFigureFile, toFigureRow } from './read-figure-file.ts';

it('reads CSV with the numbers of its lines, without blank ones', async () => {
  const file = new File(['Mã đơn vị;1.6\r\n;\r\n14464;33,34\r\n'], 'chi-tieu.csv');
  expect(await readFigureFile(file)).toEqual([
    { number: 1, cells: ['Mã đơn vị', '1.6'] },
    { number: 3, cells: ['14464', '33,34'] },
  ]);
});

it('takes numbers of a sheet as numbers, and titles as they stand', () => {
  const row = { number: 2, cells: ['14464', '1.234', '33.340000000000003', '1.5'], formulas: [] };
  expect(toFigureRow({ ...row, numbers: [0, 1, 2] }, 1).cells).toEqual(['14464', '1,234', '33,34', '1.5']);
  expect(toFigureRow({ ...row, numbers: [0, 1, 2] }, 0).cells).toEqual(row.cells);
});
