import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, number } from '../check/sample-documents.ts';
import type { CriteriaSet, FromRegister } from '../generated/types.ts';
import { MAX_REGISTER_ROWS, MAX_ROW_WORK } from '../limits/limits.ts';
import { mostRegisterRows } from './row-work.ts';

type Figure = Pick<FromRegister, 'where' | 'sum' | 'total'>;

function setOf(figures: readonly Figure[], totals: readonly string[] = []): CriteriaSet {
  return levelsSet({
    registers: [
      {
        id: 'mau',
        code: 'M',
        name: 'M',
        columns: [
          { id: 't', kind: 'boolean', name: 'T' },
          { id: 'a', kind: 'number', name: 'A' },
          { id: 'b', kind: 'number', name: 'B' },
          { id: 'n', kind: 'text', name: 'N' },
        ],
        totals: totals.map((where, index) => ({ id: `s${index}`, name: 'S', where })),
      },
    ],
    criteria: figures.map((figure, index) =>
      criterion({
        id: `c${index}`,
        inputs: [number('value', { from: { kind: 'register', register: 'mau', ...figure } })],
      }),
    ),
  });
}

const OFTEN = 400;

describe('rows that a register may have', () => {
  it('is all of them for fifty figures with conditions', () => {
    const figures = Array.from({ length: 50 }, (_, index) => ({ where: `t and a > ${index} or b >= a` }));
    expect(mostRegisterRows(setOf(figures))).toBe(MAX_REGISTER_ROWS);
    expect(mostRegisterRows(setOf([]))).toBe(MAX_REGISTER_ROWS);
  });

  it.each<[string, Figure, number, number]>([
    [
      'plain parts',
      { where: "t and not filled(n) and a >= b and n == 'x' and 3 > a and a > 1 and b < 2 and t" },
      28,
      100,
    ],
    ['a sum', { sum: 'a' }, 40, 325],
    ['arithmetic', { where: 't and a / b > 3' }, 3003, 75],
    ['a constant that no double is', { where: 'a > 0.30000000000000000001' }, 1801, 25],
  ])('counts %s every time, and its columns once', (_, figure, work, columns) => {
    const set = setOf(Array.from({ length: OFTEN }, () => figure));
    expect(mostRegisterRows(set)).toBe(
      Math.min(MAX_REGISTER_ROWS, Math.floor(MAX_ROW_WORK / (OFTEN * work + columns))),
    );
  });

  it('counts totals over rows, and every column once', () => {
    const totals = Array.from({ length: 100 }, () => 'a * 2 > 3');
    expect(mostRegisterRows(setOf([], totals))).toBe(Math.floor(MAX_ROW_WORK / (100 * 5 * 600 + 25)));
  });

  it('counts nothing for a formula that does not parse', () => {
    expect(mostRegisterRows(setOf([{ where: 'a >' }]))).toBe(MAX_REGISTER_ROWS);
  });
});
