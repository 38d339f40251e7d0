import type { Rule } from '../generated/types.ts';

interface Term {
  readonly vi: string;
  readonly en: string;
}

type Terms = Readonly<Record<string, Term>>;

/** Every kind of rule has a word. */
const rules: Readonly<Record<Rule['kind'], Term>> = {
  levels: { vi: 'chỉ tiêu theo mức độ', en: 'targets per level' },
  allOrNothing: { vi: 'đạt hoặc không đạt', en: 'all or nothing' },
  linear: { vi: 'theo tỷ lệ', en: 'linear' },
  steps: { vi: 'theo bậc', en: 'steps' },
  options: { vi: 'theo lựa chọn', en: 'options' },
  parts: { vi: 'cộng các phần', en: 'parts' },
  periods: { vi: 'theo kỳ', en: 'periods' },
  peers: { vi: 'so với các đơn vị khác', en: 'peers' },
  formula: { vi: 'theo công thức', en: 'formula' },
};

/** Words that parameters of findings stand for, by list; see `Wording`. */
export const terms: Readonly<Record<string, Terms>> = {
  json: {
    object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
    array: { vi: 'một danh sách […]', en: 'a list […]' },
    string: { vi: 'chữ trong dấu nháy kép', en: 'a text in double quotes' },
    number: { vi: 'một số', en: 'a number' },
    integer: { vi: 'một số nguyên', en: 'a whole number' },
    boolean: { vi: 'true hoặc false', en: 'true or false' },
    null: { vi: 'null', en: 'null' },
  },
  kind: {
    number: { vi: 'một số', en: 'a number' },
    boolean: { vi: 'một điều kiện (đúng hoặc sai)', en: 'a condition (true or false)' },
    choice: { vi: 'một lựa chọn', en: 'a choice' },
    ticks: { vi: 'một danh sách tích chọn', en: 'a checklist' },
    text: { vi: 'chữ', en: 'a text' },
    places: { vi: 'một số nguyên từ 0 đến 6', en: 'a whole number from 0 to 6' },
  },
  unit: {
    count: { vi: 'một số đếm', en: 'a count' },
    percent: { vi: 'một tỷ lệ phần trăm', en: 'a percentage' },
    money: { vi: 'một số tiền', en: 'an amount of money' },
  },
  what: {
    group: { vi: 'nhóm', en: 'group' },
    criterion: { vi: 'tiêu chí', en: 'criterion' },
    input: { vi: 'dữ liệu đầu vào', en: 'input' },
    option: { vi: 'lựa chọn', en: 'option' },
    profileField: { vi: 'thông tin chung của đơn vị', en: 'profile field' },
    register: { vi: 'mẫu danh sách', en: 'register' },
    column: { vi: 'cột của mẫu danh sách', en: 'column of the register' },
    total: { vi: 'dòng tổng của mẫu danh sách', en: 'total of the register' },
    stage: { vi: 'bước', en: 'stage' },
    reportForm: { vi: 'biểu mẫu báo cáo', en: 'report form' },
    legalBasis: { vi: 'căn cứ pháp lý', en: 'legal basis' },
    level: { vi: 'mức độ', en: 'level' },
    band: { vi: 'hạng', en: 'band' },
    unitClass: { vi: 'loại đơn vị', en: 'class of units' },
    evidence: { vi: 'minh chứng', en: 'piece of evidence' },
    task: { vi: 'nhiệm vụ', en: 'task' },
    part: { vi: 'phần', en: 'part' },
    deviation: { vi: 'giải trình', en: 'deviation' },
  },
  rule: rules,
  size: {
    inputs: { vi: 'dữ liệu đầu vào', en: 'inputs' },
    options: { vi: 'lựa chọn', en: 'options' },
    formulaParts: { vi: 'phần tử trong các công thức', en: 'parts of formulas' },
    rowWork: {
      vi: 'đơn vị tính toán trên mỗi dòng của các mẫu danh sách',
      en: 'units of work on every row of the registers',
    },
    targets: { vi: 'chỉ tiêu', en: 'targets' },
    steps: { vi: 'bậc điểm', en: 'steps' },
    ruleParts: { vi: 'phần điểm và kỳ chấm điểm', en: 'parts and periods that are scored' },
    groupDepth: { vi: 'tầng nhóm lồng nhau', en: 'groups inside one another' },
  },
  outcome: {
    levels: { vi: 'xét theo mức độ', en: 'of levels' },
    points: { vi: 'chấm điểm', en: 'of points' },
  },
  unitType: {
    tinh: { vi: 'tỉnh', en: 'province' },
    so: { vi: 'sở', en: 'department' },
    huyen: { vi: 'huyện', en: 'district' },
    xa: { vi: 'xã', en: 'rural commune' },
    phuong: { vi: 'phường', en: 'ward' },
    'thi-tran': { vi: 'thị trấn', en: 'township' },
    'dac-khu': { vi: 'đặc khu', en: 'special zone' },
  },
  syntax: {
    invalidSymbol: { vi: 'từ này không có trong JSON', en: 'this word does not exist in JSON' },
    invalidNumber: { vi: 'số viết chưa đúng', en: 'the number is not written correctly' },
    propertyExpected: {
      vi: 'cần tên một thuộc tính trong dấu nháy kép',
      en: 'a property name in double quotes is needed',
    },
    valueExpected: { vi: 'cần một giá trị', en: 'a value is needed' },
    colonExpected: { vi: 'thiếu dấu hai chấm', en: 'a colon is missing' },
    commaExpected: { vi: 'thiếu dấu phẩy', en: 'a comma is missing' },
    braceExpected: { vi: 'thiếu dấu ngoặc nhọn đóng', en: 'a closing brace is missing' },
    bracketExpected: { vi: 'thiếu dấu ngoặc vuông đóng', en: 'a closing bracket is missing' },
    endExpected: { vi: 'thừa nội dung sau phần cuối', en: 'there is more text after the end' },
    stringNotClosed: { vi: 'chữ thiếu dấu nháy kép đóng', en: 'a text misses its closing quote' },
    invalidEscape: { vi: 'ký hiệu sau dấu \\ không đúng', en: 'what follows the \\ is not allowed' },
    invalidCharacter: {
      vi: 'ký tự này phải viết bằng dấu \\',
      en: 'this character must be written with a \\',
    },
  },
  form: {
    Id: {
      vi: 'chữ thường không dấu và số, nối bằng dấu gạch ngang, ví dụ “i-4”',
      en: 'lower-case letters and digits joined by dashes, such as “i-4”',
    },
    SetId: {
      vi: 'hai phần trở lên nối bằng dấu “/”, ví dụ “vn/commune”',
      en: 'two parts or more joined by “/”, such as “vn/commune”',
    },
    SetRef: {
      vi: 'mã@phiên bản#mã băm, ví dụ “vn/commune@1.0#sha256-…”',
      en: 'id@version#digest, such as “vn/commune@1.0#sha256-…”',
    },
    Name: {
      vi: 'chữ và số không dấu, bắt đầu bằng chữ thường, ví dụ “a”',
      en: 'letters and digits beginning with a lower-case letter, such as “a”',
    },
    Share: {
      vi: 'một số từ 0 đến 1 hoặc phân số như “1/2”',
      en: 'a number from 0 to 1 or a fraction such as “1/2”',
    },
    version: { vi: 'các số nối bằng dấu chấm, ví dụ “1.0”', en: 'numbers joined by dots, such as “1.0”' },
    DayOfYear: { vi: 'tháng-ngày, ví dụ “12-25”', en: 'month-day, such as “12-25”' },
  },
  shape: {
    Deviation: {
      vi: 'một giải trình cho đúng một thứ: criterion, group hoặc "outcome": true',
      en: 'a deviation of exactly one thing: criterion, group or "outcome": true',
    },
    Target: {
      vi: 'một chỉ tiêu: số, true, null, {"when": công thức} hoặc {"assigned": true}',
      en: 'a target: a number, true, null, {"when": formula} or {"assigned": true}',
    },
    targets: {
      vi: 'danh sách chỉ tiêu theo mức độ, hoặc một danh sách cho mỗi loại đơn vị',
      en: 'a list of targets per level, or one list for each class of units',
    },
    Step: {
      vi: 'một bậc điểm với đúng một trong: share, points, valueOver',
      en: 'a step with exactly one of: share, points, valueOver',
    },
    shares: {
      vi: '"equal" hoặc phần điểm của từng lựa chọn',
      en: '"equal" or the share of each option',
    },
    Share: {
      vi: 'một số từ 0 đến 1 hoặc phân số như "1/2"',
      en: 'a number from 0 to 1 or a fraction such as "1/2"',
    },
    among: {
      vi: '"round", "parent", "unitClass" hoặc {"field": tên một thông tin chung của đơn vị}',
      en: '"round", "parent", "unitClass" or {"field": name of a profile field}',
    },
  },
  format: {
    date: { vi: 'một ngày có thật, viết như “2025-12-31”', en: 'a real date, written such as “2025-12-31”' },
  },
};
