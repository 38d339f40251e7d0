import type { Wording } from './wording.ts';

/** What is wrong with figures that a province gives to the units of a round. */
export const figureWordings = {
  figureUnknownUnit: {
    severity: 'error',
    vi: 'Đợt đánh giá không có đơn vị mã “{unit}”.',
    en: 'The round has no unit with the code “{unit}”.',
  },
  figureUnknownCriterion: {
    severity: 'error',
    vi: 'Bộ tiêu chí không có tiêu chí “{criterion}”.',
    en: 'The set has no criterion “{criterion}”.',
  },
  figureNotAssigned: {
    severity: 'error',
    vi: 'Tiêu chí {code} có chỉ tiêu chung, không giao cho từng đơn vị.',
    en: 'Criterion {code} has a target for everybody, none that is assigned to units.',
  },
  figureNotSupplied: {
    severity: 'error',
    vi: 'Số liệu này của tiêu chí {code} do đơn vị tự nhập, không do cơ quan khác cung cấp.',
    en: 'Units enter this figure of criterion {code} themselves; no agency supplies it.',
  },
  figureTargetLimit: {
    severity: 'error',
    vi: 'Chỉ tiêu phải là một số từ -{limit} đến {limit}.',
    en: 'A target is a number from -{limit} to {limit}.',
  },
  figureUnitSubmitted: {
    severity: 'error',
    vi: '{unit} đã nộp hồ sơ, số liệu không đổi được nữa.',
    en: '{unit} has submitted, so its figures do not change any more.',
  },
  answerByInput: {
    severity: 'error',
    vi: 'Câu trả lời ghi theo từng dữ liệu đầu vào: viết {instead}, không phải {value}; “value” là mã của dữ liệu.',
    en: 'Answers are given by input: {instead}, not {value}; “value” is the id of the input.',
  },
  figureRepeated: {
    severity: 'error',
    vi: 'Số liệu này được cho hai lần, khác nhau.',
    en: 'This figure is given twice, differently.',
  },
} as const satisfies Record<string, Wording>;
