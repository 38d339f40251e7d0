import { describe, expect, it } from 'vitest';
import { criterion, levelsSet, number } from '../check/sample-documents.ts';
import { messageOf } from '../findings/messages.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { parseDocument } from './parse-document.ts';

const set = levelsSet({
  stages: [
    { id: 's', name: 'S', kind: 'council', by: { level: 'unit' }, deadline: { kind: 'monthly', day: 5 } },
  ],
  criteria: [
    criterion({ rule: { kind: 'levels', targets: [1, 2, 3] } }),
    criterion({
      id: 'i-2',
      code: 'I.2',
      inputs: [number('a', { from: { kind: 'profile', field: 'people' } })],
      rule: { kind: 'steps', max: 1, steps: [{ share: 1 }] },
    }),
    criterion({ id: 'i-3', code: 'I.3', rule: { kind: 'options', max: 1, shares: { o1: 1 } } }),
  ],
});

/** The document with one value replaced; `undefined` takes the property away. */
function changed(document: CriteriaSet, path: string, value: unknown): string {
  const copy: unknown = structuredClone(document);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let place: unknown = copy;
  for (const key of keys) place = Reflect.get(Object(place), key);
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
  return JSON.stringify(copy);
}

const ofSchema = ({ code }: { code: string }) => code.startsWith('schema');
const target = 'criteria/0/rule/targets/1';
const step = 'criteria/1/rule/steps/0';

describe('one mistake gives one finding', () => {
  it.each<[string, unknown, string]>([
    ['name', undefined, 'schemaRequired : Thiếu thuộc tính bắt buộc “name”.'],
    ['nmae', 1, 'schemaUnknownProperty nmae: Không có thuộc tính nào tên là “nmae” ở đây.'],
    [
      'constructor',
      1,
      'schemaUnknownProperty constructor: Không có thuộc tính nào tên là “constructor” ở đây.',
    ],
    ['name', 5, 'schemaType name: Ở đây cần chữ trong dấu nháy kép, nhưng đang là một số.'],
    ['name', '', 'schemaEmptyText name: Chữ ở đây không được để trống.'],
    ['name', null, 'schemaType name: Ở đây cần chữ trong dấu nháy kép, nhưng đang là null.'],
    ['groups', {}, 'schemaType groups: Ở đây cần một danh sách […], nhưng đang là một đối tượng {…}.'],
    [
      'version',
      'v1',
      'schemaPattern version: “v1” không đúng dạng: cần các số nối bằng dấu chấm, ví dụ “1.0”.',
    ],
    [
      'id',
      'VN',
      'schemaPattern id: “VN” không đúng dạng: cần hai phần trở lên nối bằng dấu “/”, ví dụ “vn/commune”.',
    ],
    [
      'criteria/0/id',
      'I 1',
      'schemaPattern criteria/0/id: “I 1” không đúng dạng: cần chữ thường không dấu và số, nối bằng dấu gạch ngang, ví dụ “i-4”.',
    ],
    [
      'criteria/0/inputs/0/id',
      'Số',
      'schemaPattern criteria/0/inputs/0/id: “Số” không đúng dạng: cần chữ và số không dấu, bắt đầu bằng chữ thường, ví dụ “a”.',
    ],
    [
      'derivedFrom',
      'x',
      'schemaPattern derivedFrom: “x” không đúng dạng: cần mã@phiên bản#mã băm, ví dụ “vn/commune@1.0#sha256-…”.',
    ],
    [
      'decision/date',
      '2025-02-30',
      'schemaFormat decision/date: “2025-02-30” không phải là một ngày có thật, viết như “2025-12-31”.',
    ],
    [
      'criteria/0/inputs/0/kind',
      'cuont',
      'schemaAllowed criteria/0/inputs/0/kind: Giá trị này phải là một trong: "number", "count", "percent", "money", "boolean", "choice", "checklist", "text", "date". Sửa thành: “count”.',
    ],
    [
      'criteria/0/inputs/0/kind',
      undefined,
      'schemaRequired criteria/0/inputs/0: Thiếu thuộc tính bắt buộc “kind”.',
    ],
    [
      'criteria/0/inputs/0/kind',
      5,
      'schemaAllowed criteria/0/inputs/0/kind: Giá trị này phải là một trong: "number", "count", "percent", "money", "boolean", "choice", "checklist", "text", "date".',
    ],
    [
      'criteria/0/inputs/0',
      5,
      'schemaType criteria/0/inputs/0: Ở đây cần một đối tượng {…}, nhưng đang là một số.',
    ],
    [
      'criteria/1/inputs/0/from/kind',
      'x',
      'schemaAllowed criteria/1/inputs/0/from/kind: Giá trị này phải là một trong: "profile", "register", "lowerUnits", "criterion", "outcome", "supplied".',
    ],
    [
      'criteria/1/inputs/0/from/field',
      undefined,
      'schemaRequired criteria/1/inputs/0/from: Thiếu thuộc tính bắt buộc “field”.',
    ],
    [
      'outcome/kind',
      'level',
      'schemaAllowed outcome/kind: Giá trị này phải là một trong: "levels", "points". Sửa thành: “levels”.',
    ],
    ['outcome/levels', [], 'schemaTooFew outcome/levels: Ở đây cần ít nhất 1 phần tử.'],
    ['outcome/levels/0/share', 101, 'schemaLimit outcome/levels/0/share: Số ở đây phải <= 100.'],
    [
      'criteria/0/rule/kind',
      'level',
      'schemaAllowed criteria/0/rule/kind: Giá trị này phải là một trong: "levels", "allOrNothing", "linear", "steps", "options", "parts", "periods", "peers", "formula". Sửa thành: “levels”.',
    ],
    [
      'stages/0/deadline/kind',
      'x',
      'schemaAllowed stages/0/deadline/kind: Giá trị này phải là một trong: "yearly", "once", "monthly", "after".',
    ],
    [
      'stages/0/by/level',
      'x',
      'schemaAllowed stages/0/by/level: Giá trị này phải là một trong: "unit", "commune", "district", "department", "province", "ministry".',
    ],
    [
      'criteria/0/inputs',
      Array.from({ length: 101 }, (_, index) => number(`a${index}`)),
      'schemaTooMany criteria/0/inputs: Ở đây có nhiều nhất 100 phần tử.',
    ],
    [
      'unitTypes',
      ['xa', 'xa'],
      'schemaRepeated unitTypes: Phần tử thứ 1 và thứ 2 của danh sách giống hệt nhau.',
    ],
    [
      target,
      'sáu mươi',
      `schemaShape ${target}: Ở đây cần một chỉ tiêu: số, true, null, {"when": công thức} hoặc {"assigned": true}.`,
    ],
    [
      target,
      false,
      `schemaShape ${target}: Ở đây cần một chỉ tiêu: số, true, null, {"when": công thức} hoặc {"assigned": true}.`,
    ],
    [
      target,
      { when: 5 },
      `schemaType ${target}/when: Ở đây cần chữ trong dấu nháy kép, nhưng đang là một số.`,
    ],
    [
      target,
      { when: 'a', nmae: 'x' },
      `schemaUnknownProperty ${target}/nmae: Không có thuộc tính nào tên là “nmae” ở đây. Sửa thành: “name”.`,
    ],
    [
      target,
      { assigned: true, defualt: 1 },
      `schemaUnknownProperty ${target}/defualt: Không có thuộc tính nào tên là “defualt” ở đây. Sửa thành: “default”.`,
    ],
    [target, { assigned: false }, `schemaAllowed ${target}/assigned: Giá trị này phải là một trong: true.`],
    [
      target,
      {},
      `schemaShape ${target}: Ở đây cần một chỉ tiêu: số, true, null, {"when": công thức} hoặc {"assigned": true}.`,
    ],
    [
      'criteria/0/rule/targets',
      60,
      'schemaShape criteria/0/rule/targets: Ở đây cần danh sách chỉ tiêu theo mức độ, hoặc một danh sách cho mỗi loại đơn vị.',
    ],
    [
      'criteria/0/rule/targets',
      { xa: 60 },
      'schemaType criteria/0/rule/targets/xa: Ở đây cần một danh sách […], nhưng đang là một số.',
    ],
    [
      'criteria/0/rule/targets',
      { xa: [1, 'x', 3] },
      'schemaShape criteria/0/rule/targets/xa/1: Ở đây cần một chỉ tiêu: số, true, null, {"when": công thức} hoặc {"assigned": true}.',
    ],
    [`${step}/share`, 2, `schemaLimit ${step}/share: Số ở đây phải <= 1.`],
    [
      `${step}/share`,
      '1/0',
      `schemaPattern ${step}/share: “1/0” không đúng dạng: cần một số từ 0 đến 1 hoặc phân số như “1/2”.`,
    ],
    [`${step}/share`, true, `schemaShape ${step}/share: Ở đây cần một số từ 0 đến 1 hoặc phân số như "1/2".`],
    [step, {}, `schemaShape ${step}: Ở đây cần một bậc điểm với đúng một trong: share, points, valueOver.`],
    [
      step,
      { form: 1, share: 1 },
      `schemaUnknownProperty ${step}/form: Không có thuộc tính nào tên là “form” ở đây. Sửa thành: “from”.`,
    ],
    [
      step,
      { points: 'x' },
      `schemaType ${step}/points: Ở đây cần một số, nhưng đang là chữ trong dấu nháy kép.`,
    ],
    [step, 5, `schemaShape ${step}: Ở đây cần một bậc điểm với đúng một trong: share, points, valueOver.`],
    [
      'criteria/2/rule/shares',
      'same',
      'schemaShape criteria/2/rule/shares: Ở đây cần "equal" hoặc phần điểm của từng lựa chọn.',
    ],
    [
      'criteria/2/rule/shares/o1',
      'x',
      'schemaPattern criteria/2/rule/shares/o1: “x” không đúng dạng: cần một số từ 0 đến 1 hoặc phân số như “1/2”.',
    ],
    [
      'criteria/0/measure',
      'a'.repeat(501),
      'schemaTextTooLong criteria/0/measure: Chữ ở đây dài quá 500 ký tự.',
    ],
  ])('%s := %j', (path, value, expected) => {
    const { document, findings } = parseDocument(changed(set, path, value));
    expect(document).toBeUndefined();
    expect(
      // The sample is made to meet the schema, not the rules.
      findings
        .filter(ofSchema)
        .map((finding) => `${finding.code} ${finding.path.join('/')}: ${messageOf(finding, 'vi')}`),
    ).toEqual([expected]);
  });

  it('and several mistakes give several', () => {
    const text = changed(set, 'criteria/0/rule/targets', ['x', { when: 5 }, 3, true]);
    const { findings } = parseDocument(text);
    expect(findings.filter(ofSchema).map(({ code }) => code)).toEqual(['schemaShape', 'schemaType']);
  });

  it.each(['[]', '5', 'null', '"x"', 'true'])('a document that is %s', (text) => {
    expect(parseDocument(text).findings.map(({ code }) => code)).toEqual(['schemaType']);
  });
});
