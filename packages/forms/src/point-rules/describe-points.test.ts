import type { Criterion, Input, Rule } from '@tieuchi/criteria/types';
import { expect, it } from 'vitest';
import { describePoints } from './describe-points.ts';

const choice: Input = {
  id: 'value',
  kind: 'choice',
  name: 'Chọn',
  options: [
    { id: 'o1', name: 'Đã ban hành' },
    { id: 'o2', name: 'Chưa' },
  ],
};
const list: Input = {
  ...choice,
  kind: 'checklist',
  options: [...choice.options, { id: 'o3', name: 'Không có', exclusive: true }],
};
const quarterly: Input = { id: 'value', kind: 'percent', name: 'Quý', per: 'quarter' };

function ratio(rule: Rule, inputs: Input[] = []): Criterion {
  return {
    id: 'r',
    code: 'R',
    group: 'g',
    name: 'Tỷ lệ',
    measureUnit: '%',
    inputs,
    measure: '100 * a / b',
    rule,
  };
}

it.each<[Criterion, string[], string[]]>([
  [
    ratio({ kind: 'allOrNothing', max: 15, at: 100 }),
    ['Từ 100%: 15 điểm; thấp hơn: 0 điểm'],
    ['From 100%: 15 points; below: 0 points'],
  ],
  [
    ratio({ kind: 'allOrNothing', max: 1, when: 'a >= 3' }),
    ['Khi “a” ≥ 3: 1 điểm; nếu không: 0 điểm'],
    ['When “a” ≥ 3: 1 point; otherwise: 0 points'],
  ],
  [
    ratio({ kind: 'allOrNothing', max: 2.5 }),
    ['Có: 2,5 điểm; nếu không: 0 điểm'],
    ['Yes: 2,5 points; otherwise: 0 points'],
  ],
  [
    ratio({ kind: 'linear', max: 20, fullAt: 50, exceptions: [{ when: 'b == 0', share: '1/2' }] }),
    ['Nếu “b” = 0: 10 điểm', 'Từ 50%: 20 điểm; thấp hơn: theo tỷ lệ'],
    ['If “b” = 0: 10 points', 'From 50%: 20 points; below: in proportion'],
  ],
  [
    ratio({ kind: 'linear', max: 10, fullAt: 0, zeroAt: 5 }),
    ['0%: 10 điểm; 5%: 0 điểm; ở giữa: theo tỷ lệ'],
    ['0%: 10 points; 5%: 0 points; between: in proportion'],
  ],
  [
    ratio({
      kind: 'steps',
      max: 25,
      steps: [{ from: 90, share: 1 }, { from: 50, points: 4.5 }, { valueOver: 100 }],
    }),
    ['Từ 90%: 25 điểm', 'Từ 50%: 4,5 điểm', 'Còn lại: kết quả/100% × 25 điểm'],
    ['From 90%: 25 points', 'From 50%: 4,5 points', 'Otherwise: result/100% × 25 points'],
  ],
  [
    ratio({ kind: 'options', max: 10, shares: { o1: 1, o2: 0 } }, [choice]),
    ['Đã ban hành: 10 điểm', 'Chưa: 0 điểm'],
    ['Đã ban hành: 10 points', 'Chưa: 0 points'],
  ],
  [
    ratio({ kind: 'options', max: 5, shares: 'equal' }, [list]),
    ['Mỗi mục được chọn: 2,5 điểm'],
    ['Each item ticked: 2,5 points'],
  ],
  [
    ratio({
      kind: 'parts',
      max: 6,
      combine: 'best',
      parts: [
        { id: 'p1', name: 'Một', rule: { kind: 'linear', max: 6, fullAt: 80 } },
        { id: 'p2', name: 'Hai', rule: { kind: 'allOrNothing', max: 4, at: 50 } },
      ],
    }),
    [
      'Chỉ tính phần cao điểm nhất',
      'Một: Từ 80%: 6 điểm; thấp hơn: theo tỷ lệ',
      'Hai: Từ 50%: 4 điểm; thấp hơn: 0 điểm',
    ],
    [
      'Only the best part counts',
      'Một: From 80%: 6 points; below: in proportion',
      'Hai: From 50%: 4 points; below: 0 points',
    ],
  ],
  [
    ratio({ kind: 'periods', max: 10, each: { kind: 'allOrNothing', max: 2.5, at: 80 } }, [quarterly]),
    ['Mỗi quý: Từ 80%: 2,5 điểm; thấp hơn: 0 điểm'],
    ['Each quarter: From 80%: 2,5 points; below: 0 points'],
  ],
  [
    ratio({ kind: 'peers', max: 15, method: 'minMax', bounds: { min: 5 } }),
    ['(kết quả − 5%)/(cao nhất − 5%) × 15 điểm, so với các đơn vị trong đợt'],
    ['(result − 5%)/(highest − 5%) × 15 points, compared with all units of the round'],
  ],
  [
    ratio({ kind: 'peers', max: 15, method: 'shareOfMax', among: { field: 'cum' } }),
    ['kết quả/cao nhất × 15 điểm, so với các đơn vị cùng cụm'],
    ['result/highest × 15 points, compared with the units of its cluster'],
  ],
  [
    ratio({ kind: 'peers', max: 15, method: 'zScore', fullAt: 2, bounds: { mean: 40 } }),
    ['tỷ lệ của (kết quả − 40%)/độ lệch chuẩn từ -3 đến 2 × 15 điểm, so với các đơn vị trong đợt'],
    [
      'place of (result − 40%)/standard deviation between -3 and 2 × 15 points, compared with all units of the round',
    ],
  ],
  [
    ratio({ kind: 'formula', max: 10, points: 'a / b' }),
    ['Theo công thức “a” / “b”, tối đa 10 điểm'],
    ['By the formula “a” / “b”, 10 points at most'],
  ],
  [ratio({ kind: 'levels', targets: [1] }), [], []],
])('%j', (criterion, vi, en) => {
  expect(describePoints(criterion, 'vi')).toEqual(vi);
  expect(describePoints(criterion, 'en')).toEqual(en);
});
