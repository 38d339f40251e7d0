import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { legalBasisId, localCircumstances, setDeviation } from './reason-edits.ts';
import { sampleBase, sampleText } from './sample-set.ts';

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

  it('makes an id from a number, never twice the same', () => {
    expect(legalBasisId(sampleBase, '1200/QĐ-UBND')).toBe('1200-qd-ubnd');
    expect(legalBasisId(sampleBase, 'QĐ 942')).toBe('qd-942-2');
    expect(legalBasisId(sampleBase, '…')).toBe('can-cu');
  });
});
