import { describe, expect, it } from 'vitest';
import { toAnswer, toRow, toTotals, toValues } from './part.ts';

describe('what a part holds', () => {
  const value = { a: 1, b: null, c: 'x', d: ['o1'], e: { '1': 2 }, f: undefined, g: true };

  it('is an answer, "not applicable" included', () => {
    expect(toAnswer({ a: 1, reason: 'an input of that name' })).toEqual({
      a: 1,
      reason: 'an input of that name',
    });
    expect(toAnswer({ notApplicable: true, reason: 'Không có', a: 1 })).toEqual({
      notApplicable: true,
      reason: 'Không có',
    });
  });

  it('is a profile, totals or a row, without what those cannot hold', () => {
    expect(toValues(value)).toEqual({ a: 1, b: null, c: 'x', d: ['o1'], e: { '1': 2 }, g: true });
    expect(toTotals(value)).toEqual({ a: 1 });
    expect(toRow(value)).toEqual({ a: 1, b: null, c: 'x', g: true });
  });
});
