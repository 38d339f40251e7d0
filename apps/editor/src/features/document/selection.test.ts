import { describe, expect, it } from 'vitest';
import { sampleBase, sampleText } from './sample-set.ts';
import { pathOfSelection, selectionAtOffset, selectionOfPath } from './selection.ts';

describe('selection follows both ways', () => {
  it('finds the criterion and level of a path', () => {
    expect(selectionOfPath(sampleBase, ['criteria', 1, 'rule', 'targets', 2])).toEqual({
      kind: 'criterion',
      id: 'i-2',
      level: 2,
    });
    expect(selectionOfPath(sampleBase, ['groups', 0, 'name'])).toEqual({
      kind: 'group',
      id: 'chinh-quyen-so',
    });
    expect(selectionOfPath(sampleBase, ['criteria', 99])).toEqual({ kind: 'set' });
  });

  it('finds the criterion under the cursor', () => {
    const text = sampleText();
    const offset = text.indexOf('Có trang thông tin');
    expect(selectionAtOffset(sampleBase, { text, offset })).toEqual({ kind: 'criterion', id: 'i-2' });
  });

  it('finds the place of a criterion, and none for what is not there', () => {
    expect(pathOfSelection(sampleBase, { kind: 'criterion', id: 'ii-1' })).toEqual(['criteria', 2]);
    expect(pathOfSelection(sampleBase, { kind: 'dropped', id: 'ii-1' })).toBeUndefined();
  });
});
