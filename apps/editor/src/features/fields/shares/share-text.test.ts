import { describe, expect, it } from 'vitest';
import { formatShare, readShare } from './share-text.ts';

describe('shares as people write them', () => {
  it.each([
    [0.5, '50%'],
    [0.333, '33,3%'],
    ['1/3', '1/3'],
    [1, '100%'],
  ])('%s is shown as %s and read back', (share, text) => {
    expect(formatShare(share)).toBe(text);
    expect(readShare(text)).toEqual({ state: 'value', value: share });
  });

  it.each([
    ['0,25', 0.25],
    ['0.125', 0.125],
    ['33,333%', 0.33333],
    ['1 / 2', '1/2'],
    [' 75 % ', 0.75],
  ])('reads %s', (text, share) => {
    expect(readShare(text)).toEqual({ state: 'value', value: share });
  });

  it.each(['120%', '-1', '3/2', '1/0', '1 1/2', '5 0%', 'nửa', '12.345,6%'])('refuses %o', (text) => {
    expect(readShare(text)).toMatchObject({ state: 'refused' });
  });

  it('asks which of two numbers is meant', () => {
    expect(readShare('1.250%')).toMatchObject({
      state: 'ambiguous',
      choices: [{ text: '1250%' }, { text: '1,25%' }],
    });
  });
});
