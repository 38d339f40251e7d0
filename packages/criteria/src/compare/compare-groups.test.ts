import { describe, expect, it } from 'vitest';
import type { CriteriaSet, Group, PointsOutcome } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import type { Relation } from './comparison.ts';
import { ratio, setWith } from './test-set.ts';

const scored = ratio({ rule: { kind: 'linear', max: 10, fullAt: 100 } });

function pointsWith(
  group: Partial<Group>,
  outcome: Partial<PointsOutcome> = {},
  more: Group[] = [],
): CriteriaSet {
  return setWith([scored], {
    outcome: { kind: 'points', max: 10, ...outcome },
    groups: [{ id: 'g', code: 'I', name: 'Nhóm', ...group }, ...more],
  });
}

function groupOf(base: CriteriaSet, other: CriteriaSet) {
  const { groups, criteria, outcome } = compareSets(base, other);
  // A criterion tells where it is printed, no more.
  expect(criteria.every(({ relation }) => relation === 'kept' || relation === 'reworded')).toBe(true);
  expect(outcome.relation).toBe('kept');
  const [group] = groups;
  if (group === undefined) throw new Error('the sets have a group');
  return group;
}

const gated: Partial<PointsOutcome> = {
  bands: [{ id: 'tot', name: 'Tốt', from: 5, groups: [{ group: 'g', percent: 50 }] }],
};
const mean: Partial<PointsOutcome> = { combine: 'mean' };

const rows: [
  title: string,
  base: Partial<Group>,
  other: Partial<Group>,
  relation: Relation,
  needed: boolean,
][] = [
  ['another name', {}, { name: 'Tên khác' }, 'reworded', false],
  ['a lower cap', { cap: { max: 8 } }, { cap: { max: 6 } }, 'tightened', false],
  ['a cap where there was none', {}, { cap: { max: 6 } }, 'tightened', false],
  ['a higher cap', { cap: { max: 6 } }, { cap: { max: 8 } }, 'loosened', true],
  ['the cap of the maximum taken away', { cap: { min: 0, max: 6 } }, { cap: { min: 0 } }, 'loosened', true],
  ['a floor', { cap: { max: 6 } }, { cap: { min: 1, max: 6 } }, 'loosened', true],
  ['a floor and a lower cap', { cap: { max: 6 } }, { cap: { min: 1, max: 5 } }, 'changed', true],
  ['another printed maximum', { max: 10 }, { max: 12 }, 'changed', false],
  ['only the best part', {}, { combine: 'best' }, 'changed', true],
  ['scaled to a maximum', { max: 10 }, { max: 10, rescale: true }, 'changed', true],
  ['a bonus', {}, { bonus: true }, 'changed', true],
  ['adding up said in words', {}, { combine: 'sum', rescale: false, bonus: false }, 'kept', false],
  ['a weight that nothing looks at', {}, { weight: 3 }, 'reworded', false],
];

describe('groups of a set with points', () => {
  it.each(rows)('%s', (_title, base, other, relation, needed) => {
    expect(groupOf(pointsWith(base), pointsWith(other))).toMatchObject({ relation, needsReason: needed });
  });

  it('another weight in a mean is a change without a direction', () => {
    const group = groupOf(pointsWith({ weight: 1 }, mean), pointsWith({ weight: 2 }, mean));
    expect(group).toMatchObject({ relation: 'changed', needsReason: false });
    expect(group.changes).toEqual([{ field: 'weight', before: 1, after: 2 }]);
  });

  it.each([
    ['a gate of a band', gated],
    ['a mean', mean],
    ['a stretched total', { notApplicable: 'rescale' as const }],
  ])('a lower cap cannot be told where %s looks at the share of the maximum', (_title, outcome) => {
    const group = groupOf(pointsWith({ cap: { max: 8 } }, outcome), pointsWith({ cap: { max: 6 } }, outcome));
    expect(group).toMatchObject({ relation: 'changed', undecided: true, needsReason: true });
  });

  it('are headings where levels decide', () => {
    const levelled = (group: Partial<Group>) =>
      setWith([ratio()], { groups: [{ id: 'g', code: 'I', name: 'Nhóm', ...group }] });
    expect(groupOf(levelled({}), levelled({ combine: 'mean', cap: { max: 1 } })).relation).toBe('reworded');
  });

  it('come and go without a reason; what lies in them is compared on its own', () => {
    const extra: Group = { id: 'h', code: 'II', name: 'Nhóm hai' };
    const { groups } = compareSets(pointsWith({}, {}, [extra]), pointsWith({}));
    expect(groups.map(({ id, relation, needsReason }) => [id, relation, needsReason])).toEqual([
      ['g', 'kept', false],
      ['h', 'dropped', false],
    ]);
  });

  it('a criterion in another group is a change, undecided where that group is capped', () => {
    const moved = (cap?: Group['cap']) => {
      const second: Group = { id: 'h', code: 'II', name: 'Nhóm hai', ...(cap && { cap }) };
      const set = pointsWith({}, {}, [second]);
      const other = { ...set, criteria: [{ ...scored, group: 'h' }] };
      return compareSets(set, other).criteria[0];
    };
    expect(moved()).toMatchObject({ relation: 'changed', needsReason: false });
    expect(moved({ max: 3 })).toMatchObject({ relation: 'changed', undecided: true, needsReason: true });
  });

  it('are justified by a deviation that names them', () => {
    const base = pointsWith({ cap: { max: 6 } });
    const other: CriteriaSet = {
      ...pointsWith({ cap: { max: 8 } }),
      deviations: [{ group: 'g', reason: 'Vùng cao', legalBases: ['tt'] }],
      legalBases: [{ id: 'tt', title: 'Thực tế tại địa phương' }],
    };
    expect(groupOf(base, other)).toMatchObject({ needsReason: true, justified: true });
  });
});
