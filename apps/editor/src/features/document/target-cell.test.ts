import type { Target } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { formatTarget, parseTarget, targetKindOf } from './target-cell.ts';

describe('formatTarget', () => {
  const cases: [Target, string | undefined, string][] = [
    [80, '%', '80%'],
    [1234.5, 'Người', '1.234,5'],
    [true, undefined, 'Có'],
    [null, '%', 'Không áp dụng'],
    [{ when: 'a >= 3', name: 'Có 3 doanh nghiệp' }, undefined, 'Có 3 doanh nghiệp'],
    [{ when: 'a >= 3' }, undefined, 'a >= 3'],
    [{ assigned: true }, '%', 'Giao hằng năm'],
  ];
  it.each(cases)('%o with %s → %s', (target, unit, text) => {
    expect(formatTarget(target, unit)).toBe(text);
  });
});

describe('parseTarget', () => {
  it.each([
    ['80', 80],
    ['80%', 80],
    ['≥ 62,5 %', 62.5],
    ['>= 1.000', 1000],
    ['KHÔNG ÁP DỤNG', null],
    ['-', null],
  ])('number: %s → %s', (text, target) => {
    expect(parseTarget(text, 'number')).toEqual({ ok: true, target });
  });

  it('refuses words where a number is due, and numbers where yes or no is due', () => {
    expect(parseTarget('có', 'number')).toEqual({ ok: false, reason: 'notANumber' });
    expect(parseTarget('<img onerror=1>', 'number')).toEqual({ ok: false, reason: 'notANumber' });
    expect(parseTarget('80', 'boolean')).toEqual({ ok: false, reason: 'notYesNo' });
    expect(parseTarget('có', 'boolean')).toEqual({ ok: true, target: true });
  });
});

describe('targetKindOf', () => {
  it('is yes/no only for a lone boolean without a measure', () => {
    const boolean = { id: 'value', kind: 'boolean' as const, name: 'Có' };
    const count = { id: 'b', kind: 'count' as const, name: 'Tổng' };
    expect(targetKindOf({ inputs: [boolean] })).toBe('boolean');
    expect(targetKindOf({ inputs: [boolean, count] })).toBe('number');
    expect(targetKindOf({ inputs: [boolean], measure: 'if(value, 1, 0)' })).toBe('number');
  });
});
