import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '../generated/responses.ts';
import type { Column, CriteriaSet, Input } from '../generated/types.ts';
import { withoutPersonal } from './without-personal.ts';

const columns: Column[] = [
  { id: 'fullName', kind: 'text', name: 'Họ tên', personal: true, required: true },
  { id: 'phone', kind: 'text', name: 'Điện thoại', personal: true },
  { id: 'born', kind: 'date', name: 'Ngày sinh', personal: true },
  { id: 'income', kind: 'money', name: 'Thu nhập', personal: true },
  { id: 'gender', kind: 'text', name: 'Giới tính', personal: true },
  { id: 'signature', kind: 'boolean', name: 'Chữ ký số' },
  { id: 'note', kind: 'text', name: 'Ghi chú' },
];

const input = (from: Input['from']): Input => ({
  id: 'value',
  kind: 'number',
  name: 'Số',
  ...(from && { from }),
});

const set: CriteriaSet = {
  id: 'mau/xa',
  version: '1.0',
  name: 'Bộ mẫu',
  outcome: { kind: 'levels', levels: [{ id: 'm1', name: 'Mức 1' }] },
  registers: [
    {
      id: 'list',
      code: 'Mẫu 1',
      name: 'Danh sách',
      columns,
      totals: [
        { id: 'listed', name: 'Tổng', where: 'filled(fullName)' },
        { id: 'adults', name: 'Đủ tuổi', where: 'filled(born) and signature' },
      ],
    },
  ],
  groups: [{ id: 'g', code: 'G', name: 'Nhóm' }],
  criteria: [
    { kind: 'register' as const, register: 'list', sum: 'income' },
    { kind: 'register' as const, register: 'list', where: "gender == 'nữ'" },
  ].map((from, index) => ({
    id: `c${index}`,
    code: `${index}`,
    group: 'g',
    name: 'Tiêu chí',
    inputs: [input(from)],
  })),
};

const rowsOf = (rows: RegisterRow[]) =>
  withoutPersonal(set, { unit: { code: '1', type: 'xa' }, registers: { list: rows }, answers: {} }).registers;

describe('what is personal', () => {
  it('is left out, marked where only its presence counts, and kept where its value decides', () => {
    const row = {
      fullName: 'Trần Thị B',
      phone: '0900000000',
      born: '1990-02-03',
      income: 5_000_000,
      gender: 'nữ',
      signature: true,
      note: 'Tổ 3',
    };
    expect(rowsOf([row])).toEqual({
      list: [
        {
          fullName: '•',
          born: '1900-01-01',
          income: 5_000_000,
          gender: 'nữ',
          signature: true,
          note: 'Tổ 3',
        },
      ],
    });
  });

  it('gets no mark where nothing was filled in', () => {
    expect(rowsOf([{ fullName: ' ', born: null, signature: false }])).toEqual({
      list: [{ signature: false }],
    });
  });

  it('is not looked for in totals', () => {
    const response = {
      unit: { code: '1', type: 'xa' as const },
      registers: { list: { totals: { listed: 3 } } },
      answers: {},
    };
    expect(withoutPersonal(set, response)).toEqual(response);
  });
});
