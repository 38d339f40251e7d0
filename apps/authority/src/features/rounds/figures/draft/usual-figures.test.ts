import { fromSheet } from '@tieuchi/values/shape';
import { expect, it } from 'vitest';
import type { FigureTable } from './figure-column.ts';
import { usualFigures } from './usual-figures.ts';

const units = ['1', '2', '3', '4'].map((code) => ({ code, name: `Xã ${code}`, submitted: false }));
const column = (key: string): FigureTable['columns'][number] => ({
  key,
  title: key,
  criterionId: key,
  name: key,
  input: { id: 'value', kind: 'money', name: key },
});
const table: FigureTable = {
  columns: [column('a'), column('b')],
  units,
  stored: new Map([
    ['1 a', 90],
    ['2 a', 80],
    ['1 b', 5],
  ]),
};

it('is what stands in the middle of a column with what is typed now; nothing where there are too few', () => {
  const draft = new Map([
    ['2 a', { text: '85', source: fromSheet }],
    ['3 a', { text: '90.000.000', source: fromSheet }],
    ['4 a', { text: 'chưa có', source: fromSheet }],
  ]);
  expect(usualFigures(table, draft)).toEqual(new Map([['a', 90]]));
  expect(usualFigures(table, new Map())).toEqual(new Map());
});
