import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleBase, sampleText } from '../sample-set.ts';
import { deviationOf, legalBasisId, localCircumstances, setDeviation } from './reason-edits.ts';

const read = (text: string): CriteriaSet => JSON.parse(text);

describe('reasons for deviating', () => {
  const draft = { text: sampleText(), document: sampleBase };
  const reason = { criterion: 'i-1', reason: 'Xã vùng cao', legalBases: [localCircumstances.id] };

  it('brings local circumstances into the legal bases when they are first cited', () => {
    const after = read(setDeviation(draft, reason));
    expect(after.deviations).toEqual([reason]);
    expect(after.legalBases?.at(-1)).toEqual(localCircumstances);
  });

  it('replaces an earlier reason and removes an emptied one', () => {
    const first = setDeviation(draft, reason);
    const second = setDeviation({ text: first, document: read(first) }, { ...reason, reason: 'Khác' });
    expect(read(second).deviations).toEqual([{ ...reason, reason: 'Khác' }]);
    expect(read(second).legalBases).toHaveLength(2);
    const emptied = setDeviation(
      { text: second, document: read(second) },
      { criterion: 'i-1', reason: ' ', legalBases: [] },
    );
    expect(read(emptied).deviations).toEqual([]);
  });

  it('keeps reasons for criteria, groups and the outcome apart', () => {
    const about = [
      { group: 'g1', reason: 'Nhóm một', legalBases: [localCircumstances.id] },
      { outcome: true as const, reason: 'Kết luận', legalBases: [localCircumstances.id] },
      { group: 'g2', reason: 'Nhóm hai', legalBases: [localCircumstances.id] },
    ];
    let text = sampleText();
    for (const deviation of about) text = setDeviation({ text, document: read(text) }, deviation);
    expect(read(text).deviations).toEqual(about);
    const gone = setDeviation({ text, document: read(text) }, { outcome: true, reason: '', legalBases: [] });
    expect(read(gone).deviations).toEqual([about[0], about[2]]);
    expect(deviationOf(read(text), { kind: 'group', id: 'g2' })).toEqual(about[2]);
    expect(deviationOf(read(gone), { kind: 'outcome' })).toBeUndefined();
  });

  it('makes an id from a number, never twice the same', () => {
    expect(legalBasisId(sampleBase, '1200/QĐ-UBND')).toBe('1200-qd-ubnd');
    expect(legalBasisId(sampleBase, 'QĐ 942')).toBe('qd-942-2');
    expect(legalBasisId(sampleBase, '…')).toBe('can-cu');
  });
});
