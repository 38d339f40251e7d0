import type { Rule } from '@tieuchi/criteria/types';

interface Word {
  readonly vi: string;
  readonly en: string;
}

/** Every kind of rule has a word. */
const rules: Readonly<Record<Rule['kind'], Word>> = {
  levels: { vi: 'chỉ tiêu theo mức độ', en: 'targets per level' },
  allOrNothing: { vi: 'đạt thì được trọn điểm', en: 'all or nothing' },
  linear: { vi: 'theo tỷ lệ', en: 'linear' },
  steps: { vi: 'theo bậc', en: 'steps' },
  options: { vi: 'theo lựa chọn', en: 'options' },
  parts: { vi: 'nhiều phần', en: 'parts' },
  periods: { vi: 'từng kỳ', en: 'periods' },
  peers: { vi: 'so với các đơn vị khác', en: 'compared with other units' },
  formula: { vi: 'theo công thức', en: 'formula' },
};

/** Words of the closed lists of the schema that stand as values in a change. */
const words: Readonly<Record<string, Word>> = {
  undefined: { vi: 'không xác định', en: 'undefined' },
  notApplicable: { vi: 'không áp dụng', en: 'not applicable' },
  full: { vi: 'đủ điểm', en: 'full' },
  zero: { vi: 'không điểm', en: 'zero' },
  leaveOut: { vi: 'bỏ ra', en: 'left out' },
  met: { vi: 'tính là đạt', en: 'counted as met' },
  rescale: { vi: 'quy đổi', en: 'rescaled' },
  sum: { vi: 'cộng', en: 'sum' },
  mean: { vi: 'trung bình', en: 'mean' },
  best: { vi: 'lấy cao nhất', en: 'best' },
  minMax: { vi: 'nhỏ nhất – lớn nhất', en: 'min–max' },
  shareOfMax: { vi: 'tỷ lệ so với cao nhất', en: 'share of the highest' },
  zScore: { vi: 'độ lệch chuẩn (z)', en: 'z-score' },
  round: { vi: 'mọi đơn vị trong đợt', en: 'all units of the round' },
  unitClass: { vi: 'cùng nhóm loại đơn vị', en: 'same unit class' },
  ...rules,
  points: { vi: 'điểm', en: 'points' },
  count: { vi: 'số đếm', en: 'count' },
  number: { vi: 'số', en: 'number' },
  percent: { vi: 'phần trăm', en: 'percent' },
  money: { vi: 'số tiền', en: 'money' },
  boolean: { vi: 'có / không', en: 'yes / no' },
  choice: { vi: 'chọn một', en: 'choice' },
  checklist: { vi: 'chọn nhiều', en: 'checklist' },
  text: { vi: 'văn bản', en: 'text' },
  date: { vi: 'ngày', en: 'date' },
  tinh: { vi: 'tỉnh', en: 'province' },
  so: { vi: 'sở', en: 'department' },
  huyen: { vi: 'huyện', en: 'district' },
  xa: { vi: 'xã', en: 'commune' },
  phuong: { vi: 'phường', en: 'ward' },
  'thi-tran': { vi: 'thị trấn', en: 'township' },
  'dac-khu': { vi: 'đặc khu', en: 'special zone' },
};

/** The word for a value of a closed list of the schema; undefined for any other text. */
export function valueWord(value: string, locale: 'vi' | 'en'): string | undefined {
  return Object.hasOwn(words, value) ? words[value]?.[locale] : undefined;
}
