import { typed } from '@tieuchi/values/shape';
import { expect, it } from 'vitest';
import { suppliedTable } from './figure-column.ts';
import { readDraft } from './figure-draft.ts';
import { findingsByCell, toSuppliedWishes } from './to-wishes.ts';

const table = suppliedTable({
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
  units: [{ code: '14464', name: 'Xã Gia Viễn', submitted: false }],
  values: [
    { unitCode: '14464', criterionId: 'fire', inputId: 'a', value: { 1: 3 }, by: '', enteredBy: '', at: '' },
  ],
});
const wishesOf = (texts: [string, string][]) =>
  toSuppliedWishes(
    table,
    readDraft(table, new Map(texts.map(([key, text]) => [key, { text, source: typed }]))).changes,
  );

it.each<[string, [string, string][], unknown]>([
  ['keeps the periods that stay', [['14464 fire a 2', '4']], { 1: 3, 2: 4 }],
  [
    'leaves out the period that was emptied',
    [
      ['14464 fire a 1', ''],
      ['14464 fire a 2', '4'],
    ],
    { 2: 4 },
  ],
  ['takes the value away with its last period', [['14464 fire a 1', '']], null],
])('%s', (_title, texts, value) => {
  expect(wishesOf(texts).wishes).toEqual([{ unitCode: '14464', criterionId: 'fire', inputId: 'a', value }]);
});

it('finds the cell that a finding is about by its period', () => {
  const { places } = wishesOf([
    ['14464 fire a 1', '5'],
    ['14464 fire a 2', '4'],
  ]);
  const finding = { code: 'answerDecimals' as const, path: [0, '2'], params: { decimals: 0 } };
  expect([...findingsByCell([finding], places, 'vi').keys()]).toEqual(['14464 fire a 2']);
});
