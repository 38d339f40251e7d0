import { describe, expect, it } from 'vitest';
import { type Part, parsePart, partName, toAnswer, toRow, toTotals, toValues } from './part.ts';

describe('the name of a part', () => {
  it.each<[string, Part]>([
    ['criterion:i-3', { kind: 'criterion', criterionId: 'i-3' }],
    ['profile', { kind: 'profile' }],
    ['totals:mau-1-4', { kind: 'totals', registerId: 'mau-1-4' }],
    ['row:mau-1-4:8a6e', { kind: 'row', registerId: 'mau-1-4', rowId: '8a6e' }],
  ])('%s is written and read back', (name, part) => {
    expect(partName(part)).toBe(name);
    expect(parsePart(name)).toEqual(part);
  });

  it.each(['', 'profile:x', 'criterion', 'criterion:', 'criterion:a:b', 'row:a', 'row:a:b:c', 'other:a'])(
    '“%s” names nothing',
    (name) => {
      expect(parsePart(name)).toBeUndefined();
    },
  );
});

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
