import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const line = (text: string) => `\uFEFF${text}\r\n`;

it.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
])('keeps %j text', (text, expected) => {
  expect(toCsv([[text]])).toBe(line(expected));
});

it.each([
  [60.5, '"60,5"'],
  [-3, '-3'],
  [1234567, '1234567'],
  [1.5e-7, '"0,00000015"'],
  [1e21, '1000000000000000000000'],
  [Number.POSITIVE_INFINITY, ''],
  [true, 'Có'],
  [null, ''],
])('writes %j the Vietnamese way', (value, expected) => {
  expect(toCsv([[value]])).toBe(line(expected));
});

it('separates fields by semicolons and quotes what would break them', () => {
  expect(toCsv([['a;b', 'c"d', 'e\nf']])).toBe(line('"a;b";"c""d";"e\nf"'));
});
