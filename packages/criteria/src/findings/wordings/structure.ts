import type { Wording } from './wording.ts';

/** Ids, references, inputs, registers, stages and dates. */
export const structureWordings = {
  setTooLarge: {
    severity: 'error',
    vi: 'Bộ tiêu chí có quá {limit} {what:size}.',
    en: 'The set has more than {limit} {what:size}.',
  },
  duplicateId: {
    severity: 'error',
    vi: 'Mã định danh “{id}” của {what:what} đã được dùng trước đó.',
    en: 'The id “{id}” of a {what:what} is already taken.',
  },
  duplicateCode: {
    severity: 'error',
    vi: 'Ký hiệu “{code}” đã được dùng cho một {what:what} khác.',
    en: 'The code “{code}” is already taken by another {what:what}.',
  },
  codeLooksAlike: {
    severity: 'warning',
    vi: 'Ký hiệu “{code}” của một {what:what} in ra giống hệt ký hiệu “{other}” nhưng viết bằng các ký tự khác.',
    en: 'The code “{code}” of a {what:what} prints like “{other}” but is written with other characters.',
  },
  duplicateName: {
    severity: 'warning',
    vi: 'Tên “{name}” của {what:what} trùng với một {what:what} khác ngay bên cạnh; người trả lời không phân biệt được.',
    en: 'The name “{name}” of this {what:what} is also that of another {what:what} beside it; whoever answers cannot tell them apart.',
  },
  unknownReference: {
    severity: 'error',
    vi: 'Không có {what:what} nào có mã “{id}”.',
    en: 'There is no {what:what} with the id “{id}”.',
  },
  groupCycle: {
    severity: 'error',
    vi: 'Nhóm “{group}” nằm trong chính nó qua nhóm cha.',
    en: 'Group “{group}” lies inside itself through its parent.',
  },
  groupEmpty: {
    severity: 'warning',
    vi: 'Nhóm “{group}” không có tiêu chí nào.',
    en: 'Group “{group}” has no criteria.',
  },
  criterionCycle: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} lấy dữ liệu từ chính nó, trực tiếp hoặc qua tiêu chí khác.',
    en: 'Criterion {criterion} takes its data from itself, directly or through others.',
  },
  inputReservedName: {
    severity: 'error',
    vi: '“{name}” là từ của ngôn ngữ công thức, không dùng làm tên dữ liệu được.',
    en: '“{name}” is a word of the formula language and cannot name an input.',
  },
  inputRange: {
    severity: 'error',
    vi: 'Giá trị nhỏ nhất {min} lớn hơn giá trị lớn nhất {max}.',
    en: 'The minimum {min} is above the maximum {max}.',
  },
  inputUnused: {
    severity: 'info',
    vi: 'Tiêu chí {criterion}: dữ liệu “{input}” không được dùng để đánh giá.',
    en: 'Criterion {criterion}: the input “{input}” takes no part in the decision.',
  },
  inputsMissing: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} có quy tắc đánh giá nhưng không có dữ liệu nào để đánh giá; chữ và ngày không quyết định được gì.',
    en: 'Criterion {criterion} has a rule but no input to decide on; texts and dates decide nothing.',
  },
  exclusiveInChoice: {
    severity: 'warning',
    vi: '“Chỉ chọn riêng” chỉ có nghĩa trong danh sách tích chọn.',
    en: '“exclusive” only means something in a checklist.',
  },
  fromKind: {
    severity: 'error',
    vi: 'Dữ liệu “{input}” cần {expected:kind}, nhưng nguồn của nó cho {actual:kind}.',
    en: 'The input “{input}” needs {expected:kind}, but its source gives {actual:kind}.',
  },
  fromCriterionWithoutPoints: {
    severity: 'error',
    vi: 'Dữ liệu “{input}” lấy điểm của tiêu chí “{criterion}”, nhưng tiêu chí đó không được chấm điểm.',
    en: 'The input “{input}” takes the points of the criterion “{criterion}”, which earns none.',
  },
  optionsDiffer: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: các lựa chọn của “{input}” khác với thông tin chung “{field}” mà nó lấy lại (lựa chọn “{option}”).',
    en: 'Criterion {criterion}: the options of “{input}” differ from those of the profile field “{field}” that it repeats (option “{option}”).',
  },
  checklistWithoutNone: {
    severity: 'warning',
    vi: 'Tiêu chí {criterion}: danh sách “{input}” không có lựa chọn kiểu “Không có mục nào”, nên không tích gì được hiểu là chưa trả lời.',
    en: 'Criterion {criterion}: the checklist “{input}” has no option for “none of these”, so that no tick means not answered.',
  },
  ownOutcome: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: dữ liệu “{input}” lấy kết quả của chính bộ tiêu chí này.',
    en: 'Criterion {criterion}: the input “{input}” takes the result of this very set.',
  },
  fromInProfile: {
    severity: 'error',
    vi: 'Thông tin chung “{input}” không lấy được từ nguồn này; chỉ nhập tay hoặc do cơ quan khác cung cấp.',
    en: 'The profile field “{input}” cannot come from this source: only typed or supplied.',
  },
  fromRegisterAmbiguous: {
    severity: 'error',
    vi: 'Lấy từ dòng tổng của mẫu danh sách thì không đếm hay cộng các dòng nữa.',
    en: 'A figure taken from a total of the register cannot also count or add up rows.',
  },
  registerSumKind: {
    severity: 'error',
    vi: 'Cột “{column}” không phải là số nên không cộng được.',
    en: 'The column “{column}” holds no numbers and cannot be added up.',
  },
  registerTotalAmbiguous: {
    severity: 'error',
    vi: 'Dòng tổng “{total}” chỉ được lấy từ một nguồn: thông tin chung, điều kiện hoặc công thức.',
    en: 'The total “{total}” can have only one source: a profile field, a condition or a formula.',
  },
  registerTotalCycle: {
    severity: 'error',
    vi: 'Dòng tổng “{total}” được tính từ chính nó.',
    en: 'The total “{total}” is computed from itself.',
  },
  stageReturn: {
    severity: 'error',
    vi: 'Bước “{stage}” chỉ trả lại được cho bước đứng trước nó.',
    en: 'The stage “{stage}” can only return to a stage before it.',
  },
  deadlineOrder: {
    severity: 'error',
    vi: 'Thời hạn của bước “{stage}” phải tính từ một bước đứng trước nó.',
    en: 'The deadline of the stage “{stage}” must count from a stage before it.',
  },
  placeholderUnknown: {
    severity: 'warning',
    vi: 'Biểu mẫu không có gì để điền vào “{name}”; chữ này được in nguyên như vậy.',
    en: 'The form has nothing to put for “{name}”; it is printed as it stands.',
  },
  askTaken: {
    severity: 'warning',
    vi: '“{name}” là tên của một số liệu có sẵn; nội dung hỏi ở đây cần tên khác.',
    en: '“{name}” names a figure that is always there; what is asked here needs another name.',
  },
  headingUnused: {
    severity: 'warning',
    vi: 'Bảng không có cột “{column}” để mang tiêu đề này.',
    en: 'The table has no column “{column}” for this heading.',
  },
  dayOfYear: {
    severity: 'error',
    vi: '“{value}” không phải là ngày có thật trong năm (tháng-ngày).',
    en: '“{value}” is not a day of the year (month-day).',
  },
  effectiveBeforeDate: {
    severity: 'warning',
    vi: 'Ngày có hiệu lực {effectiveFrom} sớm hơn ngày ban hành {date}.',
    en: 'It takes effect on {effectiveFrom}, before its date {date}.',
  },
  decisionMissing: {
    severity: 'info',
    vi: 'Chưa ghi quyết định ban hành; cần có trước khi công bố.',
    en: 'The decision is not named yet; it is needed for publishing.',
  },
} as const satisfies Record<string, Wording>;
