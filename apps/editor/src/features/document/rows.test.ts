import { describe, expect, it } from 'vitest';
import { toRows } from './rows.ts';
import { sampleBase } from './sample-set.ts';

const keys = (rows: ReturnType<typeof toRows>): string[] => rows.map((row) => row.key);

describe('rows of the table', () => {
  it('puts each group before its criteria', () => {
    expect(keys(toRows(sampleBase))).toEqual([
      'g:chinh-quyen-so',
      'c:i-1',
      'c:i-2',
      'g:kinh-te-so',
      'c:ii-1',
    ]);
  });

  it('shows what was dropped after its nearest surviving predecessor', () => {
    const own = {
      ...sampleBase,
      criteria: sampleBase.criteria.filter((criterion) => criterion.id !== 'i-2'),
    };
    expect(keys(toRows(own, sampleBase))).toEqual([
      'g:chinh-quyen-so',
      'c:i-1',
      'd:i-2',
      'g:kinh-te-so',
      'c:ii-1',
    ]);
    const noFirst = {
      ...sampleBase,
      criteria: sampleBase.criteria.filter((criterion) => criterion.id !== 'i-1'),
    };
    expect(keys(toRows(noFirst, sampleBase)).slice(0, 3)).toEqual(['g:chinh-quyen-so', 'd:i-1', 'c:i-2']);
  });

  it('shows one row per unit class where targets differ', () => {
    const [first, ...rest] = sampleBase.criteria;
    if (!first) throw new Error('sample');
    const rows = toRows({
      ...sampleBase,
      unitClasses: [{ id: 'xa', name: 'Xã', types: ['xa'] }],
      criteria: [
        { ...first, rule: { kind: 'levels', targets: { xa: [1, 2, 3], khac: [1, 2, 4] } } },
        ...rest,
      ],
    });
    expect(keys(rows).slice(1, 3)).toEqual(['c:i-1:xa', 'c:i-1:khac']);
  });

  it('still shows groups that are each other’s parents and criteria without a group', () => {
    const rows = toRows({
      ...sampleBase,
      groups: [
        { id: 'x', code: 'X', name: 'X', parent: 'y' },
        { id: 'y', code: 'Y', name: 'Y', parent: 'x' },
      ],
    });
    expect(keys(rows)).toEqual(['g:x', 'g:y', 'c:i-1', 'c:i-2', 'c:ii-1']);
  });
});
