import type { FieldChange, Json } from '@tieuchi/criteria/compare';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { type ChangeSide, describeFieldChange } from './describe-change.ts';

const criterion: Criterion = {
  id: 'i-1',
  code: 'I.1',
  group: 'g1',
  name: 'Hồ sơ trực tuyến',
  measureUnit: '%',
  inputs: [
    { id: 'a', kind: 'count', name: 'Hồ sơ trực tuyến' },
    { id: 'b', kind: 'count', name: 'Tổng số hồ sơ' },
  ],
  measure: '100 * a / b',
  rule: { kind: 'levels', targets: [60] },
};
const set: CriteriaSet = {
  id: 'vn/commune',
  version: '1.0',
  name: 'Khung',
  outcome: { kind: 'levels', levels: [{ id: 'khoi-dong', name: 'Khởi động', nameEn: 'Initial' }] },
  unitClasses: [{ id: 'do-thi', name: 'Phường, thị trấn', types: ['phuong'] }],
  groups: [
    { id: 'g1', code: 'I', name: 'Chính quyền số' },
    { id: 'g2', code: 'II', name: 'Kinh tế số' },
  ],
  criteria: [criterion],
  legalBases: [{ id: 'qd-411-2022', number: '411/QĐ-TTg', title: 'Chiến lược kinh tế số' }],
};
const scored = (rule: Criterion['rule']): Criterion => ({ ...criterion, ...(rule && { rule }) });
const side = { criterion, set };
const say = (
  change: FieldChange,
  sides: { base: ChangeSide; other: ChangeSide } = { base: side, other: side },
  locale: 'vi' | 'en' = 'vi',
) => describeFieldChange(change, { ...sides, locale });

describe('a change in words', () => {
  it.each<[FieldChange, string, string, string, string]>([
    [
      { field: 'targets', level: 'khoi-dong', unitClass: 'do-thi', before: 60, after: null },
      'Chỉ tiêu',
      'Khởi động, Phường, thị trấn',
      '60%',
      'Không áp dụng',
    ],
    [
      { field: 'targets', level: 'khoi-dong', unitClass: 'phuong', before: 60, after: { when: 'a >= 3' } },
      'Chỉ tiêu',
      'Khởi động, phường',
      '60%',
      '“Hồ sơ trực tuyến” ≥ 3',
    ],
    [
      {
        field: 'legalBases',
        before: [{ basis: 'qd-411-2022' }],
        after: [{ basis: 'qd-411-2022', clause: 'Điều 2' }, { basis: 'khac' }],
      },
      'Căn cứ pháp lý',
      '',
      '411/QĐ-TTg – Chiến lược kinh tế số',
      '411/QĐ-TTg – Chiến lược kinh tế số, Điều 2; khac',
    ],
    [
      { field: 'measure', before: '100 * a / b', after: undefined },
      'Công thức tính',
      '',
      '100 × “Hồ sơ trực tuyến” / “Tổng số hồ sơ”',
      '(không có)',
    ],
    [
      { field: 'expect', before: ['a <= b'], after: [] },
      'Kiểm tra hợp lý',
      '',
      '“Hồ sơ trực tuyến” ≤ “Tổng số hồ sơ”',
      '(không có)',
    ],
    [
      { field: 'group', before: 'g1', after: { id: 'g2', code: 'II', name: 'Kinh tế số', place: 2 } },
      'Nhóm',
      '',
      'Chính quyền số',
      'II Kinh tế số',
    ],
    [
      { field: 'mayDeclareNotApplicable', before: undefined, after: true },
      'Được khai “không áp dụng”',
      '',
      '(không có)',
      'Có',
    ],
    [
      { field: 'ifUndefined', before: 'undefined', after: 'full' },
      'Khi mẫu số bằng 0',
      '',
      'không xác định',
      'đủ điểm',
    ],
    [{ field: 'weight', before: 10, after: 12.5 }, 'Điểm tối đa', '', '10', '12,5'],
    [
      { field: 'appliesTo', before: undefined, after: { unitClasses: ['do-thi'], when: 'a > 0' } },
      'Đối tượng áp dụng',
      '',
      '(không có)',
      'Nhóm loại đơn vị: Phường, thị trấn, Khi: “Hồ sơ trực tuyến” > 0',
    ],
    [
      { field: 'inputs', before: [{ id: 'a', kind: 'count', name: 'Hồ sơ' }], after: [] },
      'Số liệu nhập',
      '',
      'Hồ sơ',
      '(không có)',
    ],
    [{ field: 'replacedBy', before: undefined, after: ['i-1'] }, 'Được thay bằng', '', '(không có)', 'I.1'],
  ])('%j', (change, field, place, before, after) => {
    expect(say(change)).toEqual({ field, place, before, after });
  });

  it('tells of items on both sides what differs in them, and of others only that they are there', () => {
    const limited = { id: 'value', kind: 'count', name: 'Số mô hình', max: 2 };
    const plain = { id: 'value', kind: 'count', name: 'Số mô hình' };
    const same = { id: 'b', kind: 'count', name: 'Tổng số' };
    const input = (before: Json, after: Json) => {
      const words = say({ field: 'inputs', before, after });
      return [words.before, words.after];
    };
    expect(input([plain, same], [limited, same])).toEqual([
      'Số mô hình (Lớn nhất: (không có))',
      'Số mô hình (Lớn nhất: 2)',
    ]);
    expect(input([plain], [{ ...plain, name: 'Số mô hình mới' }])).toEqual(['Số mô hình', 'Số mô hình mới']);
    expect(input([plain], [plain, same])).toEqual(['(không có)', 'Tổng số']);
    expect(input([plain, same], [same, plain])).toEqual(['Số mô hình; Tổng số', 'Tổng số; Số mô hình']);
  });

  it('tells the whole rule where a part of it would say nothing', () => {
    const linear = { criterion: scored({ kind: 'linear', max: 5, fullAt: 50 }), set };
    const change = {
      field: 'rule',
      before: { kind: 'levels' },
      after: { kind: 'linear', max: 5, fullAt: 50 },
    };
    expect(say(change, { base: side, other: linear })).toMatchObject({
      before: 'chỉ tiêu theo mức độ',
      after: 'Từ 50%: 5 điểm; thấp hơn: theo tỷ lệ',
    });
  });

  it('tells a change of a group or of the outcome: a weight is one there, and a band has its name', () => {
    const outcome = { kind: 'points' as const, max: 100, bands: [{ id: 'kha', name: 'Khá', from: 70 }] };
    const part = { set: { ...set, outcome } };
    const sides = { base: part, other: part };
    expect(say({ field: 'weight', before: 1, after: 2 }, sides)).toMatchObject({
      field: 'Trọng số',
      before: '1',
    });
    expect(say({ field: 'from', band: 'kha', before: 70, after: 75 }, sides)).toMatchObject({
      place: 'Khá',
      after: '75',
    });
  });

  it('speaks English', () => {
    const change = { field: 'targets', level: 'khoi-dong', before: null, after: true };
    expect(say(change, undefined, 'en')).toEqual({
      field: 'Target',
      place: 'Initial',
      before: 'Not applicable',
      after: 'Yes',
    });
  });
});
