import { describe, expect, it } from 'vitest';
import { builtInFormats } from './built-in-formats.ts';
import { decimalOf } from './decimal.ts';
import { readFormat } from './number-format.ts';

function show(code: string, stored: string, first: 1900 | 1904 = 1900) {
  const number = decimalOf(stored);
  if (number === undefined) throw new Error(`${stored} is no number`);
  return readFormat(code, first).number(number);
}

describe('a number', () => {
  it.each([
    ['General', '0.30000000000000004', '0,3'],
    ['General', '85.499999999999986', '85,5'],
    ['General', '-1234.5', '-1234,5'],
    ['General', '1E+3', '1000'],
    ['General', '1.5E-7', '0,00000015'],
    ['@', '85.5', '85,5'],
    ['0', '12', '12'],
    ['00000', '1234', '01234'],
    ['#,##0', '475962', '475962'],
    ['#,##0.00', '1234.5', '1234,5'],
    ['#,##0;(#,##0)', '-5', '-5'],
    ['#,##0_);[Red](#,##0)', '-5', '-5'],
    ['0;-0', '-5', '-5'],
    ['+0;-0', '5', '5'],
    ['0.00E+00', '1230', '1230'],
    ['# ?/?', '2.5', '2,5'],
    ['# ??/??', '0.0625', '0,0625'],
    ['# ?/8', '0.375', '0,375'],
    ['[$-42A]#,##0.0', '8.5', '8,5'],
    ['0.0%', '0.855', '85,5%'],
    ['0%', '0.29', '29%'],
    ['0%', '0.28999999999999998', '29%'],
    ['0.0"%"', '85.5', '85,5%'],
    ['0.0\\%', '85.5', '85,5%'],
    ['0.000,', '475962', '475,962'],
    ['#,##0,', '3000', '3'],
    ['0.0,,', '90500000', '90,5'],
    ['#,##0 "₫"', '1200', '1200 ₫'],
    ['#,##0\\ [$₫-42A]', '1200', '1200 ₫'],
    ['_-* #,##0.0\\ "₫"_-;\\-* #,##0.0\\ "₫"_-', '-1200.5', '-1200,5 ₫'],
    ['0" triệu"', '5', '5 triệu'],
    ['"Xã "0', '5', '5 Xã'],
  ])('under %s, stored as %s, is %s', (code, stored, shown) => {
    const cell = show(code, stored);
    expect(cell).toMatchObject({ kind: 'number', shown });
    expect(cell).not.toHaveProperty('rounded');
  });

  it.each([
    ['0%', '0.855', '85,5%', '86%'],
    ['0.0%', '-0.8555', '-85,55%', '-85,6%'],
    ['0', '85.5', '85,5', '86'],
    ['0.0,', '1234567', '1234,567', '1234,6'],
    ['0.0E+00', '1234', '1234', '1,2E3'],
    ['# ?/?', '0.333', '0,333', '…/…'],
    [builtInFormats.get(43) ?? '', '0', '0', '-'],
    ['_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-', '0', '0', '-'],
  ])('under %s, stored as %s, is %s and tells that %s is shown', (code, stored, shown, rounded) => {
    expect(show(code, stored)).toMatchObject({ kind: 'number', shown, rounded });
  });

  it.each([
    [';;;', '5', 'hiddenByFormat'],
    ['0;;', '-5', 'hiddenByFormat'],
    ['0;-0;', '0', 'hiddenByFormat'],
    ['#,###', '0', 'hiddenByFormat'],
    ['0;0', '-5', 'signNotShown'],
    ['0;[Red]0', '-5', 'signNotShown'],
    ['-0', '5', 'signNotShown'],
    ['0"00"', '12', 'otherFormat'],
    ['0\\.000', '12', 'otherFormat'],
    ['000-00', '12', 'otherFormat'],
    ['[>=1000]0.0,;0', '1200', 'otherFormat'],
    ['[DBNum1]0', '12', 'otherFormat'],
    ['[$-D07041E]0', '12', 'otherFormat'],
    ['[$-2070000]0', '12', 'otherFormat'],
    ['h:mm', '0.5', 'otherFormat'],
    ['[h]:mm', '1.5', 'otherFormat'],
  ])('under %s, stored as %s, is refused: %s', (code, stored, problem) => {
    expect(show(code, stored)).toMatchObject({ kind: 'error', problem });
  });

  it.each([
    ['"Có";;"Không"', '1', 'Có'],
    ['"Có";;"Không"', '0', 'Không'],
  ])('under %s, stored as %s, is the word %s', (code, stored, shown) => {
    expect(show(code, stored)).toEqual({ kind: 'text', shown });
  });
});

describe('a day', () => {
  it.each([
    ['dd/mm/yyyy', '46203', '30/06/2026'],
    ['[$-42A]dd/mm/yyyy;@', '46203.75', '30/06/2026'],
    ['yyyy-mm-dd', '46203', '30/06/2026'],
    ['[$-1010409]d mmmm yyyy', '46203', '30/06/2026'],
    ['[$-F800]dddd\\, mmmm dd\\, yyyy', '46203', '30/06/2026'],
    ['dd/MM/yyyy', '46203', '30/06/2026'],
    ['d mmmm yyyy', '46149', '07/05/2026'],
    ['mmm d, yyyy', '46149', '07/05/2026'],
    ['dd/mm/yyyy hh:mm', '46203', '30/06/2026'],
    ['"ngày "dd" tháng "mm" năm "yyyy', '46203', '30/06/2026'],
    ['m/d/yyyy', '46203', '30/06/2026'],
    ['dd/mm/yyyy', '59', '28/02/1900'],
    ['dd/mm/yyyy', '61', '01/03/1900'],
  ])('under %s, stored as %s, is %s', (code, stored, shown) => {
    expect(show(code, stored)).toMatchObject({ kind: 'date', shown });
  });

  it('is counted from 1904 where the workbook says so', () => {
    expect(show('dd/mm/yyyy', '44741', 1904)).toEqual({
      kind: 'date',
      shown: '30/06/2026',
      day: '2026-06-30',
    });
  });

  it.each([
    ['mm/yyyy', '46203', 'partialDate'],
    ['dd/mm', '46203', 'partialDate'],
    ['m/d/yyyy', '46149', 'monthFirst'],
    ['dd/mm/yyyy', '60', 'otherFormat'],
    ['dd/mm/yyyy', '-1', 'otherFormat'],
    ['dd/mm/yyyy', '2958466', 'otherFormat'],
    ['dd/mm/bbbb', '46203', 'otherFormat'],
  ])('under %s, stored as %s, is refused: %s', (code, stored, problem) => {
    expect(show(code, stored)).toMatchObject({ kind: 'error', problem });
  });
});

describe('a text', () => {
  it.each([
    ['General', 'Xã A', { kind: 'text', shown: 'Xã A' }],
    ['"Xã "@', 'A', { kind: 'text', shown: 'Xã A' }],
    ['0;-0;;@', 'A', { kind: 'text', shown: 'A' }],
    ['dd/mm/yyyy', 'A', { kind: 'text', shown: 'A' }],
    [';;;', 'A', { kind: 'error', shown: 'A', problem: 'hiddenByFormat' }],
  ])('under %s', (code, text, cell) => {
    expect(readFormat(code, 1900).text(text)).toEqual(cell);
  });
});

it('knows every built-in format', () => {
  for (const [id, code] of builtInFormats) {
    const cell = readFormat(code, 1900).number({ digits: 46203n, places: 0 });
    expect([id, cell.kind === 'error' && cell.problem === 'otherFormat']).toEqual([
      id,
      [18, 19, 20, 21, 45, 46, 47].includes(id),
    ]);
  }
});
