import { expect, it } from 'vitest';
import { parseTable } from './parse-table.ts';

it.each([
  [
    'what was copied from a spreadsheet',
    '1\t2,5\r\n3\t\r\n',
    [
      ['1', '2,5'],
      ['3', ''],
    ],
  ],
  ['one cell', '40', [['40']]],
  [
    'CSV of Vietnam',
    '\uFEFFMã;1.6\r\n14464;33,34\r\n',
    [
      ['Mã', '1.6'],
      ['14464', '33,34'],
    ],
  ],
  [
    'CSV with commas',
    'Mã,1.6\n14464,33.34',
    [
      ['Mã', '1.6'],
      ['14464', '33.34'],
    ],
  ],
  ['quotes', '"a;""b""\nc";2', [['a;"b"\nc', '2']]],
  ['nothing', '', []],
])('reads %s', (_title, text, rows) => {
  expect(parseTable(text)).toEqual(rows);
});
