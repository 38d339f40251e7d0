import { describe, expect, it } from 'vitest';
import { minimalEdit } from './minimal-edit.ts';

describe('minimalEdit', () => {
  it.each([
    ['"80"', '"90"'],
    ['aaa', 'aa'],
    ['aa', 'aaa'],
    ['', 'x'],
    ['x', ''],
    ['same', 'same'],
    ['abcabc', 'abc'],
  ])('%s → %s', (before, after) => {
    const { offset, removed, inserted } = minimalEdit(before, after);
    expect(before.slice(0, offset) + inserted + before.slice(offset + removed)).toBe(after);
  });

  it('touches only what differs', () => {
    expect(minimalEdit('[60, 70, 80]', '[60, 75, 80]')).toEqual({ offset: 6, removed: 1, inserted: '5' });
  });
});
