import type { Wording } from './wording.ts';

/** Formulas, measures and what they give. */
export const formulaWordings = {
  formulaEmpty: { severity: 'error', vi: 'Công thức trống.', en: 'The formula is empty.' },
  formulaUnexpectedCharacter: {
    severity: 'error',
    vi: 'Công thức không dùng được ký tự “{character}”; phép tính viết bằng + - * / và so sánh bằng == != < <= > >=.',
    en: 'A formula cannot hold the character “{character}”; it computes with + - * / and compares with == != < <= > >=.',
  },
  formulaUnexpectedToken: {
    severity: 'error',
    vi: 'Công thức không đọc được từ “{token}”: ở chỗ này cần một phần khác.',
    en: 'The formula cannot be read from “{token}” on: something else belongs here.',
  },
  formulaUnexpectedEnd: {
    severity: 'error',
    vi: 'Công thức còn thiếu phần cuối.',
    en: 'The formula stops before its end.',
  },
  formulaSingleEquals: {
    severity: 'error',
    vi: 'So sánh bằng viết là “==”, không phải “=”.',
    en: 'Equality is written “==”, not “=”.',
  },
  formulaWord: {
    severity: 'error',
    vi: 'Công thức không dùng “{word}”; ở đây hãy viết “{instead}”.',
    en: 'A formula does not know “{word}”; write “{instead}” here.',
  },
  formulaDecimalComma: {
    severity: 'error',
    vi: 'Phần lẻ của số viết sau dấu chấm: “{instead}”, không phải “{number}”.',
    en: 'Decimals follow a point: “{instead}”, not “{number}”.',
  },
  formulaPercentSign: {
    severity: 'error',
    vi: 'Công thức không dùng dấu “%”: viết “{number}” khi so với số phần trăm (100 * a / b), viết “{share}” khi so với tỷ số a / b.',
    en: 'A formula has no sign “%”: write “{number}” against a percentage (100 * a / b), “{share}” against a ratio a / b.',
  },
  formulaCommaInCall: {
    severity: 'warning',
    vi: '“{number}” ở đây là hai giá trị; nếu là một số lẻ thì viết “{instead}”, nếu là hai giá trị thì thêm dấu cách sau dấu phẩy.',
    en: '“{number}” is two values here; if it is one number write “{instead}”, if it is two put a space after the comma.',
  },
  formulaForeignName: {
    severity: 'error',
    vi: '“{name}” là dữ liệu của tiêu chí {other}; công thức chỉ đọc dữ liệu của chính tiêu chí mình. Hãy thêm một dữ liệu lấy từ tiêu chí đó (from: criterion).',
    en: '“{name}” is an input of criterion {other}; a formula reads the inputs of its own criterion only. Add an input that comes from that criterion (from: criterion).',
  },
  formulaProfileName: {
    severity: 'error',
    vi: '“{name}” là thông tin chung của đơn vị; công thức chỉ đọc dữ liệu của chính tiêu chí. Hãy thêm một dữ liệu lấy từ thông tin chung (from: profile).',
    en: '“{name}” is a field of the profile; a formula reads the inputs of its own criterion only. Add an input that comes from the profile (from: profile).',
  },
  formulaChain: {
    severity: 'error',
    vi: 'Không viết liền hai phép so sánh “{first}” và “{second}”: hãy nối chúng bằng “and”.',
    en: 'Two comparisons “{first}” and “{second}” cannot be chained: join them with “and”.',
  },
  formulaNumberTooLong: {
    severity: 'error',
    vi: 'Số trong công thức dài quá {limit} chữ số.',
    en: 'A number in the formula has more than {limit} digits.',
  },
  formulaTextNotClosed: {
    severity: 'error',
    vi: 'Chữ trong công thức thiếu dấu nháy đóng.',
    en: 'A text in the formula misses its closing quote.',
  },
  formulaUnknownFunction: {
    severity: 'error',
    vi: 'Không có hàm nào tên là “{name}”; các hàm dùng được: if, min, max, round, sum, count, filled, has.',
    en: 'There is no function “{name}”; there are if, min, max, round, sum, count, filled, has.',
  },
  formulaTooDeep: {
    severity: 'error',
    vi: 'Công thức lồng nhau quá {limit} tầng.',
    en: 'The formula is nested more than {limit} deep.',
  },
  formulaTooLarge: {
    severity: 'error',
    vi: 'Công thức có quá {limit} phần.',
    en: 'The formula has more than {limit} parts.',
  },
  formulaUnknownName: {
    severity: 'error',
    vi: 'Công thức dùng tên “{name}” chưa được khai báo.',
    en: 'The formula uses the name “{name}”, which is not declared.',
  },
  formulaUnknownOption: {
    severity: 'error',
    vi: '“{name}” không có lựa chọn nào có mã “{option}”.',
    en: '“{name}” has no option “{option}”.',
  },
  formulaArity: {
    severity: 'error',
    vi: 'Hàm “{name}” cần {expected} giá trị, nhưng ở đây có {given}.',
    en: 'The function “{name}” takes {expected} values, but is given {given}.',
  },
  formulaType: {
    severity: 'error',
    vi: 'Chỗ này của công thức cần {expected:kind}, nhưng đang là {actual:kind}.',
    en: 'This part of the formula must be {expected:kind}, but it is {actual:kind}.',
  },
  formulaMixedTypes: {
    severity: 'error',
    vi: 'Không so sánh hay chọn giữa {left:kind} và {right:kind} được.',
    en: 'These cannot be compared or chosen between: {left:kind} and {right:kind}.',
  },
  formulaUnits: {
    severity: 'error',
    vi: 'Công thức cộng hoặc so sánh {left:unit} với {right:unit}: hai đại lượng khác nhau.',
    en: 'The formula adds or compares {left:unit} and {right:unit}, which measure different things.',
  },
  formulaResult: {
    severity: 'error',
    vi: 'Công thức này phải cho {expected:kind}, nhưng nó cho {actual:kind}.',
    en: 'This formula must give {expected:kind}, but it gives {actual:kind}.',
  },
  measureMissing: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} có nhiều dữ liệu đầu vào nên cần công thức tính kết quả (measure).',
    en: 'Criterion {criterion} has several inputs and needs a formula (measure).',
  },
  measureKind: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: quy tắc “{rule:rule}” cần {expected:kind}, nhưng kết quả là {actual:kind}.',
    en: 'Criterion {criterion}: the rule “{rule:rule}” needs {expected:kind}, but the result is {actual:kind}.',
  },
  perWithoutPeriods: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: dữ liệu “{input}” hỏi theo kỳ nhưng quy tắc không chấm theo kỳ và không gộp các kỳ bằng sum, min, max hay count.',
    en: 'Criterion {criterion}: the input “{input}” is asked per period, but the rule neither scores periods nor puts them together by sum, min, max or count.',
  },
  periodsWithoutPer: {
    severity: 'error',
    vi: 'Tiêu chí {criterion} chấm theo kỳ nhưng không có dữ liệu nào hỏi theo kỳ.',
    en: 'Criterion {criterion} scores periods, but none of its inputs is asked per period.',
  },
  periodsMixed: {
    severity: 'error',
    vi: 'Tiêu chí {criterion}: các dữ liệu hỏi theo kỳ phải cùng một loại kỳ.',
    en: 'Criterion {criterion}: its inputs must all be asked for the same kind of period.',
  },
} as const satisfies Record<string, Wording>;
