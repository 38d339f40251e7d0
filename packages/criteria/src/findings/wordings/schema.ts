import type { Wording } from './wording.ts';

/** What the JSON Schema of the document refuses. */
export const schemaWordings = {
  schemaRequired: {
    severity: 'error',
    vi: 'Thiếu thuộc tính bắt buộc “{property}”.',
    en: 'The required property “{property}” is missing.',
  },
  schemaUnknownProperty: {
    severity: 'error',
    vi: 'Không có thuộc tính nào tên là “{property}” ở đây.',
    en: 'There is no property called “{property}” here.',
  },
  schemaType: {
    severity: 'error',
    vi: 'Ở đây cần {expected:json}, nhưng đang là {actual:json}.',
    en: 'This must be {expected:json}, but it is {actual:json}.',
  },
  schemaAllowed: {
    severity: 'error',
    vi: 'Giá trị này phải là một trong: {allowed}.',
    en: 'This must be one of: {allowed}.',
  },
  schemaShape: {
    severity: 'error',
    vi: 'Ở đây cần {shape:shape}.',
    en: 'This must be {shape:shape}.',
  },
  schemaPattern: {
    severity: 'error',
    vi: '“{value}” không đúng dạng: cần {form:form}.',
    en: '“{value}” does not have the right form: it must be {form:form}.',
  },
  schemaFormat: {
    severity: 'error',
    vi: '“{value}” không phải là {format:format}.',
    en: '“{value}” is not {format:format}.',
  },
  schemaEmptyText: {
    severity: 'error',
    vi: 'Chữ ở đây không được để trống.',
    en: 'This text must not be empty.',
  },
  schemaTextTooLong: {
    severity: 'error',
    vi: 'Chữ ở đây dài quá {limit} ký tự.',
    en: 'This text is longer than {limit} characters.',
  },
  schemaTooFew: {
    severity: 'error',
    vi: 'Ở đây cần ít nhất {limit} phần tử.',
    en: 'At least {limit} items are needed here.',
  },
  schemaTooMany: {
    severity: 'error',
    vi: 'Ở đây có nhiều nhất {limit} phần tử.',
    en: 'At most {limit} items are allowed here.',
  },
  schemaRepeated: {
    severity: 'error',
    vi: 'Phần tử thứ {first} và thứ {second} của danh sách giống hệt nhau.',
    en: 'Items {first} and {second} of the list are the same.',
  },
  schemaLimit: {
    severity: 'error',
    vi: 'Số ở đây phải {comparison} {limit}.',
    en: 'This number must be {comparison} {limit}.',
  },
  schemaOther: {
    severity: 'error',
    vi: 'Phần này không đúng lược đồ của bộ tiêu chí (quy tắc “{keyword}”).',
    en: 'This does not fit the schema of a criteria set (rule “{keyword}”).',
  },
} as const satisfies Record<string, Wording>;
