import { expect, it } from 'vitest';
import { isTooLarge, offsetOfPlace, suggestImported } from './import-model.ts';

it.each([
  ['{ "id": "thanh-hoa/commune", "version": "2023.1" }', 'ninh-binh/commune', '2023.1'],
  ['{ "id": "x/y/z", "groups": [', 'ninh-binh/z', ''],
  ['{ "id": 5, "version": {} }', 'ninh-binh/', ''],
  ['', 'ninh-binh/', ''],
  ['['.repeat(100_000), 'ninh-binh/', ''],
])('suggests a name from %.40s', (text, id, version) => {
  expect(suggestImported(text, 'ninh-binh/')).toEqual({ id, version });
});

it('counts the bytes of a text', () => {
  expect(isTooLarge('a'.repeat(2 * 1024 * 1024))).toBe(false);
  expect(isTooLarge('ệ'.repeat(700_000))).toBe(true);
});

it('finds lines and columns, and stays within the text', () => {
  expect(offsetOfPlace('ab\ncd', { line: 2, column: 2 })).toBe(4);
  expect(offsetOfPlace('ab', { line: 9, column: 9 })).toBe(2);
});
