import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatNumber, formatTime } from './format.ts';

describe('formatNumber', () => {
  it.each([
    [1234.5, '1.234,5'],
    [0, '0'],
    [-1234567, '-1.234.567'],
    [1e-7, '0,0000001'],
    ['60.00', '60,00'],
    ['không có', 'không có'],
  ])('%s → %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('days and times', () => {
  it('keeps a plain day and reads an instant in Vietnam', () => {
    expect(formatDate('2026-11-21')).toBe('21/11/2026');
    expect(formatDate('2026-11-21T18:00:00Z')).toBe('22/11/2026');
    expect(formatTime('2026-11-21T03:32:00Z')).toBe('10:32');
    expect(formatDateTime('2026-11-21T03:32:00Z')).toBe('10:32 21/11/2026');
    expect(formatDate('hôm nay')).toBe('hôm nay');
  });
});
