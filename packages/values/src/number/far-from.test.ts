import { describe, expect, it } from 'vitest';
import { isFarFrom, middleOf } from './far-from.ts';

describe('isFarFrom', () => {
  it.each([
    [90_000_000, 90, true],
    [90, 90_000_000, true],
    [0.85, 85, true],
    [8500, 85, true],
    [8499, 85, false],
    [0.3, 30, true],
    [0.31, 30, false],
    [-200, 2, true],
    [0, 90, false],
    [90, 0, false],
  ])('%d beside %d: %s', (value, other, far) => {
    expect(isFarFrom(value, other)).toBe(far);
  });
});

describe('middleOf', () => {
  it.each([
    [[], undefined],
    [[1, 2], undefined],
    [[3, 1, 2], 2],
    [[10, 1, 3, 2], 2],
  ])('of %j is %j', (figures, middle) => {
    expect(middleOf(figures)).toBe(middle);
  });
});
