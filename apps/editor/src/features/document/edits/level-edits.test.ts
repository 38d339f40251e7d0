import type { CriteriaSet } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { sampleBase, sampleText } from '../sample-set.ts';
import { followLevels } from './level-edits.ts';

const [first, ...rest] = sampleBase.criteria;
if (!first) throw new Error('sample');

const targetsOf = (text: string) => {
  const set: CriteriaSet = JSON.parse(text);
  return set.criteria.map(({ rule }) => (rule?.kind === 'levels' ? rule.targets : undefined));
};
const condition = { when: 'a >= 3 or 100 * a / b >= 100', name: '3 hoặc tất cả' };

describe('targets follow the levels', () => {
  it('grow with a level, which applies nowhere yet', () => {
    expect(targetsOf(followLevels(sampleText(), { kind: 'added', index: 3 }))).toEqual([
      [60, 70, 80, null],
      [null, true, true, null],
      [1, 2, condition, null],
    ]);
  });

  it.each([
    [
      0,
      [
        [70, 80],
        [true, true],
        [2, condition],
      ],
    ],
    [
      2,
      [
        [60, 70],
        [null, true],
        [1, 2],
      ],
    ],
  ])('lose those of level %i', (index, expected) => {
    expect(targetsOf(followLevels(sampleText(), { kind: 'removed', index }))).toEqual(expected);
  });

  it('move with their level', () => {
    expect(targetsOf(followLevels(sampleText(), { kind: 'moved', from: 2, to: 1 }))).toEqual([
      [60, 80, 70],
      [null, true, true],
      [1, condition, 2],
    ]);
  });

  it('follow for each class of units, and leave everything else as it is written', () => {
    const text = sampleText({
      criteria: [{ ...first, rule: { kind: 'levels', targets: { xa: [1, 2, 3], phuong: [] } } }, ...rest],
    });
    const after = followLevels(text, { kind: 'added', index: 3 });
    expect(targetsOf(after)[0]).toEqual({ xa: [1, 2, 3, null], phuong: [] });
    expect(followLevels(after, { kind: 'removed', index: 3 })).toBe(text);
  });

  it('lose a only target', () => {
    const text = sampleText({ criteria: [{ ...first, rule: { kind: 'levels', targets: [5] } }] });
    expect(targetsOf(followLevels(text, { kind: 'removed', index: 0 }))).toEqual([[]]);
  });
});
