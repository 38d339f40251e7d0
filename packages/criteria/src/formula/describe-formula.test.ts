import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Input } from '../generated/types.ts';
import { describeFormula, namedBy } from './describe-formula.ts';
import { conformanceTable } from './syntax/constructs.ts';
import { printFormula } from './syntax/print-formula.ts';

const inputs: Input[] = [
  { id: 'a', kind: 'count', name: 'Số hồ sơ' },
  { id: 'b', kind: 'count', name: 'Tổng số' },
  { id: 'hasColumn', kind: 'boolean', name: 'Có chuyên mục' },
  { id: 'value', kind: 'boolean', name: 'Có kế hoạch' },
  { id: 'evidence', kind: 'count', name: 'Số minh chứng' },
  {
    id: 'kind',
    kind: 'choice',
    name: 'Hình thức',
    options: [
      { id: 'o1', name: 'Trực tuyến' },
      { id: 'o2', name: 'Trực tiếp' },
    ],
  },
  { id: 'list', kind: 'checklist', name: 'Nội dung', options: [{ id: 'o1', name: 'Đất đai' }] },
];
const named = namedBy(inputs);
const say = (formula: string, as: 'condition' | 'value' = 'condition') => ({
  vi: describeFormula(formula, { named, language: 'vi', as }),
  en: describeFormula(formula, { named, language: 'en', as }),
});

describe('a formula in words', () => {
  it.each([
    ['not hasColumn', '“Có chuyên mục” là Không', '“Có chuyên mục” is No'],
    [
      'value and evidence >= 1',
      '“Có kế hoạch” là Có và “Số minh chứng” ≥ 1',
      '“Có kế hoạch” is Yes and “Số minh chứng” ≥ 1',
    ],
    ['a == b', '“Số hồ sơ” = “Tổng số”', '“Số hồ sơ” = “Tổng số”'],
    ["kind == 'o1'", '“Hình thức” là “Trực tuyến”', '“Hình thức” is “Trực tuyến”'],
    ["'o2' != kind", '“Hình thức” không phải là “Trực tiếp”', '“Hình thức” is not “Trực tiếp”'],
    ["has(list, 'o1')", '“Nội dung” có chọn “Đất đai”', '“Nội dung” has “Đất đai” ticked'],
    ["not has(list, 'o1')", '“Nội dung” không chọn “Đất đai”', '“Nội dung” does not have “Đất đai” ticked'],
    ['not filled(a)', 'chưa ghi “Số hồ sơ”', '“Số hồ sơ” is not filled in'],
    ['not (a > b)', 'không phải (“Số hồ sơ” > “Tổng số”)', 'not (“Số hồ sơ” > “Tổng số”)'],
    [
      'value or hasColumn and a >= 1.5',
      '“Có kế hoạch” là Có hoặc (“Có chuyên mục” là Có và “Số hồ sơ” ≥ 1,5)',
      '“Có kế hoạch” is Yes or (“Có chuyên mục” is Yes and “Số hồ sơ” ≥ 1,5)',
    ],
    ['100 * a / b >= 60', '100 × “Số hồ sơ” / “Tổng số” ≥ 60', '100 × “Số hồ sơ” / “Tổng số” ≥ 60'],
    [
      'a / (a + b) > 0',
      '“Số hồ sơ” / (“Số hồ sơ” + “Tổng số”) > 0',
      '“Số hồ sơ” / (“Số hồ sơ” + “Tổng số”) > 0',
    ],
    ['a - (b - 1) > 0', '“Số hồ sơ” − (“Tổng số” − 1) > 0', '“Số hồ sơ” − (“Tổng số” − 1) > 0'],
    ['unknown > 1', '“unknown” > 1', '“unknown” > 1'],
    ['a >=', 'a >=', 'a >='],
  ])('%s', (formula, vi, en) => {
    expect(say(formula)).toEqual({ vi, en });
  });

  it('tells a value as it stands', () => {
    expect(say('if(value, a, round(a / b, 2))', 'value').vi).toBe(
      'nếu “Có kế hoạch” là Có thì “Số hồ sơ”, nếu không thì (“Số hồ sơ” / “Tổng số”) làm tròn 2 chữ số',
    );
  });

  it('tells every construct of the language, as docs/formulas.md has it', () => {
    const doc = readFileSync(new URL('../../../../docs/formulas.md', import.meta.url), 'utf8');
    const table = conformanceTable({
      'in words (`describe-formula`)': (node) =>
        describeFormula(printFormula(node), { named: new Map(), language: 'vi', as: 'condition' }),
    });
    expect(doc.includes(table), `docs/formulas.md does not hold:\n${table}`).toBe(true);
  });
});
