import { typed } from '@tieuchi/values/shape';
import { describe, expect, it } from 'vitest';
import { suppliedTable, targetTable } from './figure-column.ts';
import { type FigureDraft, pasteInto, readDraft, textIn, withPoint } from './figure-draft.ts';

const units = [
  { code: '14329', name: 'Phường Hoa Lư', submitted: false },
  { code: '14464', name: 'Xã Gia Viễn', submitted: false },
  { code: '14638', name: 'Xã Kim Sơn', submitted: true },
];
const table = targetTable({
  criteria: [
    { id: 'c1-5', code: '1.5', name: 'Văn bản', measureUnit: '%', default: null },
    { id: 'c1-6', code: '1.6', name: 'Hồ sơ', measureUnit: null, default: 100 },
  ],
  units,
  targets: [
    { unitCode: '14464', criterionId: 'c1-6', target: 33.34, by: 'Ai đó', at: '2026-01-01T00:00:00Z' },
  ],
});
const [hoaLu, giaVien] = table.units;
const [first, second] = table.columns;
if (!hoaLu || !giaVien || !first || !second) throw new Error('the table has cells');
const nothing: FigureDraft = new Map();
const typedTexts = (texts: Record<string, string>): FigureDraft =>
  new Map(Object.entries(texts).map(([key, text]) => [key, { text, source: typed }]));
const textsOf = (draft: FigureDraft) => [...draft].map(([key, { text }]) => [key, text]);

describe('a draft', () => {
  it('shows what is stored until something is typed', () => {
    const place = { unit: giaVien, column: second };
    expect(textIn(table, nothing, place)).toBe('33,34');
    expect(textIn(table, typedTexts({ '14464 c1-6': '4o' }), place)).toBe('4o');
  });

  it('changes what differs, and names what cannot be read', () => {
    const draft = typedTexts({
      '14464 c1-6': '33,3400',
      '14464 c1-5': '40',
      '14329 c1-6': '4o',
    });
    const { changes, problems } = readDraft(table, draft);
    expect(changes.map(({ key, value }) => [key, value])).toEqual([['14464 c1-5', 40]]);
    expect(problems).toMatchObject([{ key: '14329 c1-6', problem: { code: 'notANumber' } }]);
  });

  it('takes a value away where the text was emptied', () => {
    const { changes } = readDraft(table, typedTexts({ '14464 c1-6': ' ' }));
    expect(changes).toMatchObject([{ value: null }]);
  });
});

describe('pasting', () => {
  it('fills from a cell to the right and down, leaves out what is outside or submitted', () => {
    const cells = [
      ['1', '2', '3'],
      ['4', '5'],
    ];
    const { draft, notTaken } = pasteInto(table, nothing, { cells, unit: giaVien, column: first });
    expect(textsOf(draft)).toEqual([
      ['14464 c1-5', '1'],
      ['14464 c1-6', '2'],
    ]);
    expect(notTaken.map(({ text, unit }) => [text, unit?.name])).toEqual([
      ['3', undefined],
      ['4', 'Xã Kim Sơn'],
      ['5', 'Xã Kim Sơn'],
    ]);
  });
});

describe('numbers that can be two', () => {
  const cells = [['1.250', '60.125'], []];
  const { draft } = pasteInto(table, nothing, { cells, unit: hoaLu, column: first });

  it('are neither until somebody says which', () => {
    const { changes, problems } = readDraft(table, draft);
    expect(changes).toEqual([]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(['ambiguous', 'ambiguous']);
  });

  it.each([
    [',' as const, ['1250', '60125'], [1250, 60125]],
    ['.' as const, ['1,25', '60,1250'], [1.25, 60.125]],
  ])('are what they are with decimals after “%s”, and are shown so', (point, texts, values) => {
    const chosen = withPoint(table, draft, point);
    expect(textsOf(chosen).map(([, text]) => text)).toEqual(texts);
    expect(readDraft(table, chosen).changes.map(({ value }) => value)).toEqual(values);
  });
});

it('has a column for each period of a supplied value', () => {
  const { columns, stored } = suppliedTable({
    inputs: [
      {
        criterionId: 'fire',
        code: '5.1',
        criterionName: 'Cháy nổ',
        input: { id: 'a', kind: 'count', name: 'Số vụ', per: 'halfYear' },
        by: 'Công an tỉnh',
        system: null,
      },
    ],
    units,
    values: [
      {
        unitCode: '14464',
        criterionId: 'fire',
        inputId: 'a',
        value: { 1: 3 },
        by: '',
        enteredBy: '',
        at: '',
      },
    ],
  });
  expect(columns.map(({ title, name }) => [title, name])).toEqual([
    ['5.1 a 1', 'Cháy nổ – Số vụ'],
    ['5.1 a 2', 'Cháy nổ – Số vụ'],
  ]);
  expect([...stored]).toEqual([['14464 fire a 1', 3]]);
});
