import type {
  AppliesTo,
  Assigned,
  Band,
  Cap,
  Citation,
  Condition,
  CriteriaSet,
  Criterion,
  Evidence,
  From,
  Group,
  Input,
  Level,
  LevelsOutcome,
  PeerBounds,
  PointsOutcome,
  Ranking,
  Rule,
  Step,
  Task,
  Timing,
} from '@tieuchi/criteria/types';

type KeysOf<T> = T extends T ? keyof T : never;

/** What stands inside the fields of criteria, groups and outcomes. */
type Part =
  | Step
  | Band
  | Ranking
  | AppliesTo
  | Evidence
  | Citation
  | Timing
  | From
  | Task
  | Cap
  | PeerBounds
  | Condition
  | Assigned
  | Input;

/** Every field of a document that a comparison may name: those of criteria, rules, groups and outcomes, and what it computes itself. */
export type ChangedField =
  | Exclude<KeysOf<Criterion> | KeysOf<Rule> | KeysOf<Group>, 'id' | 'kind'>
  | Exclude<KeysOf<LevelsOutcome> | KeysOf<PointsOutcome> | KeysOf<Level>, 'id' | 'kind'>
  | Extract<keyof CriteriaSet, 'unitTypes' | 'unitClasses' | 'outcome' | 'groups' | 'profile' | 'registers'>
  | Exclude<KeysOf<Part>, 'id' | 'kind'>
  | 'levelOrder'
  | 'bandOrder'
  | 'source'
  | 'replacedBy'
  | 'kind';

/** What a field is called, in a change list, a table file, on a terminal. A field that the schema gains has to be worded here. */
export const fieldNames = {
  kind: { vi: 'Kiểu', en: 'Kind' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
  group: { vi: 'Nhóm', en: 'Group' },
  replaces: { vi: 'Thay cho', en: 'Replaces' },
  replacedBy: { vi: 'Được thay bằng', en: 'Replaced by' },
  measureUnit: { vi: 'Đơn vị tính', en: 'Unit of measure' },
  inputs: { vi: 'Số liệu nhập', en: 'Inputs' },
  measure: { vi: 'Công thức tính', en: 'Measure formula' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  targets: { vi: 'Chỉ tiêu', en: 'Target' },
  weight: { vi: 'Điểm tối đa', en: 'Maximum points' },
  ifUndefined: { vi: 'Khi mẫu số bằng 0', en: 'When the divisor is 0' },
  expect: { vi: 'Kiểm tra hợp lý', en: 'Plausibility' },
  appliesTo: { vi: 'Đối tượng áp dụng', en: 'Applies to' },
  mayDeclareNotApplicable: { vi: 'Được khai “không áp dụng”', en: 'May be declared not applicable' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  requirement: { vi: 'Yêu cầu', en: 'Requirement' },
  guidance: { vi: 'Hướng dẫn', en: 'Guidance' },
  dataSource: { vi: 'Nguồn số liệu', en: 'Data source' },
  enteredBy: { vi: 'Người nhập số liệu', en: 'Entered by' },
  timing: { vi: 'Thời điểm hoặc kỳ số liệu', en: 'Date or period of the figures' },
  verifiedBy: { vi: 'Cơ quan xác minh', en: 'Verified by' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  coordinate: { vi: 'Cơ quan phối hợp', en: 'Co-ordinating bodies' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  legalBases: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
  sourceText: { vi: 'Nguyên văn', en: 'Source text' },
  readingNote: { vi: 'Ghi chú cách hiểu', en: 'Reading note' },
  policy: { vi: 'Mức tự do của bộ kế thừa', en: 'Freedom of derived sets' },
  max: { vi: 'Điểm tối đa', en: 'Maximum points' },
  at: { vi: 'Đạt từ', en: 'Met from' },
  when: { vi: 'Khi', en: 'When' },
  exceptions: { vi: 'Ngoại lệ (xét trước)', en: 'Exceptions (read first)' },
  fullAt: { vi: 'Đủ điểm từ', en: 'Full points from' },
  zeroAt: { vi: 'Không điểm tại', en: 'No points at' },
  steps: { vi: 'Các bậc', en: 'Steps' },
  of: { vi: 'Theo số liệu', en: 'Of the input' },
  shares: { vi: 'Phần điểm của từng lựa chọn', en: 'Share of each option' },
  parts: { vi: 'Các phần', en: 'Parts' },
  combine: { vi: 'Cách gộp', en: 'How it is combined' },
  each: { vi: 'Quy tắc của mỗi kỳ', en: 'Rule of each period' },
  method: { vi: 'Phương pháp', en: 'Method' },
  among: { vi: 'So với', en: 'Compared with' },
  bounds: { vi: 'Giá trị ấn định trước', en: 'Fixed bounds' },
  points: { vi: 'Công thức điểm', en: 'Points formula' },
  parent: { vi: 'Thuộc nhóm', en: 'Under the group' },
  rescale: { vi: 'Quy đổi về điểm tối đa của nhóm', en: 'Rescaled to the maximum of the group' },
  bonus: { vi: 'Nhóm điểm thưởng', en: 'Bonus group' },
  cap: { vi: 'Giới hạn điểm của nhóm', en: 'Limits of the points of the group' },
  bandOrder: { vi: 'Thứ tự các hạng', en: 'Order of the bands' },
  source: { vi: 'Nguồn số liệu', en: 'Source of the figures' },
  levels: { vi: 'Các mức độ', en: 'Levels' },
  levelOrder: { vi: 'Thứ tự các mức độ', en: 'Order of the levels' },
  share: { vi: 'Tỷ lệ tiêu chí phải đạt (%)', en: 'Share of criteria to be met (%)' },
  notApplicable: { vi: 'Khi tiêu chí không áp dụng', en: 'When a criterion does not apply' },
  scale: { vi: 'Thang điểm hiển thị', en: 'Scale shown' },
  decimals: { vi: 'Số chữ số thập phân', en: 'Decimals' },
  bands: { vi: 'Xếp hạng theo điểm', en: 'Bands' },
  rankings: { vi: 'Bảng xếp thứ tự', en: 'Rankings' },
  unitTypes: { vi: 'Loại đơn vị được đánh giá', en: 'Unit types assessed' },
  unitClasses: { vi: 'Nhóm loại đơn vị', en: 'Unit classes' },
  outcome: { vi: 'Cách kết luận', en: 'Outcome' },
  groups: { vi: 'Các nhóm', en: 'Groups' },
  profile: { vi: 'Thông tin chung của đơn vị', en: 'Profile of the unit' },
  registers: { vi: 'Mẫu danh sách', en: 'Registers' },
  assigned: { vi: 'Giao hằng năm', en: 'Assigned every year' },
  default: { vi: 'Mặc định', en: 'Default' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  clause: { vi: 'Điều, khoản', en: 'Clause' },
  by: { vi: 'Cơ quan cung cấp', en: 'Supplied by' },
  system: { vi: 'Hệ thống', en: 'System' },
  register: { vi: 'Mẫu danh sách', en: 'Register' },
  where: { vi: 'Đếm các dòng có', en: 'Rows where' },
  sum: { vi: 'Cộng cột', en: 'Sum of column' },
  total: { vi: 'Dòng tổng', en: 'Total' },
  field: { vi: 'Trường thông tin chung', en: 'Profile field' },
  set: { vi: 'Bộ tiêu chí', en: 'Set' },
  level: { vi: 'Mức độ', en: 'Level' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  value: { vi: 'Giá trị', en: 'Value' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  date: { vi: 'Tại ngày', en: 'On the day' },
  valueOver: { vi: 'Chia kết quả cho', en: 'Result over' },
  eachGroup: { vi: 'Mỗi nhóm đạt ít nhất (%)', en: 'Each group at least (%)' },
  requires: { vi: 'Tiêu chí phải đạt trọn điểm', en: 'Criteria with full points' },
  perUnitClass: { vi: 'Xếp riêng từng nhóm loại đơn vị', en: 'Per unit class' },
  rounded: { vi: 'Xếp theo điểm đã làm tròn', en: 'By rounded points' },
  min: { vi: 'Nhỏ nhất', en: 'Minimum' },
  mean: { vi: 'Trung bình', en: 'Mean' },
  deviation: { vi: 'Độ lệch chuẩn', en: 'Deviation' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  help: { vi: 'Giải thích cho người nhập', en: 'Help' },
  per: { vi: 'Hỏi theo kỳ', en: 'Per period' },
  yes: { vi: 'Chữ cho “Có”', en: 'Wording of yes' },
  no: { vi: 'Chữ cho “Không”', en: 'Wording of no' },
  options: { vi: 'Lựa chọn', en: 'Options' },
} as const satisfies Readonly<Record<ChangedField, { readonly vi: string; readonly en: string }>>;

/** The name of a field in a language; a field that this build does not know keeps its name in the document. */
export function fieldName(field: string, locale: 'vi' | 'en'): string {
  return isKnown(field) ? fieldNames[field][locale] : field;
}

function isKnown(field: string): field is ChangedField {
  return Object.hasOwn(fieldNames, field);
}
