import { describe, expect, it } from 'vitest';
import { pointsSetOf, saidBy } from '../sample-documents.ts';
import { parts } from './parts.ts';

const set = (max: number, ...maxima: number[]) => combined('sum', max, maxima);
const combined = (combine: 'sum' | 'best', max: number, maxima: number[]) =>
  pointsSetOf({
    rule: {
      kind: 'parts',
      max,
      combine,
      parts: maxima.map((part, index) => ({
        id: `p-${index}`,
        name: 'P',
        rule: { kind: 'linear', max: part, fullAt: 1 },
      })),
    },
  });

describe('parts', () => {
  it('accepts parts that add up, exactly', () => {
    expect(saidBy(parts, set(10, 4, 6))).toEqual([]);
    expect(saidBy(parts, set(0.3, 0.1, 0.2))).toEqual([]);
  });

  it('takes what is only taken off along or not', () => {
    expect(saidBy(parts, set(10, 10, -4))).toEqual([]);
    expect(saidBy(parts, set(6, 10, -4))).toEqual([]);
  });

  it('wants the largest where only the best counts', () => {
    expect(saidBy(parts, combined('best', 6, [4, 6]))).toEqual([]);
    expect(saidBy(parts, combined('best', 10, [4, 6]))).toEqual(['partsMax criteria/0/rule/max']);
  });

  it('refuses parts that do not', () => {
    expect(saidBy(parts, set(10, 4, 5))).toEqual(['partsMax criteria/0/rule/max']);
  });
});
