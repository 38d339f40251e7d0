import type { CriteriaSet } from '@tieuchi/criteria/types';

/** A small set with points: profile, a register with every kind of total, bands with gates, and every source of a value. */
export const pointsSet: CriteriaSet = {
  id: 'mau/diem',
  version: '1.0',
  name: 'Bộ mẫu tính điểm',
  unitTypes: ['xa', 'phuong'],
  outcome: {
    kind: 'points',
    max: 30,
    scale: 100,
    bands: [
      { id: 'tot', name: 'Tốt', from: 80.5, eachGroup: 50, requires: ['lists'] },
      { id: 'dat', name: 'Đạt', from: 50, groups: [{ group: 'g1', percent: 40 }] },
    ],
    rankings: [{}],
  },
  profile: [
    { id: 'officials', kind: 'count', name: 'Số cán bộ', measureUnit: 'người' },
    { id: 'zone', kind: 'choice', name: 'Cụm', options: [{ id: 'o1', name: 'Cụm 1' }] },
  ],
  registers: [
    {
      id: 'mau-1',
      code: 'Mẫu 1',
      name: 'Danh sách cán bộ',
      retentionMonths: 24,
      rowNumber: 'TT',
      columns: [
        { id: 'fullName', kind: 'text', name: 'Họ tên', required: true, personal: true },
        { id: 'computer', kind: 'boolean', name: 'Có máy tính' },
        { id: 'days', kind: 'count', name: 'Số ngày học' },
        { id: 'joined', kind: 'date', name: 'Ngày vào', under: 'Công tác' },
      ],
      totals: [
        { id: 'declared', name: 'Tổng số', field: 'officials' },
        { id: 'withComputer', name: 'Có máy tính', where: 'computer', measureUnit: 'người' },
        { id: 'ratio', name: 'Tỷ lệ', formula: '100 * withComputer / declared', measureUnit: '%' },
        { id: 'spent', name: 'Kinh phí' },
        { id: 'each', name: 'Bình quân', formula: 'spent / declared' },
      ],
    },
  ],
  groups: [
    {
      id: 'g1',
      code: '1',
      name: 'Nhóm một',
      max: 30,
      lead: 'Sở KH&CN',
      tasks: [{ id: 't1', name: 'Tập huấn' }],
    },
    { id: 'g2', code: '2', name: 'Điểm thưởng', bonus: true, cap: { max: 5 } },
  ],
  criteria: [
    {
      id: 'lists',
      code: '1.1',
      group: 'g1',
      name: 'Theo danh sách',
      inputs: [
        {
          id: 'a',
          kind: 'count',
          name: 'Có máy tính',
          from: { kind: 'register', register: 'mau-1', where: 'computer' },
        },
        {
          id: 'b',
          kind: 'count',
          name: 'Ngày học',
          from: { kind: 'register', register: 'mau-1', sum: 'days' },
        },
        {
          id: 'c',
          kind: 'number',
          name: 'Bình quân',
          from: { kind: 'register', register: 'mau-1', total: 'each' },
        },
        {
          id: 'd',
          kind: 'number',
          name: 'Tỷ lệ',
          from: { kind: 'register', register: 'mau-1', total: 'ratio' },
        },
      ],
      measure: '100 * a / b',
      rule: { kind: 'linear', max: 20, fullAt: 100 },
      evidence: [{ id: 'e1', name: 'Danh sách', register: 'mau-1', required: true }],
    },
    {
      id: 'others',
      code: '1.2',
      group: 'g1',
      name: 'Từ nơi khác',
      inputs: [
        { id: 'a', kind: 'percent', name: 'Kết quả 1.1', from: { kind: 'criterion', criterion: 'lists' } },
        {
          id: 'b',
          kind: 'number',
          name: 'Điểm bộ khác',
          from: { kind: 'outcome', set: 'mau/khac', value: 'points' },
        },
        { id: 'c', kind: 'count', name: 'Xã đạt', from: { kind: 'lowerUnits', set: 'mau/xa', level: 2 } },
        { id: 'd', kind: 'count', name: 'Số cán bộ', from: { kind: 'profile', field: 'officials' } },
      ],
      measure: 'a + b + c + d',
      rule: { kind: 'peers', max: 10, method: 'shareOfMax', among: { field: 'zone' } },
    },
    {
      id: 'known',
      code: '2.1',
      group: 'g2',
      name: 'Để biết',
      inputs: [{ id: 'value', kind: 'text', name: 'Ghi chú' }],
      tasks: [{ id: 't2', name: 'Làm', lead: 'UBND', coordinate: ['Sở'] }],
    },
  ],
};
