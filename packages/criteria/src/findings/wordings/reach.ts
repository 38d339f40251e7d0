import type { Wording } from './wording.ts';

/** What no answer reaches, as proven from what the inputs take. */
export const reachWordings = {
  measureNothing: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: “{measure}” không bao giờ có giá trị, vì luôn chia cho 0.',
    en: 'Criterion {criterion}: “{measure}” never has a value, since it always divides by 0.',
  },
  measureConstant: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: “{measure}” luôn cho cùng một kết quả, dù đơn vị trả lời thế nào.',
    en: 'Criterion {criterion}: “{measure}” always gives the same, whatever is answered.',
  },
  conditionNever: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: điều kiện “{condition}” không bao giờ đúng.',
    en: 'Criterion {criterion}: the condition “{condition}” never holds.',
  },
  thresholdUnreachable: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: ngưỡng {threshold} không đạt được, vì kết quả nhiều nhất là {most}; hãy xem lại giới hạn nhập của dữ liệu.',
    en: 'Criterion {criterion}: {threshold} is out of reach, since the result comes to {most} at most; look at the limits of its inputs.',
  },
  maxUnreachable: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: điểm tối đa ghi là {max}, nhưng không câu trả lời nào được quá {most}.',
    en: 'Criterion {criterion}: the maximum is given as {max}, but no answer earns more than {most}.',
  },
  levelUnreachable: {
    severity: 'warning',
    vi: 'Không đơn vị nào đạt được mức “{level}”: tiêu chí {criterion} cần {target}, nhưng kết quả nhiều nhất là {most}.',
    en: 'No unit can reach the level “{level}”: criterion {criterion} asks for {target}, but comes to {most} at most.',
  },
  targetUnreachable: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: chỉ tiêu {target} ở mức “{level}” không đạt được, vì kết quả nhiều nhất là {most}.',
    en: 'Criterion {criterion}: the target {target} at the level “{level}” is out of reach, since the result comes to {most} at most.',
  },
  levelNeverMet: {
    severity: 'warning',
    vi: 'Không đơn vị nào đạt được mức “{level}”: điều kiện của tiêu chí {criterion} không bao giờ đúng.',
    en: 'No unit can reach the level “{level}”: what criterion {criterion} asks for never holds.',
  },
  targetNeverMet: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: điều kiện ở mức “{level}” không bao giờ đúng.',
    en: 'Criterion {criterion}: what it asks for at the level “{level}” never holds.',
  },
  requiresNever: {
    severity: 'warning',
    vi: 'Hạng “{band}” đòi tiêu chí {criterion} đạt trọn điểm, nhưng không câu trả lời nào đạt được: không đơn vị nào được hạng này.',
    en: 'The band “{band}” requires criterion {criterion} in full, which no answer gives: no unit reaches this band.',
  },
} as const satisfies Record<string, Wording>;
