import { describe, expect, it } from 'vitest';
import { formatShare, parseShare } from './share-text.ts';

describe('shares as people write them', () => {
  it.each([
    [0.5, '50%'],
    [0.333, '33,3%'],
    ['1/3', '1/3'],
    [1, '100%'],
  ])('%s is shown as %s and read back', (share, text) => {
    expect(formatShare(share)).toBe(text);
    expect(parseShare(text)).toBe(share);
  });

  it.each([
    ['0,25', 0.25],
    [' 75 % ', 0.75],
  ])('reads %s', (text, share) => {
    expect(parseShare(text)).toBe(share);
  });

  it.each(['', '120%', '-1', '3/2', '1/0', 'nửa'])('refuses %o', (text) => {
    expect(parseShare(text)).toBeUndefined();
  });
});
