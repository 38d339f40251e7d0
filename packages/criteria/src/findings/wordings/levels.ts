import type { Wording } from './wording.ts';

/** Outcome, levels, targets and classes of units. */
export const levelWordings = {
  ruleOutcome: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: quy tắc “{rule:rule}” không dùng được trong bộ tiêu chí {outcome:outcome}.',
    en: 'Criterion {criterion}: the rule “{rule:rule}” does not fit a set {outcome:outcome}.',
  },
  targetCount: {
    severity: 'error',
    vi: 'Ở đây có {actual} chỉ tiêu, nhưng bộ tiêu chí có {expected} mức độ.',
    en: 'There are {actual} targets here, but the set has {expected} levels.',
  },
  targetClassUnknown: {
    severity: 'error',
    vi: 'Không có loại đơn vị nào có mã “{class}”.',
    en: 'There is no class of units with the id “{class}”.',
  },
  targetClassMissing: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} chưa có chỉ tiêu cho loại đơn vị “{class}”.',
    en: 'Criterion {criterion} has no targets for the class of units “{class}”.',
  },
  targetKind: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chỉ tiêu này cần kết quả là {expected:kind}, nhưng kết quả là {actual:kind}.',
    en: 'Criterion {criterion}: this target needs a result that is {expected:kind}, but it is {actual:kind}.',
  },
  targetEasier: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chỉ tiêu {target} thấp hơn chỉ tiêu {before} của mức trước.',
    en: 'Criterion {criterion}: the target {target} is below the target {before} of an earlier level.',
  },
  targetHarder: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: chỉ tiêu {target} cao hơn chỉ tiêu {after} của mức sau.',
    en: 'Criterion {criterion}: the target {target} is above the target {after} of a later level.',
  },
  targetDropped: {
    severity: 'info',
    vi: 'Tiêu chí {criterion} có áp dụng ở mức trước nhưng lại không áp dụng ở mức này.',
    en: 'Criterion {criterion} applies at an earlier level but not at this one.',
  },
  targetsDropped: {
    severity: 'info',
    vi: 'Có {count} tiêu chí áp dụng ở mức trước nhưng không áp dụng ở mức “{level}”: {criteria}.',
    en: '{count} criteria apply at an earlier level but not at the level “{level}”: {criteria}.',
  },
  targetNever: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion} không áp dụng ở mức nào.',
    en: 'Criterion {criterion} applies at no level.',
  },
  targetNotPercent: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: chỉ tiêu {target} nằm ngoài khoảng từ 0% đến 100%.',
    en: 'Criterion {criterion}: the target {target} lies outside 0% to 100%.',
  },
  targetAsShare: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: kết quả tính theo phần trăm, nên {target} nghĩa là {target}%; nếu là {meant}% thì hãy ghi {meant}.',
    en: 'Criterion {criterion}: the result is a percentage, so {target} means {target}%; for {meant}% write {meant}.',
  },
  shareAgainstPercent: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: “{share}” cho tỷ số từ 0 đến 1 nhưng lại so với {percent}; có lẽ thiếu “100 *”.',
    en: 'Criterion {criterion}: “{share}” gives a share of 1 but is held against {percent}; “100 *” may be missing.',
  },
  percentAsShare: {
    severity: 'warning',
    vi: 'Ở đây ghi phần trăm, nên {percent} nghĩa là {percent}%; nếu là {meant}% thì hãy ghi {meant}.',
    en: 'This is a percentage, so {percent} means {percent}%; for {meant}% write {meant}.',
  },
  rankedTypeWithoutClass: {
    severity: 'warning',
    vi: 'Xếp hạng hoặc so sánh theo loại đơn vị, nhưng đơn vị kiểu {type:unitType} không thuộc loại nào.',
    en: 'Units are ranked or compared by class, but units of type {type:unitType} belong to no class.',
  },
  measureNotPercent: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: “{measure}” cho kết quả từ 0 đến 1, không phải phần trăm; có lẽ thiếu “100 *”.',
    en: 'Criterion {criterion}: “{measure}” gives a share of 1, not a percentage; “100 *” may be missing.',
  },
  unitTypeTwice: {
    severity: 'error',
    vi: 'Đơn vị kiểu {type:unitType} thuộc hai loại “{first}” và “{second}”; chỉ được thuộc một.',
    en: 'Units of type {type:unitType} belong to both “{first}” and “{second}”; only one is allowed.',
  },
  unitTypeWithoutClass: {
    severity: 'error',
    vi: 'Có chỉ tiêu theo loại đơn vị, nhưng đơn vị kiểu {type:unitType} không thuộc loại nào.',
    en: 'Targets differ by class, but units of type {type:unitType} belong to no class.',
  },
  unitTypesOpen: {
    severity: 'info',
    vi: 'Có chỉ tiêu theo loại đơn vị, nhưng chưa ghi bộ tiêu chí đánh giá kiểu đơn vị nào (unitTypes): kiểu ngoài các loại đã khai sẽ không có chỉ tiêu.',
    en: 'Targets differ by class, but the set does not say which types of unit it assesses (unitTypes): those outside the classes have no target.',
  },
  unitTypeOutside: {
    severity: 'warning',
    vi: 'Loại “{class}” có đơn vị kiểu {type:unitType}, nhưng bộ tiêu chí không đánh giá kiểu này.',
    en: 'The class “{class}” holds units of type {type:unitType}, which the set does not assess.',
  },
} as const satisfies Record<string, Wording>;
