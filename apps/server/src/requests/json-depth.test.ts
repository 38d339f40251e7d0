import { expect, it } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

it.each<[string, number, boolean]>([
  ['1', 0, false],
  ['[]', 0, true],
  ['[{"a":[]}]', 3, false],
  ['[{"a":[]}]', 2, true],
  ['[[],[],{},{}]', 2, false],
  ['"[[[["', 0, false],
  ['["\\"[[[", "\\\\", []]', 2, false],
  ['["\\\\", [[]]]', 2, true],
  ['{"[[[":"}}}"}', 1, false],
  ['"[[[[', 0, false],
  [']]]][[', 2, false],
  ['['.repeat(1_000_000), 200, true],
  [`{"text":${JSON.stringify('['.repeat(1_000_000))}}`, 1, false],
])('finds in %.30s brackets deeper than %i: %s', (text, limit, deeper) => {
  expect(isDeeperThan(text, limit)).toBe(deeper);
});
