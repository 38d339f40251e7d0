import { describe, expect, it } from 'vitest';
import { freshInputId, inputOfKind } from './input-model.ts';

describe('inputs of a criterion', () => {
  it('keeps what every kind has', () => {
    const count = { id: 'a', kind: 'count' as const, name: 'Số', help: 'Đếm', measureUnit: 'Người', min: 0 };
    expect(inputOfKind(count, 'boolean')).toEqual({ id: 'a', kind: 'boolean', name: 'Số', help: 'Đếm' });
    expect(inputOfKind(count, 'number')).toEqual({
      id: 'a',
      kind: 'number',
      name: 'Số',
      help: 'Đếm',
      measureUnit: 'Người',
    });
  });

  it('finds a free name', () => {
    const input = (id: string) => ({ id, kind: 'count' as const, name: id });
    expect(freshInputId({ inputs: [input('a'), input('c')] })).toBe('b');
    expect(freshInputId({ inputs: [...'abcdefgh'].map(input) })).toBe('x1');
  });
});
