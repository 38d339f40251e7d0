import type { Input } from '@tieuchi/criteria/types';
import { expect, it } from 'vitest';
import { describeAnswerValue } from './describe-value.ts';

const words = { yes: 'Có', no: 'Không' };
const people: Input = { id: 'a', kind: 'count', name: 'Số người', measureUnit: 'người' };
const share: Input = { id: 'value', kind: 'percent', name: 'Tỷ lệ' };
const network: Input = { id: 'value', kind: 'boolean', name: 'Mạng', yes: 'Có kết nối' };
const day: Input = { id: 'value', kind: 'date', name: 'Ngày' };
const choice: Input = {
  id: 'value',
  kind: 'choice',
  name: 'Hình thức',
  options: [
    { id: 'o1', name: 'Trực tuyến' },
    { id: 'o2', name: 'Trực tiếp' },
  ],
};

it.each([
  [12999, people, '12.999 người'],
  [64.5, share, '64,5%'],
  [3, undefined, '3'],
  [100 / 3, share, '33,333333%'],
  ['2026-09-05', day, '05/09/2026'],
  [true, network, 'Có kết nối'],
  [false, network, 'Không'],
  ['o2', choice, 'Trực tiếp'],
  [['o1', 'o2'], choice, 'Trực tuyến; Trực tiếp'],
  [{ 1: 20, 2: 30 }, people, '1: 20 người; 2: 30 người'],
  [null, people, ''],
  [undefined, people, ''],
])('says %j in the words of its input', (value, input, text) => {
  expect(describeAnswerValue(value, input, words)).toBe(text);
});
