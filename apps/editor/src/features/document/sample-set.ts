import type { CriteriaSet } from '@tieuchi/criteria/types';

/** A small base set for tests: two groups, a ratio, a yes/no row, and a condition at the last level. */
export const sampleBase: CriteriaSet = {
  id: 'vn/commune',
  version: '1.0',
  name: 'Khung tiêu chí',
  outcome: {
    kind: 'levels',
    levels: [
      { id: 'khoi-dong', name: 'Khởi động' },
      { id: 'ket-noi', name: 'Kết nối' },
      { id: 'co-ban', name: 'Cơ bản' },
    ],
  },
  groups: [
    { id: 'chinh-quyen-so', code: 'I', name: 'CHÍNH QUYỀN SỐ' },
    { id: 'kinh-te-so', code: 'II', name: 'KINH TẾ SỐ' },
  ],
  criteria: [
    {
      id: 'i-1',
      code: 'I.1',
      group: 'chinh-quyen-so',
      name: 'Tỷ lệ văn bản được xử lý trên môi trường mạng',
      measureUnit: '%',
      inputs: [
        { id: 'a', kind: 'count', name: 'Số văn bản được xử lý' },
        { id: 'b', kind: 'count', name: 'Tổng số văn bản' },
      ],
      measure: '100 * a / b',
      rule: { kind: 'levels', targets: [60, 70, 80] },
      legalBases: [{ basis: 'qd-942' }],
    },
    {
      id: 'i-2',
      code: 'I.2',
      group: 'chinh-quyen-so',
      name: 'Có trang thông tin điện tử',
      inputs: [{ id: 'value', kind: 'boolean', name: 'Có trang' }],
      rule: { kind: 'levels', targets: [null, true, true] },
    },
    {
      id: 'ii-1',
      code: 'II.1',
      group: 'kinh-te-so',
      name: 'Doanh nghiệp ứng dụng công nghệ số',
      inputs: [
        { id: 'a', kind: 'count', name: 'Số doanh nghiệp ứng dụng' },
        { id: 'b', kind: 'count', name: 'Tổng số doanh nghiệp' },
      ],
      measure: 'a',
      rule: {
        kind: 'levels',
        targets: [1, 2, { when: 'a >= 3 or 100 * a / b >= 100', name: '3 hoặc tất cả' }],
      },
    },
  ],
  legalBases: [{ id: 'qd-942', number: '942/QĐ-TTg', title: 'Quyết định số 942/QĐ-TTg' }],
};

/** The sample as an author's text, with the given changes. */
export function sampleText(changes: Partial<CriteriaSet> = {}): string {
  return JSON.stringify({ ...sampleBase, ...changes }, null, 2);
}
