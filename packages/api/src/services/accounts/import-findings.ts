/** A column of the import sheet. */
export type ImportColumn = 'username' | 'displayName' | 'role' | 'unitCode';

/** What the columns are called, in their order in the sheet. */
export const importColumnNames: Readonly<Record<ImportColumn, string>> = {
  username: 'Tên đăng nhập',
  displayName: 'Họ và tên',
  role: 'Vai trò',
  unitCode: 'Mã đơn vị',
};

const messages = {
  usernameInvalid: {
    vi: 'Tên đăng nhập “{text}” không dùng được: cần 2–64 ký tự gồm chữ cái, chữ số, dấu chấm, gạch dưới, gạch nối.',
    en: 'The user name “{text}” cannot be used: 2–64 letters, digits, dots, underscores and hyphens are needed.',
  },
  usernameTaken: {
    vi: 'Tên đăng nhập “{text}” đã có người dùng.',
    en: 'The user name “{text}” is taken.',
  },
  usernameRepeated: {
    vi: 'Tên đăng nhập “{text}” đã có ở dòng {otherRow}.',
    en: 'The user name “{text}” is already in row {otherRow}.',
  },
  displayNameInvalid: {
    vi: 'Họ và tên cần 1–120 ký tự và không có ký tự ẩn.',
    en: 'A name needs 1–120 characters and none that are invisible.',
  },
  roleUnknown: {
    vi: 'Không có vai trò “{text}”: dùng Cán bộ, Lãnh đạo, Soạn thảo, Công bố hoặc Quản trị.',
    en: 'There is no role “{text}”: use Cán bộ, Lãnh đạo, Soạn thảo, Công bố or Quản trị.',
  },
  unitUnknown: {
    vi: 'Không có đơn vị mã “{text}” trong tỉnh.',
    en: 'The province has no unit of the code “{text}”.',
  },
  unitDoesNotFit: {
    vi: 'Vai trò này không thuộc đơn vị mã “{text}”: cán bộ và lãnh đạo thuộc xã, các vai trò khác thuộc tỉnh.',
    en: 'This role does not belong to the unit “{text}”: officers and leaders belong to communes, the others to the province.',
  },
  headerMissing: {
    vi: 'Không có trang tính nào (không kể trang ẩn) có đủ các cột: Tên đăng nhập, Họ và tên, Vai trò, Mã đơn vị.',
    en: 'No sheet (hidden ones apart) has all the columns: Tên đăng nhập, Họ và tên, Vai trò, Mã đơn vị.',
  },
  severalSheets: {
    vi: 'Các trang tính {text} đều có đủ cột. Hãy chỉ để lại (hoặc chỉ để hiện) trang cần nhập.',
    en: 'The sheets {text} all have the columns. Keep (or show) only the one to be imported.',
  },
  tooManyRows: { vi: 'Quá nhiều dòng: nhiều nhất 5.000.', en: 'Too many rows: 5,000 at most.' },
  noRows: { vi: 'Không có dòng nào để nhập.', en: 'There are no rows to import.' },
  // What is wrong with the file, with the place of a column or with a cell is worded where files are read.
  file: { vi: '{text}', en: '{text}' },
  place: { vi: '{text}', en: '{text}' },
  cell: { vi: '{text}', en: '{text}' },
} as const;

export type ImportFindingCode = keyof typeof messages;

/** What is wrong with a cell; row as the spreadsheet numbers it, column null for the whole row or file. */
export interface ImportFinding {
  row: number;
  column: ImportColumn | null;
  code: ImportFindingCode;
  /** In Vietnamese. */
  message: string;
  messageEn: string;
}

interface FindingPlace {
  readonly row: number;
  readonly column?: ImportColumn | null;
  readonly text?: string;
  /** The text in English where it is a sentence. */
  readonly textEn?: string;
  readonly otherRow?: number;
}

/** Makes a finding with its message in both languages. */
export function importFinding(
  code: ImportFindingCode,
  { row, column = null, ...params }: FindingPlace,
): ImportFinding {
  const { text = '', textEn = text, otherRow } = params;
  const { vi, en } = messages[code];
  return {
    row,
    column,
    code,
    message: filled(vi, { text, otherRow }),
    messageEn: filled(en, { text: textEn, otherRow }),
  };
}

function filled(sentence: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
