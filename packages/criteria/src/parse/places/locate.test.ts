import { describe, expect, it } from 'vitest';
import { locate } from '../parse-document.ts';

const text = '{\n  "a": [1, { "b": "ố" }],\n  "c": true\n}';

describe('locate', () => {
  it.each([
    ['the root', [], [1, 1, 4, 2], text],
    ['an item', ['a', 0], [2, 9, 2, 10], '1'],
    ['a text deep down', ['a', 1, 'b'], [2, 19, 2, 22], '"ố"'],
    ['a property that is not there: what it would be in', ['a', 1, 'x', 'y'], [2, 12, 2, 24], '{ "b": "ố" }'],
    ['an index of an object', ['c', 0], [3, 8, 3, 12], 'true'],
    ['an inherited name', ['constructor'], [1, 1, 4, 2], text],
  ])('%s', (_, path, [line, column, endLine, endColumn], piece) => {
    const found = locate(text, path);
    expect(found).toMatchObject({ line, column, endLine, endColumn });
    expect(text.slice(found.offset, found.offset + found.length)).toBe(piece);
  });

  it('works on broken and hostile texts', () => {
    expect(locate('{ "a": [1, ', ['a', 0])).toMatchObject({ offset: 8, length: 1 });
    expect(locate('', ['a'])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, length: 0 });
    expect(locate('['.repeat(100_000), [0, 0])).toMatchObject({ offset: 0 });
  });
});
