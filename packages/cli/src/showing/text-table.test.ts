import { expect, it } from 'vitest';
import { toTextTable } from './text-table.ts';

it('aligns Vietnamese text, composed or decomposed, and leaves no trailing space', () => {
  const rows = [
    ['I.1', 'chặt hơn', 'tên'],
    ['II.14', 'bỏ'.normalize('NFD'), ''],
  ];
  expect(toTextTable(rows)).toBe(`I.1    chặt hơn  tên\nII.14  ${'bỏ'.normalize('NFD')}`);
});

it('is empty for no rows', () => {
  expect(toTextTable([])).toBe('');
});
