import type { ScalarValue } from '@tieuchi/criteria/responses';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, writeText } from './codec.ts';
import type { NumberShape, OptionsShape, TextSource, ValueShape } from './shape.ts';

const seed = 20251231;
const source = fc.constantFrom<TextSource>({ from: 'typed' }, { from: 'sheet' });
const readBack = (shape: ValueShape, value: ScalarValue, from: TextSource) =>
  readText(shape, writeText(shape, value, from), from);

const number = fc
  .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat({ max: 9 }), fc.nat({ max: 3 }))
  .map(([digits, places, zeros]) => Number(`${digits}e${zeros - places}`));

describe('what is written is read back as the same value', () => {
  it.each<[NumberShape['kind'], number | undefined]>([
    ['number', undefined],
    ['money', undefined],
    ['money', 2],
    ['percent', undefined],
    ['count', undefined],
    ['number', 0],
  ])('%s with %s decimals', (kind, decimals) => {
    const isWhole = kind === 'count' || decimals === 0;
    const shape = { kind, ...(decimals !== undefined && { decimals }) };
    fc.assert(
      fc.property(number, source, (drawn, from) => {
        const places = isWhole ? 0 : (decimals ?? 9);
        const sized = kind === 'number' || kind === 'money' ? drawn : Math.abs(drawn % 100_000);
        const value = Number(sized.toFixed(places)) + 0;
        expect(readBack(shape, value, from)).toEqual({ state: 'value', value });
      }),
      { seed, numRuns: 3000 },
    );
  });

  const name = fc
    .array(
      fc.constantFrom(
        'A',
        'a',
        'B',
        'o0',
        'o1',
        '[o0]',
        '[[o1]]',
        '; ',
        ';',
        ' ',
        '"',
        'Không chọn mục nào',
        '[]',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '');
  const shapeOf = (kind: OptionsShape['kind'], names: string[]): OptionsShape => ({
    kind,
    options: names.map((one, index) => ({ id: `o${index}`, name: one })),
  });
  const names = fc.array(name, { minLength: 1, maxLength: 5 });

  it('an option, whatever the options are called', () => {
    fc.assert(
      fc.property(names, fc.nat(), source, (all, at, from) => {
        const value = `o${at % all.length}`;
        expect(readBack(shapeOf('choice', all), value, from)).toEqual({ state: 'value', value });
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('ticked options, none included, whatever they are called', () => {
    fc.assert(
      fc.property(names, fc.nat(), source, (all, mask, from) => {
        const shape = shapeOf('checklist', all);
        const value = shape.options.flatMap(({ id }, index) => ((mask >> index) % 2 === 1 ? [id] : []));
        expect(readBack(shape, value, from)).toEqual({ state: 'value', value });
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('yes and no, whatever the words are', () => {
    const word = fc.option(fc.constantFrom('Có', 'không', 'x', '1', '0', 'Đạt', 'Chưa đạt', 'Đã ban hành'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(word, word, fc.boolean(), source, (yes, no, value, from) => {
        expect(readBack({ kind: 'boolean', yes, no }, value, from)).toEqual({ state: 'value', value });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('a day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, source, (date, from) => {
        const value = date.toISOString().slice(0, 10);
        expect(readBack({ kind: 'date' }, value, from)).toEqual({ state: 'value', value });
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('writing', () => {
  it.each<[NumberShape, number, string, string]>([
    [{ kind: 'count' }, 20000, '20.000', '20000'],
    [{ kind: 'money', decimals: 2 }, 1234.5, '1.234,5', '1.234,5'],
    [{ kind: 'number' }, 1234, '1234', '1234'],
    [{ kind: 'number' }, 1.234, '1,2340', '1,2340'],
    [{ kind: 'percent' }, 60.125, '60,125', '60,1250'],
    [{ kind: 'number' }, 1234567, '1.234.567', '1.234.567'],
    [{ kind: 'number' }, 1e-7, '0,0000001', '0,0000001'],
    [{ kind: 'number' }, 1e21, '1.000.000.000.000.000.000.000', '1.000.000.000.000.000.000.000'],
    [{ kind: 'number' }, 1.5e-7, '0,00000015', '0,00000015'],
  ])('%j %d: “%s” in a field, “%s” in a sheet', (shape, value, typed, sheet) => {
    expect(writeText(shape, value, { from: 'typed' })).toBe(typed);
    expect(writeText(shape, value, { from: 'sheet' })).toBe(sheet);
  });

  it('writes the ids of options whose names are alike or could be parted otherwise', () => {
    const joined: OptionsShape = {
      kind: 'checklist',
      options: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'ab', name: 'A; B' },
      ],
    };
    expect(writeText(joined, ['a', 'b'], { from: 'sheet' })).toBe('[a]; [b]');
    expect(writeText(joined, ['ab'], { from: 'sheet' })).toBe('ab');
    expect(writeText(joined, ['a'], { from: 'sheet' })).toBe('A');
  });
});
