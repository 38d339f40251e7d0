import type { Register } from '@tieuchi/criteria/types';
import { expect, it } from 'vitest';
import { registerTotals } from './register-totals.ts';

const register: Register = {
  id: 'list',
  code: 'Mẫu 1',
  name: 'Danh sách',
  columns: [
    { id: 'name', kind: 'text', name: 'Họ tên' },
    { id: 'computer', kind: 'boolean', name: 'Có máy tính' },
  ],
  totals: [
    { id: 'ratio', name: 'Tỷ lệ', formula: '100 * computers / total' },
    { id: 'total', name: 'Tổng số', field: 'officials' },
    { id: 'computers', name: 'Có máy tính', where: 'computer' },
    { id: 'spent', name: 'Kinh phí' },
  ],
};

it.each([
  [
    'rows with the profile',
    [{ name: 'An', computer: true }, { name: 'Bình' }, { name: 'Chi', computer: false }],
    { officials: 4 },
    { ratio: 25, total: 4, computers: 1, spent: null },
  ],
  [
    'totals that were handed in',
    { totals: { computers: 3, spent: 1.5 } },
    { officials: 4 },
    { ratio: 75, total: 4, computers: 3, spent: 1.5 },
  ],
  [
    'a denominator of 0',
    { totals: { computers: 3 } },
    { officials: 0 },
    { ratio: null, total: 0, computers: 3, spent: null },
  ],
  ['nothing', undefined, undefined, { ratio: null, total: null, computers: null, spent: null }],
])('I4: the foot of a register is told from %s', (_title, content, profile, totals) => {
  expect(registerTotals(register, content, profile)).toEqual(totals);
});
