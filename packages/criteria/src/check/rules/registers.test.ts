import { describe, expect, it } from 'vitest';
import type { Total } from '../../generated/types.ts';
import { levelsSet, saidBy } from '../sample-documents.ts';
import { registers } from './registers.ts';

const at = 'registers/0/totals';

describe('registers', () => {
  it.each<[string, Total[], string[]]>([
    [
      'typed, counted and computed',
      [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B', where: 'x' },
        { id: 'c', name: 'C', formula: 'a / b' },
      ],
      [],
    ],
    ['two sources', [{ id: 'a', name: 'A', where: 'x', formula: '1' }], [`registerTotalAmbiguous ${at}/0`]],
    ['itself', [{ id: 'a', name: 'A', formula: 'a + 1' }], [`registerTotalCycle ${at}/0/formula`]],
    [
      'each other',
      [
        { id: 'a', name: 'A', formula: 'b' },
        { id: 'b', name: 'B', formula: 'a' },
        { id: 'c', name: 'C', formula: 'a' },
      ],
      [`registerTotalCycle ${at}/0/formula`, `registerTotalCycle ${at}/1/formula`],
    ],
    ['a formula that does not parse, said elsewhere', [{ id: 'a', name: 'A', formula: 'a +' }], []],
  ])('%s', (_, totals, expected) => {
    const columns = [{ id: 'x', kind: 'boolean', name: 'X' } as const];
    expect(
      saidBy(registers, levelsSet({ registers: [{ id: 'm', code: 'M', name: 'M', columns, totals }] })),
    ).toEqual(expected);
  });
});
