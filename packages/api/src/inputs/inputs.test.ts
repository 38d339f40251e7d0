import { describe, expect, it } from 'vitest';
import { answerValue, answerValues, day, documentText, key, line, typedText, whole } from './inputs.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const fromJson = (text: string): unknown => JSON.parse(text);

describe('texts', () => {
  it.each([
    ['NUL', 'a\u0000'],
    ['half a character', 'a\ud800'],
    ['the other half', '\udc00a'],
    ['halves in the wrong order', '\udc00\ud800'],
  ])('with %s are refused wherever they would be stored or searched', (_, text) => {
    for (const kind of [key(80), line(80), typedText(80), documentText])
      expect(kind.safeParse(text).success).toBe(false);
  });

  it.each(['Ủy ban nhân dân xã Đắk Lắk', '👩‍👩‍👧‍👦', '"; -- %_\\u0000', 'e\u0323'])(
    'such as %s are taken',
    (text) => {
      for (const kind of [key(80), line(80), typedText(80), documentText])
        expect(kind.safeParse(text).success).toBe(true);
    },
  );
});

it.each([
  ['0000-01-01', false],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['10000-01-01', false],
  ['+275760-09-13', false],
  ['2026-02-30', false],
])('the day %s is taken: %s', (text, taken) => {
  expect(day.safeParse(text).success).toBe(taken);
});

it.each([
  [-1, false],
  [0, true],
  [0.5, false],
  [2 ** 31 - 1, true],
  [2 ** 31, false],
  [1e15, false],
  [Number.POSITIVE_INFINITY, false],
])('%d is a whole number for a column: %s', (value, taken) => {
  expect(whole(0).safeParse(value).success).toBe(taken);
});

describe('values of answers', () => {
  it.each<[string, unknown, boolean]>([
    ['of every kind', { a: 1, b: 'x', c: null, d: [true], e: { q1: 2.5 } }, true],
    ['as deep as may be', nested(8), true],
    ['deeper', nested(9), false],
    [
      'so deep that code calling itself would end',
      fromJson(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      false,
    ],
    ['with a key that means something to JavaScript', fromJson('{"a":{"__proto__":{}}}'), false],
    ['with NUL in a key', { 'a\u0000': 1 }, false],
    ['with half a character in a key', { '\ud800': 1 }, false],
    ['with a key without an end', { ['k'.repeat(201)]: 1 }, false],
    ['beyond a double', fromJson('{"a":1e400}'), false],
    ['of more values than any set asks for', Array.from({ length: 50_001 }, () => 0), false],
    ['that do not exist', undefined, false],
  ])('%s are taken only within bounds', (_, value, taken) => {
    expect(answerValue.safeParse(value).success).toBe(taken);
    if (typeof value === 'object' && !Array.isArray(value))
      expect(answerValues.safeParse(value).success).toBe(taken);
  });

  it.each([null, [], 'x', 1])('%j is no object of values', (value) => {
    expect(answerValues.safeParse(value).success).toBe(false);
  });
});
