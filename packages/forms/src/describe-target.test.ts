import type { Criterion, Target } from '@tieuchi/criteria/types';
import { expect, it } from 'vitest';
import { describeTarget } from './describe-target.ts';

const percent: Criterion = {
  id: 'p',
  code: 'P',
  group: 'g',
  name: 'Tỷ lệ',
  measureUnit: '%',
  inputs: [
    { id: 'a', kind: 'count', name: 'Hồ sơ trực tuyến' },
    { id: 'b', kind: 'count', name: 'b' },
  ],
};
const count: Criterion = {
  ...percent,
  measureUnit: 'Nhân sự',
  inputs: [{ id: 'value', kind: 'count', name: 'n' }],
};
const yesNo: Criterion = {
  ...count,
  inputs: [{ id: 'value', kind: 'boolean', name: 'n', yes: 'Có sử dụng' }],
};
const bare: Criterion = { ...count, inputs: [{ id: 'value', kind: 'boolean', name: 'n' }] };

it.each<[Target, Criterion, string, string]>([
  [60, percent, '≥ 60%', '≥ 60%'],
  [100, percent, '100%', '100%'],
  [33.34, percent, '≥ 33,34%', '≥ 33,34%'],
  [2, count, '≥ 2', '≥ 2'],
  [1500, count, '≥ 1.500', '≥ 1.500'],
  [true, yesNo, 'Có sử dụng', 'Yes'],
  [true, bare, 'Có', 'Yes'],
  [null, percent, 'Không áp dụng', 'Not applicable'],
  [{ when: 'a >= 3', name: 'Từ 3 trở lên' }, count, 'Từ 3 trở lên', 'Từ 3 trở lên'],
  [{ when: 'a >= 3' }, percent, '“Hồ sơ trực tuyến” ≥ 3', '“Hồ sơ trực tuyến” ≥ 3'],
  [{ when: 'not value' }, bare, '“n” là Không', '“n” is No'],
  [{ assigned: true }, percent, 'Chỉ tiêu giao', 'Assigned target'],
  [
    { assigned: true, default: 40 },
    percent,
    'Chỉ tiêu giao (mặc định ≥ 40%)',
    'Assigned target (default ≥ 40%)',
  ],
])('%j', (target, criterion, vi, en) => {
  expect(describeTarget(target, criterion, 'vi')).toBe(vi);
  expect(describeTarget(target, criterion, 'en')).toBe(en);
});
