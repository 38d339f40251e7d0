import type { Wording } from './wording.ts';

/** What a derived set owes to its base. */
export const derivationWordings = {
  derivedFromDigest: {
    severity: 'error',
    vi: 'Bộ gốc phải ghi kèm mã băm (#sha256-…) của đúng văn bản đã công bố.',
    en: 'The base must be named with the digest (#sha256-…) of what was published.',
  },
  derivedFromMissing: {
    severity: 'error',
    vi: 'Bộ tiêu chí này được xây dựng từ {base} nhưng không ghi bộ gốc (derivedFrom).',
    en: 'This set is derived from {base} but does not say so (derivedFrom).',
  },
  baseMismatch: {
    severity: 'error',
    vi: 'Bộ gốc ghi là {named}, nhưng đang đối chiếu với {base}.',
    en: 'The base is given as {named}, but it is compared with {base}.',
  },
  criterionWithoutNamespace: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} không có trong bộ gốc, nên mã “{id}” phải bắt đầu bằng “{namespace}-”.',
    en: 'Criterion {criterion} is not in the base, so its id “{id}” must begin with “{namespace}-”.',
  },
  namespaceMissing: {
    severity: 'error',
    vi: 'Bộ tiêu chí có tiêu chí riêng nên cần khai báo tiền tố mã (namespace).',
    en: 'The set has criteria of its own and must declare their prefix (namespace).',
  },
  idReused: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion} giữ mã “{id}” của bộ gốc nhưng tên và dữ liệu đều khác: mã cũ không dùng cho tiêu chí mới.',
    en: 'Criterion {criterion} keeps the id “{id}” of the base, but its name and inputs differ: ids are never reused.',
  },
  deviationUnknown: {
    severity: 'error',
    vi: 'Giải trình nhắc đến {what} “{id}” không có trong bộ gốc.',
    en: 'A deviation names the {what} “{id}”, which is not in the base.',
  },
  deviationWithoutBase: {
    severity: 'error',
    vi: 'Có giải trình thay đổi nhưng không ghi bộ gốc (derivedFrom).',
    en: 'There are deviations but no base (derivedFrom).',
  },
  replacesUnknown: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} thay thế “{id}”, nhưng bộ gốc không có tiêu chí này.',
    en: 'Criterion {criterion} replaces “{id}”, which is not in the base.',
  },
  replacesKept: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} thay thế “{id}”, nhưng “{id}” vẫn còn trong bộ tiêu chí này.',
    en: 'Criterion {criterion} replaces “{id}”, but “{id}” is still in this set.',
  },
  levelUnknownToBase: {
    severity: 'warning',
    vi: 'Mức độ “{level}” không có trong bộ gốc nên không đối chiếu được chỉ tiêu ở mức này.',
    en: 'The base has no level “{level}”, so targets at this level cannot be compared.',
  },
} as const satisfies Record<string, Wording>;
