import type { Criterion, Target } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { formatTarget, readTarget, targetKindOf, writeTarget } from './target-cell.ts';

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

const count = { inputs: [{ id: 'value', kind: 'count' as const, name: 'Số' }] };
const share = { ...count, measureUnit: '%' };
const yesNo = { inputs: [{ id: 'value', kind: 'boolean' as const, name: 'Có' }] };

describe('readTarget', () => {
  it.each([
    ['80', count, 80],
    ['80%', share, 80],
    ['60%', { inputs: [{ id: 'value', kind: 'percent' as const, name: 'Tỷ lệ' }] }, 60],
    ['≥ 62,5 %', share, 62.5],
    ['từ 62,5', count, 62.5],
    ['0.125', count, 0.125],
    ['0.500', count, 0.5],
    ['>= 1.000.000', count, 1_000_000],
    ['KHÔNG ÁP DỤNG', count, null],
    ['-', count, null],
    ['có', yesNo, true],
  ])('%s is taken', (text, criterion, value) => {
    expect(readTarget(text, criterion)).toEqual({ state: 'value', value });
  });

  it('asks which number is meant where there are two', () => {
    expect(readTarget('1.250', count)).toMatchObject({
      state: 'ambiguous',
      choices: [{ text: '1250' }, { text: '1,25' }],
    });
  });

  it.each([
    ['có', count, 'notANumber'],
    ['<img onerror=1>', count, 'notANumber'],
    ['80%', count, 'unexpectedPercent'],
    ['80', yesNo, 'notYesNo'],
  ])('%s is refused', (text, criterion, code) => {
    expect(readTarget(text, criterion)).toEqual({ state: 'refused', problem: { code } });
  });

  it.each<[number | true | null, Pick<Criterion, 'inputs' | 'measureUnit'>]>([
    [1250, count],
    [1.234, count],
    [0.125, share],
    [1234.5, share],
    [null, count],
    [true, yesNo],
  ])('reads back %o as it is written into a field', (target, criterion) => {
    expect(readTarget(writeTarget(target, criterion), criterion)).toEqual({ state: 'value', value: target });
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
