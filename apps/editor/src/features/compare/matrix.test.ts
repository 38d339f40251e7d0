import type { CriterionComparison, Relation, SetComparison } from '@tieuchi/criteria/compare';
import { describe, expect, it } from 'vitest';
import { filterMatrix, toMatrix } from './matrix.ts';
import { csvAddress, parseCompareSearch } from './search.ts';

const base = [
  { id: 'i-1', code: 'I.1', name: 'Văn bản điện tử', group: 'g1' },
  { id: 'ii-1', code: 'II.1', name: 'Doanh nghiệp số', group: 'g2' },
];
const criterion = (id: string, relation: Relation): CriterionComparison => ({
  id,
  code: id,
  name: id === 'nb-tc-1' ? 'Trợ lý ảo' : id,
  relation,
  changes: [],
  needsReason: false,
  justified: false,
});
const comparison = (...criteria: CriterionComparison[]): SetComparison => ({
  inherits: true,
  summary: { kept: 0, reworded: 0, tightened: 0, loosened: 0, changed: 0, added: 0, dropped: 0, replaced: 0 },
  coverage: { base: 2, covered: 1 },
  criteria,
  set: [],
});

describe('the matrix of criteria and sets', () => {
  const rows = toMatrix(base, [
    comparison(criterion('i-1', 'tightened'), criterion('ii-1', 'dropped')),
    comparison(criterion('i-1', 'kept'), criterion('nb-tc-1', 'added')),
  ]);

  it('has the base first and what sets added after it', () => {
    expect(rows.map((row) => row.id)).toEqual(['i-1', 'ii-1', 'nb-tc-1']);
    expect(rows[0]?.cells.map((cell) => cell?.relation)).toEqual(['tightened', 'kept']);
    expect(rows[2]?.cells.map((cell) => cell?.relation)).toEqual([undefined, 'added']);
  });

  it('keeps apart what a set of another origin added under an id of the base', () => {
    const unrelated = comparison(criterion('i-1', 'dropped'), criterion('i-1', 'added'));
    const apart = toMatrix(base, [unrelated]);
    expect(apart.map((row) => row.id)).toEqual(['i-1', 'ii-1', 'i-1+']);
    expect(apart.map((row) => row.cells[0]?.relation)).toEqual(['dropped', undefined, 'added']);
  });

  it('filters by relation, group and text without diacritics', () => {
    expect(filterMatrix(rows, { relation: ['dropped'] }).map((row) => row.id)).toEqual(['ii-1']);
    expect(filterMatrix(rows, { group: 'g1' }).map((row) => row.id)).toEqual(['i-1']);
    expect(filterMatrix(rows, { group: 'added' }).map((row) => row.id)).toEqual(['nb-tc-1']);
    expect(filterMatrix(rows, { text: 'tro ly' }).map((row) => row.id)).toEqual(['nb-tc-1']);
    expect(filterMatrix(rows, {})).toHaveLength(3);
  });
});

describe('the address of a comparison', () => {
  const one = `sha256-${'0'.repeat(64)}`;
  const two = `sha256-${'1'.repeat(64)}`;

  it('keeps what it understands and nothing else', () => {
    expect(
      parseCompareSearch({
        base: one,
        others: two,
        relation: ['dropped', 'javascript:'],
        group: '',
        text: 'xã',
        x: 1,
      }),
    ).toEqual({ base: one, others: [two], relation: ['dropped'], text: 'xã' });
    expect(parseCompareSearch({ base: 'x', others: [3] })).toEqual({});
  });

  it('leads to the same sets as CSV', () => {
    expect(csvAddress({ base: one, others: [two] })).toBe(`/api/v1/compare.csv?base=${one}&other=${two}`);
    expect(csvAddress({ base: one })).toBeUndefined();
  });
});
