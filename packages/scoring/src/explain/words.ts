import type { Locale } from './number-text.ts';

/** The fixed wording of explanations, per locale. */
export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly noTick: string;
  readonly undefinedRatio: string;
  readonly undefinedMeasure: string;
  readonly notAnswered: string;
  readonly invalid: string;
  readonly notAllowed: string;
  readonly notApplicable: string;
  readonly notForThisUnit: string;
  readonly noTarget: string;
  readonly noTargetForUnitType: string;
  readonly above100: string;
  readonly implausible: string;
  readonly points: string;
  readonly allMet: string;
  readonly needs: (level: number) => string;
  readonly more: (amount: string, what: string) => string;
  readonly earned: (points: string, max: string) => string;
  readonly notEarned: (max: string) => string;
  readonly countedAsMet: string;
  readonly leftOut: string;
  readonly exception: (condition: string) => string;
  readonly peers: (count: number) => string;
  readonly noPeers: string;
  readonly provisional: string;
  readonly needsForPoints: (target: string, points: string) => string;
}

/** Vietnamese is what the user sees first. */
export const words: Record<Locale, Words> = {
  vi: {
    yes: 'Có',
    no: 'Không',
    noTick: 'Không chọn mục nào',
    undefinedRatio: 'không xác định (mẫu số bằng 0)',
    undefinedMeasure: 'Không xác định (phép chia cho 0)',
    notAnswered: 'Chưa trả lời',
    invalid: 'Giá trị không hợp lệ',
    notAllowed: 'Tiêu chí này không được khai “không áp dụng”',
    notApplicable: 'Không áp dụng',
    notForThisUnit: 'Không áp dụng đối với đơn vị này',
    noTarget: 'chưa được giao chỉ tiêu',
    noTargetForUnitType: 'chưa có chỉ tiêu cho loại đơn vị này',
    above100: 'vượt 100%, đề nghị kiểm tra lại số liệu',
    implausible: 'số liệu có thể chưa hợp lý',
    points: 'điểm phần trăm',
    allMet: 'đạt chỉ tiêu của mọi mức',
    needs: (level) => `mức ${level} cần`,
    more: (amount, what) => `thêm ${amount}${what}`,
    earned: (points, max) => `được ${points}/${max} điểm`,
    notEarned: (max) => `chưa tính được điểm (tối đa ${max})`,
    countedAsMet: 'được tính là đạt',
    leftOut: 'không tính vào tổng điểm',
    exception: (condition) => `theo trường hợp riêng (${condition})`,
    peers: (count) => `so trong ${count} đơn vị`,
    noPeers: 'không có đơn vị nào khác để so',
    provisional: 'tạm tính, còn thay đổi theo số liệu của các đơn vị khác',
    needsForPoints: (target, points) => `cần${target} để được ${points} điểm`,
  },
  en: {
    yes: 'Yes',
    no: 'No',
    noTick: 'Nothing ticked',
    undefinedRatio: 'undefined (the denominator is 0)',
    undefinedMeasure: 'Undefined (division by 0)',
    notAnswered: 'Not answered',
    invalid: 'Not a valid value',
    notAllowed: 'This criterion may not be declared “not applicable”',
    notApplicable: 'Not applicable',
    notForThisUnit: 'Not applicable to this unit',
    noTarget: 'no target was assigned',
    noTargetForUnitType: 'no target for this type of unit',
    above100: 'above 100%, please check the figures',
    implausible: 'the figures may not be plausible',
    points: 'percentage points',
    allMet: 'meets the targets of all levels',
    needs: (level) => `level ${level} needs`,
    more: (amount, what) => `${amount} more${what}`,
    earned: (points, max) => `${points} of ${max} points`,
    notEarned: (max) => `no points can be told yet (${max} at most)`,
    countedAsMet: 'counts as met',
    leftOut: 'not counted in the total',
    exception: (condition) => `by an exception (${condition})`,
    peers: (count) => `compared among ${count} units`,
    noPeers: 'there is no other unit to compare with',
    provisional: 'provisional, it may change with the figures of other units',
    needsForPoints: (target, points) => `needs${target} for ${points} points`,
  },
};
