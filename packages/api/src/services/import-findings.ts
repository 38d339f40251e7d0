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
  usernameInvalid:
    'Tên đăng nhập “{text}” không dùng được: cần 2–64 ký tự gồm chữ cái, chữ số, dấu chấm, gạch dưới, gạch nối.',
  usernameTaken: 'Tên đăng nhập “{text}” đã có người dùng.',
  usernameRepeated: 'Tên đăng nhập “{text}” đã có ở dòng {otherRow}.',
  displayNameInvalid: 'Họ và tên cần 1–120 ký tự và không có ký tự ẩn.',
  roleUnknown: 'Không có vai trò “{text}”: dùng Cán bộ, Lãnh đạo, Soạn thảo, Công bố hoặc Quản trị.',
  unitUnknown: 'Không có đơn vị mã “{text}” trong tỉnh.',
  unitDoesNotFit:
    'Vai trò này không thuộc đơn vị mã “{text}”: cán bộ và lãnh đạo thuộc xã, các vai trò khác thuộc tỉnh.',
  formula: 'Ô chứa công thức; hãy thay bằng giá trị.',
  headerMissing: 'Dòng đầu cần có các cột: Tên đăng nhập, Họ và tên, Vai trò, Mã đơn vị.',
  notXlsx: 'Tệp không phải là bảng tính .xlsx đọc được.',
  fileTooLarge: 'Tệp quá lớn: nhiều nhất 2 MB.',
  tooManyRows: 'Quá nhiều dòng: nhiều nhất 5.000.',
  noRows: 'Không có dòng nào để nhập.',
} as const;

export type ImportFindingCode = keyof typeof messages;

/** What is wrong with a cell; row as the spreadsheet numbers it, column null for the whole row or file. */
export interface ImportFinding {
  row: number;
  column: ImportColumn | null;
  code: ImportFindingCode;
  /** In Vietnamese. */
  message: string;
}

/** Makes a finding with its message. */
export function importFinding(
  code: ImportFindingCode,
  {
    row,
    column = null,
    ...params
  }: { row: number; column?: ImportColumn | null; text?: string; otherRow?: number },
): ImportFinding {
  const values: Record<string, string | number | undefined> = params;
  const message = messages[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { row, column, code, message };
}
