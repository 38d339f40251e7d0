import type { CriteriaSet } from '@tieuchi/criteria/types';

/** A small set with every kind of input, classes of units, a declared "not applicable" and texts that try to break out. */
export const sampleSet: CriteriaSet = {
  id: 'mau/xa',
  version: '1.2',
  name: 'Bộ mẫu */ export const leaked = 1; /*',
  outcome: {
    kind: 'levels',
    levels: [
      { id: 'mot', name: 'Mức một' },
      { id: 'hai', name: 'Mức hai' },
    ],
  },
  unitClasses: [
    { id: 'nong-thon', name: 'Xã', types: ['xa'] },
    { id: 'do-thi', name: 'Phường', types: ['phuong'] },
  ],
  profile: [{ id: 'officials', kind: 'count', name: 'Số cán bộ' }],
  groups: [
    { id: 'a', code: 'A', name: 'Nhóm A' },
    { id: 'a-1', code: 'A.1', name: 'Nhóm A.1', parent: 'a' },
    { id: 'b', code: 'B', name: 'Nhóm B' },
  ],
  legalBases: [{ id: 'qd-1', number: '1/QĐ', title: 'Quyết định số 1' }],
  criteria: [
    {
      id: 'ratio',
      code: 'A.1.1',
      group: 'a-1',
      name: 'Tỷ lệ cán bộ',
      measureUnit: '%',
      inputs: [
        { id: 'a', kind: 'count', name: 'Số cán bộ có máy tính', measureUnit: 'người' },
        { id: 'b', kind: 'count', name: 'Tổng số', from: { kind: 'profile', field: 'officials' } },
      ],
      measure: '100 * a / b',
      rule: { kind: 'levels', targets: { 'nong-thon': [60, 80.5], 'do-thi': [100, 100] } },
      legalBases: [{ basis: 'qd-1', clause: 'Điều 2' }, { basis: 'unknown' }],
      guidance: 'Đếm máy tính, */ không đếm người',
    },
    {
      id: 'yes-no',
      code: 'A.1.2',
      group: 'a-1',
      name: 'Có trang thông tin',
      inputs: [{ id: 'value', kind: 'boolean', name: 'Có trang', yes: 'Đang vận hành', no: 'Chưa' }],
      rule: { kind: 'levels', targets: [null, true] },
      mayDeclareNotApplicable: true,
      readingNote: 'Đọc theo phương pháp.',
    },
    {
      id: 'everything',
      code: 'B.1',
      group: 'b',
      name: 'Các loại ô nhập',
      inputs: [
        { id: 'percent', kind: 'percent', name: 'Tỷ lệ', decimals: 2 },
        { id: 'number', kind: 'number', name: 'Chỉ số', min: -5, max: 5 },
        { id: 'money', kind: 'money', name: 'Kinh phí', measureUnit: 'triệu đồng', decimals: 3 },
        {
          id: 'choice',
          kind: 'choice',
          name: 'Hình thức',
          options: [
            { id: 'o1', name: 'Trực tuyến' },
            { id: 'o2', name: 'Trực tiếp' },
          ],
        },
        {
          id: 'ticks',
          kind: 'checklist',
          name: 'Kênh',
          options: [
            { id: 'o1', name: 'Zalo' },
            { id: 'o2', name: 'Loa' },
            { id: 'none', name: 'Không kênh nào', exclusive: true },
          ],
        },
        { id: 'text', kind: 'text', name: 'Ghi chú' },
        { id: 'date', kind: 'date', name: 'Ngày' },
        { id: 'quarters', kind: 'boolean', name: 'Báo cáo', per: 'quarter' },
        {
          id: 'supplied',
          kind: 'percent',
          name: 'Do tỉnh cấp',
          from: { kind: 'supplied', by: 'province', system: 'Cổng' },
        },
      ],
    },
    {
      id: 'towns-only',
      code: 'B.2',
      group: 'b',
      name: 'Chỉ phường',
      inputs: [{ id: 'value', kind: 'count', name: 'Số lượng' }],
      rule: {
        kind: 'levels',
        targets: [
          { assigned: true, default: 40 },
          { when: 'value >= 3', name: 'Từ 3' },
        ],
      },
      appliesTo: { unitClasses: ['do-thi'] },
    },
  ],
};
