import { expect, it } from 'vitest';
import { isDisplayName, isUsername, normalizeDisplayName, normalizeUsername } from './names.ts';

it.each([
  ['  Cán.Bộ ', 'can.bo'],
  ['ĐINH_Đức', 'dinh_duc'],
  ['can\u0302bo\u0323', 'canbo'],
])('spells the user name %j as %j', (typed, expected) => {
  expect(normalizeUsername(typed)).toBe(expected);
});

it.each(['bo', 'a1', 'canbo.hoa-lu_2', 'a'.repeat(64)])('accepts the user name %j', (name) => {
  expect(isUsername(name)).toBe(true);
});

it.each(['', 'a', '.ab', 'ab.', 'a b', 'a@b', 'аdmin', 'A1', 'a'.repeat(65), 'a\u202eb', 'a\n'])(
  'refuses the user name %j',
  (name) => {
    expect(isUsername(name)).toBe(false);
  },
);

it('keeps display names in NFC with single blanks', () => {
  expect(normalizeDisplayName(' Nguye\u0302\u0303n \t Va\u0306n A ')).toBe('Nguyễn Văn A');
});

it.each(['', 'a\u0000b', 'a\u202eb', 'a\u200fb', 'a\u200bb', 'a\u2028b', 'x'.repeat(121)])(
  'refuses the display name %j',
  (name) => {
    expect(isDisplayName(name)).toBe(false);
  },
);

it.each(['Nguyễn Văn A', "K'Brếp (Lâm Đồng)", '=1+1'])('accepts the display name %j', (name) => {
  expect(isDisplayName(name)).toBe(true);
});
