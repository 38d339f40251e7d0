import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse/parse-document.ts';
import { containersOf, tryEdits } from './edit-trials.ts';
import { insertAt, moveWithin, setAt, treeOf } from './text-edits.ts';
import { seededNumbers, writtenForms } from './written-forms.ts';

const seed = 20261129;
const folder = fileURLToPath(new URL('../../../../frameworks', import.meta.url));
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('framework.json'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

const forms = documents.flatMap(({ file, text }) => [
  { file, form: 'as bundled', text },
  ...writtenForms(JSON.parse(text), seed).map((written) => ({ file, ...written })),
]);

describe('an edit of the text is the same edit of the value, and no other character changes', () => {
  it.each(forms)('$file, $form', ({ text }) => {
    const next = seededNumbers(seed);
    const containers = containersOf(treeOf(text));
    // A sample, of large ones a smaller one; the soak tries all.
    const chosen = containers.filter(({ length }) => next() < 0.25 * Math.min(1, 400 / length));
    expect(chosen.length).toBeGreaterThan(containers.length / 10);
    expect(chosen.flatMap((container) => tryEdits(text, container, 'near').problems)).toEqual([]);
  });
});

describe('edits at a path', () => {
  it.each([
    ['[10, 20, 30]', '[10, 20]'],
    ['[10,20,30]', '[10,20]'],
    ['[ 10, 20, 30 ]', '[ 10, 20 ]'],
    ['[\n  10,\n  20,\n  30\n]\n', '[\n  10,\n  20\n]\n'],
    ['[\r\n\t10,\r\n\t20,\r\n\t30\r\n]', '[\r\n\t10,\r\n\t20\r\n]'],
    ['[10, // ten\n 20, // twenty\n 30 // thirty\n]', '[10, // ten\n 20 // twenty\n]'],
    ['[\n  10\n  , 20\n  , 30\n]', '[\n  10\n  , 20\n]'],
    ['[10, 20, 30,]', '[10, 20,]'],
  ])('remove the last item of %j', (before, after) => {
    expect(setAt(before, [2], undefined)).toBe(after);
  });

  it.each([
    ['{"a": [1]}', ['a', 0], '{"a": []}'],
    ['{\n  "a": [\n    1\n  ]\n}', ['a', 0], '{\n  "a": []\n}'],
    ['{\n  "a": 1,\n  "b": 2\n}', ['b'], '{\n  "a": 1\n}'],
    ['{\n  "a": 1,\n  "b": 2\n}', ['a'], '{\n  "b": 2\n}'],
    ['{ "a": 1, "b": 2 }', ['b'], '{ "a": 1 }'],
    ['{"a":1}', ['b', 0, 'c'], '{"a":1}'],
  ])('remove from %j what is at %j', (before, path, after) => {
    expect(setAt(before, path, undefined)).toBe(after);
  });

  it.each([
    ['[1, 2]', [2], 3, '[1, 2, 3]'],
    ['[1,2]', [2], { a: [1, 2] }, '[1,2,{"a":[1,2]}]'],
    ['[ 1, 2 ]', [2], 3, '[ 1, 2, 3 ]'],
    ['[\n  1\n]', [1], { a: [] }, '[\n  1,\n  {\n    "a": []\n  }\n]'],
    ['[\n  { "a": 1 }\n]', [1], { a: 2, b: [3] }, '[\n  { "a": 1 },\n  { "a": 2, "b": [3] }\n]'],
    ['[\n  1, // one\n  2 // two\n]', [2], 3, '[\n  1, // one\n  2, // two\n  3\n]'],
    ['[1 // one\n]', [1], 2, '[1, 2 // one\n]'],
    ['{\n  "a": []\n}', ['a', 0], { b: 1 }, '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}'],
    ['{\r\n\t"a": {}\r\n}', ['a', 'b'], 1, '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}'],
    ['{"a":1}', ['b', 'c', 0], 1, '{"a":1,"b":{"c":[1]}}'],
    ['{\n  "a": [1, 2]\n}', ['a'], [1, 2, 3], '{\n  "a": [1, 2, 3]\n}'],
    ['\ufeff{ "a": 1 }', ['a'], 2, '\ufeff{ "a": 2 }'],
    ['{}', ['__proto__'], 1, '{"__proto__": 1}'],
  ])('in %j set %j to %j', (before, path, value, after) => {
    expect(setAt(before, path, value)).toBe(after);
  });

  it('insert before, between and behind', () => {
    expect([0, 1, 2].map((index) => insertAt('[1, 2]', { path: [], index }, 0))).toEqual([
      '[0, 1, 2]',
      '[1, 0, 2]',
      '[1, 2, 0]',
    ]);
  });

  it('move items as they are written, with their comments', () => {
    const text = '[\n  // the first\n  1e1,\n  2, // two\n  3 // three\n]';
    expect(moveWithin(text, { path: [], from: 2, to: 0 })).toBe(
      '[\n  3, // three\n  // the first\n  1e1,\n  2 // two\n]',
    );
    expect(moveWithin(text, { path: [], from: 1, to: 1 })).toBe(text);
  });

  it.each(['{"a": [1, 2', '{"a": [1 2]}', '{"a": 1} x', '', 'null null', '{"a": 01}'])(
    'refuse the broken text %j',
    (text) => {
      expect(() => setAt(text, ['a', 0], undefined)).toThrow(RangeError);
      expect(() => setAt(text, ['a'], 1)).toThrow(RangeError);
      expect(() => insertAt(text, { path: ['a'], index: 0 }, 1)).toThrow(RangeError);
      expect(() => moveWithin(text, { path: ['a'], from: 0, to: 1 })).toThrow(RangeError);
    },
  );

  it('refuse a place that is not there, instead of another one', () => {
    expect(() => setAt('{"a": [1, 2]}', ['a', 3], 9)).toThrow(RangeError);
    expect(() => setAt('{"a": 1}', ['a', 'b'], 9)).toThrow(RangeError);
    expect(() => setAt('{"a": 1}', ['b', 2], 9)).toThrow(RangeError);
    expect(() => setAt('{"a": 1}', [], undefined)).toThrow(RangeError);
    expect(() => insertAt('{"a": [1]}', { path: ['a'], index: 2 }, 9)).toThrow(RangeError);
    expect(() => moveWithin('{"a": [1]}', { path: ['a'], from: 0, to: 1 })).toThrow(RangeError);
  });

  it('leave findings where they are when what stands behind them changes', () => {
    const text = documents[0]?.text ?? '';
    const { findings } = parseDocument(text.replace('"group": "', '"group": "x-'));
    const first = findings.find(({ severity }) => severity === 'error');
    const edited = setAt(text.replace('"group": "', '"group": "x-'), ['criteria', 5, 'name'], 'Tên khác');
    const again = parseDocument(edited).findings.find(({ severity }) => severity === 'error');
    expect(first).toBeDefined();
    expect(again).toEqual(first);
  });
});
