import type { Criterion, Input } from '@tieuchi/criteria/types';
import { describe, expect, it } from 'vitest';
import { lone, ratio, scoreOne } from '../testing/small-set.ts';

const count: Input = { id: 'value', kind: 'count', name: 'Số nhân sự' };
const yesNo: Input = { id: 'value', kind: 'boolean', name: 'Có', yes: 'Có sử dụng', no: 'Chưa sử dụng' };
const three = [60, 70, 80];

describe('E2 one sentence per locale', () => {
  it.each<[string, Criterion, unknown, string, string]>([
    [
      'a ratio',
      ratio([60, 70, 80]),
      { a: 57, b: 95 },
      '57/95 = 60%; mức 2 cần 70%, thêm 10 người',
      '57/95 = 60%; level 2 needs 70%, 10 more: Số đạt',
    ],
    [
      'large and fractional numbers',
      ratio([60, 70, 80.5]),
      { a: 7_000, b: 9_000 },
      '7.000/9.000 = 77,78%; mức 3 cần 80,5%, thêm 245 người',
      '7,000/9,000 = 77.78%; level 3 needs 80.5%, 245 more: Số đạt',
    ],
    [
      'X3 just below is never shown as reached',
      ratio(three),
      { a: 7_999_999, b: 10_000_000 },
      '7.999.999/10.000.000 = 79,99999%; mức 3 cần 80%, thêm 1 người',
      '7,999,999/10,000,000 = 79.99999%; level 3 needs 80%, 1 more: Số đạt',
    ],
    [
      'all met',
      ratio(three),
      { a: 9, b: 10 },
      '9/10 = 90%; đạt chỉ tiêu của mọi mức',
      '9/10 = 90%; meets the targets of all levels',
    ],
    [
      'a count',
      lone(count, [1, 1, 2]),
      { value: 1 },
      '1; mức 3 cần 2, thêm 1: Số nhân sự',
      '1; level 3 needs 2, 1 more: Số nhân sự',
    ],
    [
      'a typed percentage',
      lone({ ...count, kind: 'percent' }, [50, 100, 100]),
      { value: 99.99 },
      '99,99%; mức 2 cần 100%, thêm 0,01 điểm phần trăm',
      '99.99%; level 2 needs 100%, 0.01 more percentage points',
    ],
    [
      'E3 yes or no in the words of the set',
      lone(yesNo, [null, null, true]),
      { value: false },
      'Chưa sử dụng; mức 3 cần: Có sử dụng',
      'No; level 3 needs: Yes',
    ],
    [
      'E3 a condition by its printed name',
      ratio([1, 2, { when: 'a >= 3 or 100 * a / b >= 100', name: 'Có 3 hoặc 100%' }], {
        measure: 'a',
        measureUnit: 'Doanh nghiệp',
      }),
      { a: 2, b: 9 },
      '2; mức 3 cần: Có 3 hoặc 100%, thêm 1 người',
      '2; level 3 needs: Có 3 hoặc 100%, 1 more: Số đạt',
    ],
    [
      'E3 a condition in words',
      ratio([60, 70, { when: 'a > b' }]),
      { a: 5, b: 5 },
      '5/5 = 100%; mức 3 cần: “Số đạt” > “Tổng số”, thêm 1 người',
      '5/5 = 100%; level 3 needs: “Số đạt” > “Tổng số”, 1 more: Số đạt',
    ],
    [
      'missing',
      ratio(three),
      { b: 5 },
      'Chưa trả lời: Số đạt; mức 1 cần 60%',
      'Not answered: Số đạt; level 1 needs 60%',
    ],
    [
      'unreadable',
      ratio(three),
      { a: -1, b: 5 },
      'Giá trị không hợp lệ: Số đạt; mức 1 cần 60%',
      'Not a valid value: Số đạt; level 1 needs 60%',
    ],
    [
      'undefined',
      ratio(three),
      { a: 0, b: 0 },
      '0/0: không xác định (mẫu số bằng 0); mức 1 cần 60%',
      '0/0: undefined (the denominator is 0); level 1 needs 60%',
    ],
    [
      'declared where not allowed',
      ratio(three),
      { notApplicable: true, reason: 'x' },
      'Tiêu chí này không được khai “không áp dụng”; mức 1 cần 60%',
      'This criterion may not be declared “not applicable”; level 1 needs 60%',
    ],
    [
      'declared where allowed',
      ratio(three, { mayDeclareNotApplicable: true }),
      { notApplicable: true, reason: 'Không có sản phẩm' },
      'Không áp dụng: Không có sản phẩm',
      'Not applicable: Không có sản phẩm',
    ],
    [
      'no target',
      ratio([{ assigned: true }, null, null]),
      { a: 1, b: 4 },
      '1/4 = 25%; chưa được giao chỉ tiêu',
      '1/4 = 25%; no target was assigned',
    ],
    [
      'above 100 and implausible',
      ratio(three, { expect: ['a <= b'] }),
      { a: 21, b: 20 },
      '21/20 = 105%; đạt chỉ tiêu của mọi mức; vượt 100%, đề nghị kiểm tra lại số liệu; số liệu có thể chưa hợp lý (a <= b)',
      '21/20 = 105%; meets the targets of all levels; above 100%, please check the figures; the figures may not be plausible (a <= b)',
    ],
  ])('E2 %s', (_title, criterion, answer, vi, en) => {
    const { text, textEn } = scoreOne(criterion, answer).criterion.explanation;
    expect(text).toBe(vi);
    expect(textEn).toBe(en);
  });
});

describe('E1 the parts of an explanation', () => {
  it('E1 inputs, measure, targets and the next open level', () => {
    expect(scoreOne(ratio([60, null, 80]), { a: 57, b: 95 }).criterion).toEqual({
      id: 'r',
      code: 'R',
      state: 'value',
      value: 60,
      exact: '60',
      level: 1,
      met: false,
      problems: [],
      explanation: {
        inputs: [
          { id: 'a', name: 'Số đạt', value: 57 },
          { id: 'b', name: 'Tổng số', value: 95 },
        ],
        measure: { formula: '100 * a / b', value: '60' },
        targets: [
          { level: 1, applicable: true, target: 60, met: true },
          { level: 2, applicable: false, target: null, met: false },
          { level: 3, applicable: true, target: 80, met: false, needed: { input: 'a', more: '19' } },
        ],
        next: { level: 3, target: 80, needed: { input: 'a', more: '19' } },
        text: '57/95 = 60%; mức 3 cần 80%, thêm 19 người',
        textEn: '57/95 = 60%; level 3 needs 80%, 19 more: Số đạt',
      },
    });
  });

  it.each([
    [undefined, 2],
    [3, 3],
    [1, 2],
  ])('E1 with level %s registered, the next is %d', (registeredLevel, next) => {
    const response = registeredLevel === undefined ? {} : { registeredLevel };
    const { criterion } = scoreOne(ratio(three), { a: 65, b: 100 }, { response });
    expect(criterion.explanation.next?.level).toBe(next);
  });

  it('E2 a class without targets is said, and nothing is called met', () => {
    const criterion = ratio([], { rule: { kind: 'levels', targets: { towns: [1, 2, 3] } } });
    expect(scoreOne(criterion, { a: 1, b: 4 }).criterion.explanation).toMatchObject({
      targets: [],
      text: '1/4 = 25%; chưa có chỉ tiêu cho loại đơn vị này',
      textEn: '1/4 = 25%; no target for this type of unit',
    });
  });

  it('E1 an assigned target is shown as its number', () => {
    const { criterion } = scoreOne(
      ratio([{ assigned: true }]),
      { a: 1, b: 4 },
      { levels: 1, response: { targets: { r: 40 } } },
    );
    expect(criterion.explanation.targets[0]).toMatchObject({ target: 40, met: false });
    expect(criterion.explanation.text).toBe('1/4 = 25%; mức 1 cần 40%, thêm 1 người');
  });
});
