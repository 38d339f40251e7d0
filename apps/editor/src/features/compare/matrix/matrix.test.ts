import type { CriterionComparison, Relation, SetComparison } from '@tieuchi/criteria/compare';
import { describe, expect, it } from 'vitest';
import { csvAddress, findSet, parseCompareSearch, parseMappingSearch, shortDigest } from '../search.ts';
import { filterMatrix, type MatrixRow, toMatrix } from './matrix.ts';

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
  groups: [],
  outcome: { relation: 'kept', changes: [], needsReason: false, justified: false },
  set: [],
});

const relationsOf = (row: MatrixRow | undefined) =>
  row?.cells.map((cell) => cell.map(({ relation }) => relation)) ?? [];

describe('the matrix of criteria and sets', () => {
  const rows = toMatrix(base, [
    comparison(criterion('i-1', 'tightened'), criterion('ii-1', 'dropped')),
    comparison(criterion('i-1', 'kept'), criterion('nb-tc-1', 'added')),
  ]);

  it('has the base first and what sets added after it', () => {
    expect(rows.map((row) => row.id)).toEqual(['i-1', 'ii-1', 'nb-tc-1']);
    expect(relationsOf(rows[0])).toEqual([['tightened'], ['kept']]);
    expect(relationsOf(rows[2])).toEqual([[], ['added']]);
  });

  it('keeps apart what a set of another origin added under an id of the base', () => {
    const unrelated = comparison(criterion('i-1', 'dropped'), criterion('i-1', 'added'));
    const apart = toMatrix(base, [{ ...unrelated, inherits: false }]);
    expect(apart.map((row) => row.id)).toEqual(['i-1', 'ii-1', 'i-1+']);
    // What it never had it did not drop.
    expect(apart.map((row) => relationsOf(row)[0])).toEqual([[], [], ['added']]);
  });

  it('shows every criterion that is mapped to one of the base in its row', () => {
    const mapped = comparison(
      { ...criterion('c-1', 'changed'), baseId: 'i-1' },
      { ...criterion('c-2', 'tightened'), baseId: 'i-1' },
      criterion('ii-1', 'dropped'),
    );
    const found = toMatrix(base, [{ ...mapped, inherits: false }]);
    expect(found.map((row) => relationsOf(row)[0])).toEqual([['changed', 'tightened'], []]);
    expect(filterMatrix(found, { relation: ['tightened'] }).map((row) => row.id)).toEqual(['i-1']);
    expect(filterMatrix(found, { relation: ['dropped'] })).toEqual([]);
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

  it('keeps what it understands and nothing else, sets by the beginning of their digests', () => {
    expect(
      parseCompareSearch({
        base: one,
        others: two,
        relation: ['dropped', 'javascript:'],
        group: '',
        text: 'xã',
        x: 1,
      }),
    ).toEqual({ base: shortDigest(one), others: [shortDigest(two)], relation: ['dropped'], text: 'xã' });
    expect(parseCompareSearch({ base: 'x', others: [3] })).toEqual({});
    expect(parseMappingSearch({ base: one, other: shortDigest(two), x: 1 })).toEqual({
      base: shortDigest(one),
      other: shortDigest(two),
    });
  });

  it('finds the sets again that it names', () => {
    const sets = [{ digest: one }, { digest: two }];
    expect(findSet(sets, shortDigest(two))).toBe(sets[1]);
    expect(findSet(sets, two)).toBe(sets[1]);
    expect(findSet(sets, `sha256-${'2'.repeat(16)}`)).toBeUndefined();
  });

  it('leads to the same sets as CSV, and is short enough for any proxy with a hundred of them', () => {
    const search = parseCompareSearch({ base: one, others: [two] });
    expect(csvAddress(search)).toBe(`/api/v1/compare.csv?base=${shortDigest(one)}&other=${shortDigest(two)}`);
    expect(csvAddress({ base: shortDigest(one) })).toBeUndefined();
    const hundred = Array.from({ length: 100 }, (_, index) => `sha256-${String(index).padStart(64, 'a')}`);
    const others = hundred.map((digest) => digest.replace(/^sha256-a+(\d+)$/, 'sha256-$1').padEnd(71, 'b'));
    const full = parseCompareSearch({ base: one, others });
    expect(full.others).toHaveLength(100);
    expect(csvAddress(full)?.length).toBeLessThan(4000);
  });
});
