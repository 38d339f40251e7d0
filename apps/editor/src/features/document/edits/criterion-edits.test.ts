import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleBase, sampleText } from '../sample-set.ts';
import {
  addCriterion,
  type Draft,
  freshId,
  moveCriterion,
  nextCode,
  removeCriterion,
  restoreCriterion,
  setCriterionField,
  setTarget,
} from './criterion-edits.ts';

const read = (text: string): CriteriaSet => JSON.parse(text);
const draft = (changes: Partial<CriteriaSet> = {}): Draft => {
  const text = sampleText({ id: 'ninh-binh/commune', namespace: 'nb', ...changes });
  return { text, document: read(text) };
};

describe('edits of criteria keep the rest of the text', () => {
  it('changes one target and no other character', () => {
    const before = draft();
    const text = setTarget(before, { criterion: 'i-1', level: 2 }, 90);
    expect(text).toBe(before.text.replace(/80\n/, '90\n'));
  });

  it('changes a target of one unit class', () => {
    const [first, ...rest] = sampleBase.criteria;
    if (!first) throw new Error('sample');
    const byClass = {
      ...first,
      rule: { kind: 'levels' as const, targets: { xa: [50, 60, 70], phuong: [60, 70, 80] } },
    };
    const text = setTarget(
      draft({ criteria: [byClass, ...rest] }),
      { criterion: 'i-1', level: 0, unitClass: 'xa' },
      55,
    );
    expect(read(text).criteria[0]?.rule).toEqual({
      kind: 'levels',
      targets: { xa: [55, 60, 70], phuong: [60, 70, 80] },
    });
  });

  it('removes a field that is emptied', () => {
    expect(
      read(setCriterionField(draft(), { criterion: 'i-1', field: 'measureUnit' }, '')).criteria[0],
    ).not.toHaveProperty('measureUnit');
  });

  it('adds a criterion under the set’s namespace at the end of its group, applying nowhere yet', () => {
    const before = draft();
    const id = freshId(before.document, sampleBase);
    expect(id).toBe('nb-tc-1');
    const after = read(addCriterion(before, { id, group: 'chinh-quyen-so', name: 'Trợ lý ảo' }));
    expect(after.criteria.map((criterion) => criterion.code)).toEqual(['I.1', 'I.2', 'I.3', 'II.1']);
    expect(after.criteria[2]?.rule).toEqual({ kind: 'levels', targets: [null, null, null] });
  });

  it('numbers after the highest code of the group', () => {
    expect(nextCode(sampleBase, 'chinh-quyen-so')).toBe('I.3');
    expect(nextCode({ ...sampleBase, criteria: [] }, 'kinh-te-so')).toBe('II.1');
  });

  it('restores a dropped criterion in its place and removes the reason for dropping it', () => {
    const [first, , last] = sampleBase.criteria;
    if (!first || !last) throw new Error('sample');
    const before = draft({
      criteria: [first, last],
      deviations: [{ criterion: 'i-2', reason: 'Đã có cổng chung', legalBases: ['qd-942'] }],
    });
    const after = read(restoreCriterion(before, sampleBase, 'i-2'));
    expect(after.criteria.map((criterion) => criterion.id)).toEqual(['i-1', 'i-2', 'ii-1']);
    expect(after.deviations).toEqual([]);
  });

  it('restores the group and the legal basis that went with it', () => {
    const [, second] = sampleBase.criteria;
    if (!second) throw new Error('sample');
    const before = draft({
      criteria: [{ ...second, group: 'kinh-te-so' }],
      groups: sampleBase.groups.slice(1),
      legalBases: [],
    });
    const after = read(restoreCriterion(before, sampleBase, 'i-1'));
    expect(after.groups.map((group) => group.id)).toContain('chinh-quyen-so');
    expect(after.legalBases).toEqual(sampleBase.legalBases);
  });

  it('moves within a group only', () => {
    const moved = read(moveCriterion(draft(), 'i-2', 'up'));
    expect(moved.criteria.map((criterion) => criterion.id)).toEqual(['i-2', 'i-1', 'ii-1']);
    const before = draft();
    expect(moveCriterion(before, 'i-2', 'down')).toBe(before.text);
  });

  it('removes a criterion', () => {
    expect(read(removeCriterion(draft(), 'i-1')).criteria.map((criterion) => criterion.id)).toEqual([
      'i-2',
      'ii-1',
    ]);
  });
});
