import type { Wording } from './wording.ts';

/** What can be wrong with the text before it is a document. */
export const jsonWordings = {
  documentTooLarge: {
    severity: 'error',
    vi: 'Văn bản dài quá {limit} MB.',
    en: 'The text is longer than {limit} MB.',
  },
  documentTooDeep: {
    severity: 'error',
    vi: 'Các dấu ngoặc lồng nhau quá {limit} tầng.',
    en: 'Brackets are nested more than {limit} deep.',
  },
  documentTooManyValues: {
    severity: 'error',
    vi: 'Văn bản có quá {limit} giá trị.',
    en: 'The text holds more than {limit} values.',
  },
  tooManyFindings: {
    severity: 'error',
    vi: 'Còn {count} lỗi nữa không liệt kê ở đây.',
    en: 'There are {count} more findings, not listed here.',
  },
  jsonEmpty: { severity: 'error', vi: 'Văn bản trống.', en: 'The text is empty.' },
  jsonSyntax: {
    severity: 'error',
    vi: 'Sai cú pháp JSON: {problem:syntax}.',
    en: 'This is not valid JSON: {problem:syntax}.',
  },
  jsonComment: {
    severity: 'error',
    vi: 'JSON không có chú thích: hãy bỏ đoạn này.',
    en: 'JSON has no comments: remove this one.',
  },
  jsonTrailingComma: {
    severity: 'error',
    vi: 'Thừa dấu phẩy sau phần tử cuối cùng.',
    en: 'There is a comma after the last item.',
  },
  jsonDuplicateKey: {
    severity: 'error',
    vi: 'Thuộc tính “{key}” được viết hai lần trong cùng một đối tượng.',
    en: 'The property “{key}” is written twice in one object.',
  },
  numberTooLong: {
    severity: 'error',
    vi: 'Số dài quá {limit} chữ số.',
    en: 'The number has more than {limit} digits.',
  },
  numberInexact: {
    severity: 'error',
    vi: 'Số {number} không giữ được chính xác trong JSON: nó sẽ bị đọc thành {read}.',
    en: 'JSON does not keep the number {number} exactly: it would be read as {read}.',
  },
  textNul: {
    severity: 'error',
    vi: 'Chữ có ký tự rỗng (U+0000), không lưu được.',
    en: 'The text holds the character U+0000, which cannot be stored.',
  },
  textLoneSurrogate: {
    severity: 'error',
    vi: 'Chữ có nửa ký tự Unicode ({character}), không lưu được.',
    en: 'The text holds half a Unicode character ({character}), which cannot be stored.',
  },
  textHiddenCharacter: {
    severity: 'warning',
    vi: 'Chữ có ký tự ẩn {character}, có thể làm chữ hiện ra khác với nội dung thật.',
    en: 'The text holds the hidden character {character}, which can make it look different from what it says.',
  },
} as const satisfies Record<string, Wording>;
