import { describe, expect, it } from 'vitest';
import { toggleOption } from './checklist.ts';

const options = [
  { id: 'o1', exclusive: false },
  { id: 'o2', exclusive: false },
  { id: 'none', exclusive: true },
];

describe('ticking options', () => {
  it.each([
    [[], 'o1', ['o1']],
    [['o2'], 'o1', ['o1', 'o2']],
    [['o1', 'o2'], 'o1', ['o2']],
    [['o1', 'o2'], 'none', ['none']],
    [['none'], 'o2', ['o2']],
    [['none'], 'none', []],
  ])('%j, then %s', (ticked, id, after) => {
    expect(toggleOption(options, ticked, id)).toEqual(after);
  });
});
