import { compareSets } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { departuresOf, unexplained } from './departures.ts';
import { sampleBase } from './sample-set.ts';

const points: CriteriaSet = {
  ...sampleBase,
  outcome: { kind: 'points', max: 10, bands: [{ id: 'tot', name: 'Tốt', from: 8 }] },
  groups: [{ id: 'g', code: 'A', name: 'Nhóm A', cap: { max: 5 } }],
  criteria: [],
};

describe('what departs from the base', () => {
  it('is told with where it is edited: how the set concludes, then groups, then criteria', () => {
    const own: CriteriaSet = {
      ...points,
      outcome: { kind: 'points', max: 10, bands: [{ id: 'tot', name: 'Tốt', from: 7 }] },
      groups: [{ id: 'g', code: 'A', name: 'Nhóm A', cap: { max: 6 } }],
    };
    const departures = departuresOf(compareSets(points, own));
    expect(departures.map(({ kind, title, at }) => [kind, title, at])).toEqual([
      ['outcome', '', { kind: 'set' }],
      ['group', 'A Nhóm A', { kind: 'group', id: 'g' }],
    ]);
    expect(unexplained(compareSets(points, own))).toHaveLength(2);
  });

  it('lacks a reason only where one is needed', () => {
    const tighter: CriteriaSet = {
      ...points,
      groups: [{ id: 'g', code: 'A', name: 'Nhóm A', cap: { max: 4 } }],
    };
    expect(departuresOf(compareSets(points, tighter))).toHaveLength(1);
    expect(unexplained(compareSets(points, tighter))).toEqual([]);
    expect(departuresOf(undefined)).toEqual([]);
  });
});
