import type { Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { cellText, readCell } from './cell-text.ts';

const options = [
  { id: 'o1', name: 'Trưởng ban là Bí thư' },
  { id: 'o2', name: 'Chưa có' },
];
const inputs = {
  number: { id: 'n', kind: 'number', name: 'Số' },
  money: { id: 'm', kind: 'money', name: 'Tiền', decimals: 2 },
  count: { id: 'c', kind: 'count', name: 'Số đếm' },
  percent: { id: 'p', kind: 'percent', name: 'Tỷ lệ', max: 100 },
  yesNo: { id: 'b', kind: 'boolean', name: 'Có', yes: 'Đã ban hành', no: 'Chưa ban hành' },
  choice: { id: 'o', kind: 'choice', name: 'Chọn', options },
  ticks: { id: 't', kind: 'checklist', name: 'Đánh dấu', options },
  text: { id: 'x', kind: 'text', name: 'Chữ' },
  date: { id: 'd', kind: 'date', name: 'Ngày' },
} satisfies Record<string, Input>;

describe('a cell', () => {
  it.each([
    ['nothing', inputs.number, '  ', null],
    ['a Vietnamese number', inputs.number, '1.234,5', 1234.5],
    ['a point that can only be decimal', inputs.number, '33.34', 33.34],
    ['a percentage with its sign', inputs.percent, '60%', 60],
    ['a count', inputs.count, '0', 0],
    ['the set’s word for yes', inputs.yesNo, 'đã ban hành', true],
    ['a cross for yes', inputs.yesNo, 'x', true],
    ['no', inputs.yesNo, 'Không', false],
    ['an option by name', inputs.choice, 'chưa có', 'o2'],
    ['an option by id', inputs.choice, 'o1', 'o1'],
    ['ticks', inputs.ticks, 'o2; Trưởng ban là Bí thư', ['o2', 'o1']],
    ['a text', inputs.text, ' CSDL ', 'CSDL'],
    ['a day', inputs.date, '1/3/2026', '2026-03-01'],
  ])('reads %s', (_title, input, text, value) => {
    expect(readCell(input, text)).toEqual({ ok: true, value });
  });

  it.each([
    [inputs.number, 'ba', 'figures.notNumber'],
    [inputs.count, '1,5', 'figures.notWhole'],
    [inputs.count, '-1', 'figures.outOfLimits'],
    [inputs.percent, '100,1', 'figures.outOfLimits'],
    [inputs.money, '1,005', 'figures.tooManyDecimals'],
    [inputs.yesNo, 'có lẽ', 'figures.notYesNo'],
    [inputs.choice, 'o3', 'figures.notOption'],
    [inputs.ticks, 'o1; o3', 'figures.notOption'],
    [inputs.date, '30/02/2026', 'figures.notDate'],
  ])('of $kind does not read “%s”', (input, text, problem) => {
    expect(readCell(input, text)).toEqual({ ok: false, problem });
  });

  it.each([
    [inputs.number, 1234.5, '1.234,5'],
    [inputs.yesNo, false, 'Chưa ban hành'],
    [inputs.choice, 'o2', 'Chưa có'],
    [inputs.ticks, ['o1', 'o2'], 'Trưởng ban là Bí thư; Chưa có'],
    [inputs.date, '2026-03-01', '01/03/2026'],
    [inputs.text, null, ''],
  ])('of $kind shows what it reads', (input, value, text) => {
    expect(cellText(input, value)).toBe(text);
    expect(readCell(input, text)).toEqual({ ok: true, value });
  });
});
