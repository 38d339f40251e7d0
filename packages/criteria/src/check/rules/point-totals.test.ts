import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Criterion, Group } from '../../generated/types.ts';
import { criterion, levelsSet, saidBy } from '../sample-documents.ts';
import { pointTotals, totalsOfParts } from './point-totals.ts';

const group = (id: string, over: Partial<Group> = {}): Group => ({ id, code: id, name: id, ...over });
const worth = (max: number, inGroup = 'a', id = `c-${inGroup}-${max}`.replace(/[.-]+/g, '-')): Criterion =>
  criterion({ id, code: id, group: inGroup, rule: { kind: 'linear', max, fullAt: 1 } });
const set = (max: number, groups: Group[], criteria: Criterion[]): CriteriaSet =>
  levelsSet({ outcome: { kind: 'points', max }, groups, criteria });

describe('point-totals', () => {
  it.each<[string, CriteriaSet, string[]]>([
    ['a sum', set(10, [group('a')], [worth(4), worth(6)]), []],
    ['tenths, exactly', set(0.3, [group('a')], [worth(0.1), worth(0.2)]), []],
    ['a wrong total', set(11, [group('a')], [worth(4), worth(6)]), ['pointsTotal outcome/max']],
    ['a group that says its sum', set(10, [group('a', { max: 10 })], [worth(4), worth(6)]), []],
    [
      'a group that says another',
      set(9, [group('a', { max: 9 })], [worth(4), worth(6)]),
      ['groupMax groups/0/max'],
    ],
    [
      'nested groups',
      set(7, [group('a', { max: 7 }), group('b', { parent: 'a', max: 3 })], [worth(4), worth(3, 'b')]),
      [],
    ],
    ['a rescaled group', set(5, [group('a', { max: 5, rescale: true })], [worth(40)]), []],
    [
      'rescaled without a maximum',
      set(40, [group('a', { rescale: true })], [worth(40)]),
      ['rescaleWithoutMax groups/0'],
    ],
    [
      'a bonus group',
      set(4, [group('a'), group('b', { bonus: true, max: 3 })], [worth(4), worth(3, 'b')]),
      [],
    ],
    ['deductions', set(4, [group('a'), group('b', { max: -3 })], [worth(4), worth(-3, 'b', 'd')]), []],
    [
      'a mean, whatever its parts add up to',
      set(5, [group('a', { max: 5, combine: 'mean' })], [worth(4), worth(6)]),
      [],
    ],
    [
      'a mean without a maximum',
      set(10, [group('a', { combine: 'mean' })], [worth(4), worth(6)]),
      ['meanWithoutMax groups/0'],
    ],
    [
      'a deduction in a mean',
      set(5, [group('a', { max: 5, combine: 'mean' })], [worth(4), worth(-6, 'a', 'd')]),
      ['meanOfDeduction criteria/1/rule/max'],
    ],
    ['the best part', set(6, [group('a', { max: 6, combine: 'best' })], [worth(4), worth(6)]), []],
    [
      'the best part is not the sum',
      set(10, [group('a', { max: 10, combine: 'best' })], [worth(4), worth(6)]),
      ['groupMax groups/0/max'],
    ],
    ['a capped group', set(3, [group('a', { cap: { max: 3 } })], [worth(4)]), []],
    [
      'a cap that crosses',
      set(4, [group('a', { cap: { min: 5, max: 4 } })], [worth(4)]),
      ['capOrder groups/0/cap'],
    ],
    ['for information', set(4, [group('a')], [worth(4), criterion({ id: 'x', code: 'x', group: 'a' })]), []],
    ['an unknown group, said elsewhere', set(9, [group('a')], [worth(4), worth(6, 'z')]), []],
    ['a cycle, said elsewhere', set(9, [group('a', { parent: 'a' })], [worth(4)]), []],
    ['levels', levelsSet(), []],
    [
      'a mean of groups',
      levelsSet({
        outcome: { kind: 'points', max: 1, combine: 'mean' },
        groups: [group('a', { max: 100 })],
        criteria: [worth(100)],
      }),
      [],
    ],
  ])('%s', (_, document, expected) => {
    expect(saidBy(pointTotals, document)).toEqual(expected);
  });

  it('adds up decimals that doubles do not', () => {
    const cents = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const criteria = amounts.map((amount, index) => worth(amount / 100, 'a', `c-${index}`));
        const total = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
        expect(saidBy(pointTotals, set(total, [group('a')], criteria))).toEqual([]);
        expect(saidBy(pointTotals, set(total + 1, [group('a')], criteria))).toEqual([
          'pointsTotal outcome/max',
        ]);
      }),
      { seed: 20251231, numRuns: 200 },
    );
  });
});

describe('what parts come to, beside what is printed', () => {
  it('says it for every group and the whole', () => {
    const printed = set(
      10,
      [group('a', { max: 9 }), group('b', { parent: 'a' }), group('c', { bonus: true, max: 2 })],
      [worth(0.1, 'a'), worth(0.2, 'b'), worth(2, 'c')],
    );
    const totals = totalsOfParts(printed);
    expect(totals?.total).toEqual({ sum: 9, fits: false });
    expect([...(totals?.groups ?? [])]).toEqual([
      ['b', { sum: 0.2, fits: true }],
      ['a', { sum: 0.3, fits: false }],
      ['c', { sum: 2, fits: true }],
    ]);
  });

  it('says it with deductions where those are printed', () => {
    const printed = set(4, [group('a', { max: 1 })], [worth(4), worth(-3)]);
    expect(totalsOfParts(printed)?.groups.get('a')).toEqual({ sum: 1, fits: true });
  });

  it('says nothing of levels, and nothing while groups are no tree', () => {
    expect(totalsOfParts(levelsSet({}))).toBeUndefined();
    const circle = [group('a', { parent: 'b' }), group('b', { parent: 'a' })];
    expect(totalsOfParts(set(4, circle, [worth(4)]))).toBeUndefined();
  });
});
