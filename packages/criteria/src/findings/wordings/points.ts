import type { Wording } from './wording.ts';

/** Point rules and totals. */
export const pointWordings = {
  pointsTotal: {
    severity: 'error',
    vi: 'Tổng điểm ghi là {expected}, nhưng cộng các phần được {actual}.',
    en: 'The total is given as {expected}, but the parts add up to {actual}.',
  },
  groupMax: {
    severity: 'error',
    vi: 'Điểm tối đa của nhóm “{group}” ghi là {expected}, nhưng cộng các phần được {actual}.',
    en: 'The maximum of group “{group}” is given as {expected}, but its parts add up to {actual}.',
  },
  rescaleWithoutMax: {
    severity: 'error',
    vi: 'Nhóm “{group}” quy đổi điểm nhưng chưa ghi điểm tối đa.',
    en: 'Group “{group}” rescales its points but names no maximum.',
  },
  meanWithoutMax: {
    severity: 'error',
    vi: 'Nhóm “{group}” tính trung bình các phần nhưng chưa ghi điểm tối đa.',
    en: 'Group “{group}” averages its parts but names no maximum.',
  },
  meanOfDeduction: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} có điểm tối đa âm nên không tính trung bình được; hãy đặt ở nhóm cộng điểm.',
    en: 'Criterion {criterion} has a negative maximum, which no mean can take in; put it in a group that adds up.',
  },
  notApplicablePolicy: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion} có thể không áp dụng, nhưng bộ tiêu chí chưa nói khi đó tính điểm thế nào (notApplicable); hiểu là không được điểm.',
    en: 'Criterion {criterion} may not apply, but the set does not say what that does to the total (notApplicable); read as no points.',
  },
  weightUnused: {
    severity: 'warning',
    vi: 'Trọng số của {what:what} {code} không có tác dụng: phần chứa nó không tính trung bình (combine: mean).',
    en: 'The weight of {what:what} {code} has no effect: what it lies in is no mean (combine: mean).',
  },
  linearEnds: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: mốc đạt tối đa {fullAt} và mốc 0 điểm {zeroAt} không tạo thành một khoảng tăng hoặc giảm.',
    en: 'Criterion {criterion}: full at {fullAt} and nothing at {zeroAt} do not make a line.',
  },
  shareAboveOne: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: phần điểm {share} lớn hơn 1, tức nhiều hơn điểm tối đa.',
    en: 'Criterion {criterion}: the share {share} is above 1, which is more than the maximum.',
  },
  peersWithoutClasses: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} so với các đơn vị cùng loại nhưng bộ tiêu chí chưa khai báo loại đơn vị nào.',
    en: 'Criterion {criterion} compares units of one class, but the set declares no classes.',
  },
  peerBounds: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: mốc thấp nhất {min} không nhỏ hơn mốc cao nhất {max}.',
    en: 'Criterion {criterion}: the lower bound {min} is not below the upper bound {max}.',
  },
  capOrder: {
    severity: 'error',
    vi: 'Nhóm “{group}”: giới hạn dưới {min} lớn hơn giới hạn trên {max}.',
    en: 'Group “{group}”: the lower cap {min} is above the upper cap {max}.',
  },
  bandOrder: {
    severity: 'error',
    vi: 'Các hạng phải xếp từ cao xuống thấp: “{band}” không thấp hơn hạng trước nó.',
    en: 'Bands go from the highest down: “{band}” is not below the one before it.',
  },
  bandUnreachable: {
    severity: 'warning',
    vi: 'Hạng “{band}” cần {from} điểm, nhiều hơn mức tối đa {max}.',
    en: 'The band “{band}” needs {from} points, more than the maximum {max}.',
  },
  rankingWithoutClasses: {
    severity: 'error',
    vi: 'Xếp hạng theo loại đơn vị nhưng bộ tiêu chí chưa khai báo loại đơn vị nào.',
    en: 'The ranking is per class of units, but the set declares no classes.',
  },
  allOrNothingNeedsTarget: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: kết quả là số nên cần ghi ngưỡng đạt (at) hoặc điều kiện (when).',
    en: 'Criterion {criterion}: the result is a number, so a threshold (at) or a condition (when) is needed.',
  },
  allOrNothingTwoTargets: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chỉ ghi một trong hai: ngưỡng đạt (at) hoặc điều kiện (when).',
    en: 'Criterion {criterion}: give either a threshold (at) or a condition (when), not both.',
  },
  stepsOrder: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: các bậc phải xếp từ cao xuống thấp, nhưng {from} không nhỏ hơn {before}.',
    en: 'Criterion {criterion}: steps go from the highest down, but {from} is not below {before}.',
  },
  stepUnreachable: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chỉ bậc cuối cùng được bỏ trống ngưỡng; các bậc sau nó không bao giờ được xét.',
    en: 'Criterion {criterion}: only the last step may have no threshold; those after it are never looked at.',
  },
  stepRises: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: bậc thấp hơn này lại được nhiều điểm hơn bậc trên.',
    en: 'Criterion {criterion}: this lower step earns more than the one above it.',
  },
  stepsFall: {
    severity: 'info',
    vi: 'Tiêu chí {criterion}: kết quả càng nhỏ càng được nhiều điểm.',
    en: 'Criterion {criterion}: the smaller the result, the more it earns.',
  },
  stepJump: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: điểm nhảy từ {below} lên {above} khi kết quả đạt {from}.',
    en: 'Criterion {criterion}: points jump from {below} to {above} when the result reaches {from}.',
  },
  stepAboveMax: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: bậc này cho {points} điểm, ngoài điểm tối đa {max}.',
    en: 'Criterion {criterion}: this step earns {points} points, beyond the maximum {max}.',
  },
  optionsInput: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: quy tắc theo lựa chọn cần đúng một dữ liệu kiểu lựa chọn; hãy ghi tên nó ở “of”.',
    en: 'Criterion {criterion}: a rule by options needs exactly one input with options; name it in “of”.',
  },
  optionShareUnknown: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: không có lựa chọn nào có mã “{option}”.',
    en: 'Criterion {criterion}: there is no option “{option}”.',
  },
  optionShareMissing: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chưa ghi phần điểm của lựa chọn “{option}”.',
    en: 'Criterion {criterion}: the option “{option}” has no share of the points.',
  },
  optionSharesSum: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: cộng phần điểm của mọi lựa chọn được {sum}, không phải 1.',
    en: 'Criterion {criterion}: the shares of all options add up to {sum}, not 1.',
  },
  partsMax: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: điểm tối đa ghi là {expected}, nhưng cộng các phần được {actual}.',
    en: 'Criterion {criterion}: the maximum is given as {expected}, but its parts add up to {actual}.',
  },
  periodsMax: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: điểm tối đa ghi là {expected}, nhưng {count} kỳ cộng lại được {actual}.',
    en: 'Criterion {criterion}: the maximum is given as {expected}, but {count} periods add up to {actual}.',
  },
} as const satisfies Record<string, Wording>;
