import { expect, it } from 'vitest';
import { parseClipboard } from './parse-clipboard.ts';

it.each([
  ['one column of decimal commas', '85,5\n60,25\n90', [['85,5'], ['60,25'], ['90']]],
  ['one cell with a line end', '85,5\r\n', [['85,5']]],
  ['numbers with points, spaces and semicolons', '1.250\n1 234\na; b', [['1.250'], ['1 234'], ['a; b']]],
  [
    'rows and columns, empty cells included',
    '1\t2,5\r\n3\t\r\n\t4\r\n',
    [
      ['1', '2,5'],
      ['3', ''],
      ['', '4'],
    ],
  ],
  ['a cell of two lines', 'x\t"dòng ""một""\ndòng hai"\n', [['x', 'dòng "một"\ndòng hai']]],
  ['a text in quotation marks', '"Xanh"\n"sạch" và đẹp', [['"Xanh"'], ['"sạch" và đẹp']]],
  ['an empty last row', 'a\n\n', [['a'], ['']]],
])('reads %s', (_title, text, rows) => {
  expect(parseClipboard(text)).toEqual(rows);
});
