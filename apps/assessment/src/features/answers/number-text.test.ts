import { describe, expect, it } from 'vitest';
import { formatForInput, type NumberLimits, parseNumberText } from './number-text.ts';

const count: NumberLimits = { kind: 'count', min: 0 };
const percent: NumberLimits = { kind: 'percent' };
const money: NumberLimits = { kind: 'money', decimals: 2 };
const number: NumberLimits = { kind: 'number' };

describe('reading a typed number', () => {
  it.each<[string, NumberLimits, number]>([
    ['57', count, 57],
    [' 1.234 ', count, 1234],
    ['1,234', count, 1234],
    ['20.000', count, 20000],
    ['20,000', count, 20000],
    ['20.000', money, 20000],
    ['20.000', percent, 20],
    ['1 234', count, 1234],
    ['1.234.567', count, 1234567],
    ['007', count, 7],
    ['0', count, 0],
    ['-0', count, 0],
    ['１２', count, 12],
    ['60,5', percent, 60.5],
    ['60.5', percent, 60.5],
    ['60.125', percent, 60.125],
    ['60,125 %', percent, 60.125],
    ['100%', percent, 100],
    ['1.234,5', money, 1234.5],
    ['1,234.5', money, 1234.5],
    ['1234,5', money, 1234.5],
    ['1234.5', money, 1234.5],
    ['1.234', money, 1234],
    ['0,125', number, 0.125],
    ['1234.125', number, 1234.125],
    ['−3', number, -3],
    ['60,0', count, 60],
  ])('%s', (text, limits, value) => {
    expect(parseNumberText(text, limits)).toEqual({ ok: true, value });
  });

  it.each<[string, NumberLimits, object]>([
    ['1.234', number, { code: 'ambiguous', first: '1.234', second: '1,234' }],
    ['1,234', number, { code: 'ambiguous', first: '1,234', second: '1.234' }],
    ['12.34.5', number, { code: 'notANumber' }],
    ['1.23,4,5', number, { code: 'notANumber' }],
    ['1.2345,6', number, { code: 'notANumber' }],
    ['5x7', count, { code: 'notANumber' }],
    ['1e3', count, { code: 'notANumber' }],
    ['', count, { code: 'notANumber' }],
    ['5 7', count, { code: 'notANumber' }],
    ['60,5', count, { code: 'notWhole' }],
    ['1,2345', money, { code: 'tooManyDecimals', decimals: 2 }],
    ['-1', count, { code: 'belowMin', min: '0' }],
    ['12', { kind: 'count', max: 10 }, { code: 'aboveMax', max: '10' }],
    ['12345678901234567', count, { code: 'tooLong' }],
  ])('refuses %s', (text, limits, problem) => {
    expect(parseNumberText(text, limits)).toEqual({ ok: false, problem });
  });
});

describe('writing a number into an input', () => {
  it.each<[number, NumberLimits, string]>([
    [1234, count, '1.234'],
    [20000, count, '20.000'],
    [1234.5, money, '1.234,5'],
    [1234, number, '1234'],
    [1234.5, number, '1.234,5'],
    [1.234, number, '1,2340'],
    [0.125, number, '0,125'],
    [1e-7, number, '0,0000001'],
    [-1234.5, number, '-1.234,5'],
    [60.125, percent, '60,125'],
  ])('%s', (value, limits, text) => {
    expect(formatForInput(value, limits)).toBe(text);
  });

  it('is always read back as the same number', () => {
    for (const limits of [count, percent, money, number]) {
      for (const value of [0, 1, 999, 1000, 1234, 100000, 1234567]) {
        expect(parseNumberText(formatForInput(value, limits), limits)).toEqual({ ok: true, value });
      }
    }
    for (const value of [0.5, 1.234, 12.345, 999.001, 1000.001, 123456.789]) {
      expect(parseNumberText(formatForInput(value, number), number)).toEqual({ ok: true, value });
    }
  });
});
