import type { Criterion } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { count, earn, loneScored, scored, yesNo } from '../testing/points-set.ts';

const linear = scored({ kind: 'linear', max: 20, fullAt: 80 });
const steps = scored(
  {
    kind: 'steps',
    max: 15,
    steps: [
      { from: 20, share: 1 },
      { from: 10, share: '1/2' },
      { from: 0, share: '1/4' },
    ],
  },
  { measure: 'a' },
);

describe('E4 points in a sentence', () => {
  it.each<[string, Criterion, unknown, string, string]>([
    [
      'E4 what more of one input would earn',
      linear,
      { a: 57, b: 95 },
      '57/95 = 60%; được 15/20 điểm; cần 80% để được 20 điểm, thêm 19 người',
      '57/95 = 60%; 15 of 20 points; needs 80% for 20 points, 19 more: Số đạt',
    ],
    ['E4 all of it', linear, { a: 9, b: 10 }, '9/10 = 90%; được 20/20 điểm', '9/10 = 90%; 20 of 20 points'],
    [
      'E4 the nearest step',
      steps,
      { a: 9, b: 1 },
      '9; được 3,75/15 điểm; cần 10 để được 7,5 điểm, thêm 1 người',
      '9; 3.75 of 15 points; needs 10 for 7.5 points, 1 more: Số đạt',
    ],
    [
      'E4 undefined',
      linear,
      { a: 0, b: 0 },
      '0/0: không xác định (mẫu số bằng 0); chưa tính được điểm (tối đa 20)',
      '0/0: undefined (the denominator is 0); no points can be told yet (20 at most)',
    ],
    [
      'E4 missing',
      linear,
      { a: 1 },
      'Chưa trả lời: Tổng số; được 0/20 điểm',
      'Not answered: Tổng số; 0 of 20 points',
    ],
    [
      'E4 yes and no',
      loneScored(yesNo, { kind: 'allOrNothing', max: 5 }),
      { value: false },
      'Không; được 0/5 điểm; cần: Có để được 5 điểm',
      'No; 0 of 5 points; needs: Yes for 5 points',
    ],
    [
      'E4 an exception',
      scored({ kind: 'linear', max: 20, fullAt: 80, exceptions: [{ when: 'b == 0', share: 1 }] }),
      { a: 0, b: 0 },
      '0/0: không xác định (mẫu số bằng 0); được 20/20 điểm; theo trường hợp riêng (b == 0)',
      '0/0: undefined (the denominator is 0); 20 of 20 points; by an exception (b == 0)',
    ],
    [
      'E4 a deduction',
      loneScored(count, { kind: 'linear', max: -5, fullAt: 10 }),
      { value: 3 },
      '3; được -1,5/-5 điểm',
      '3; -1.5 of -5 points',
    ],
    [
      'E5 provisional',
      loneScored(count, { kind: 'peers', max: 10, method: 'minMax' }),
      { value: 3 },
      '3; chưa tính được điểm (tối đa 10); tạm tính, còn thay đổi theo số liệu của các đơn vị khác',
      '3; no points can be told yet (10 at most); provisional, it may change with the figures of other units',
    ],
  ])('%s', (_title, criterion, answer, text, textEn) => {
    expect(earn(criterion, answer).explanation).toMatchObject({ text, textEn });
  });

  it('E4 not applicable', () => {
    const criterion = { ...linear, mayDeclareNotApplicable: true };
    const text = (notApplicable: 'zero' | 'leaveOut') =>
      earn(criterion, { notApplicable: true, reason: 'không có' }, { outcome: { notApplicable } }).explanation
        .text;
    expect(text('zero')).toBe('Không áp dụng: không có; được 0/20 điểm');
    expect(text('leaveOut')).toBe('Không áp dụng: không có; không tính vào tổng điểm');
  });

  it('E4 shows a number on the right side of the next step', () => {
    const { value, explanation } = earn(scored({ kind: 'steps', max: 10, steps: [{ from: 60, share: 1 }] }), {
      a: 599_999,
      b: 1_000_000,
    });
    expect(value).toBe(59.9999);
    expect(explanation.points?.next).toEqual({ points: 10, target: 60, needed: { input: 'a', more: '1' } });
  });
});
