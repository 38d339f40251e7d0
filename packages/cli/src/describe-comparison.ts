import type { SetComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';

type CriterionComparison = SetComparison['criteria'][number];
type FieldChange = CriterionComparison['changes'][number];

/** Longer than a target or a number; a rewritten text is named, not shown. */
const LONGEST_SHOWN = 60;

const relations = [
  ['kept', 'giữ nguyên'],
  ['reworded', 'sửa lời'],
  ['tightened', 'chặt hơn'],
  ['loosened', 'nới lỏng'],
  ['changed', 'thay đổi'],
  ['added', 'thêm'],
  ['dropped', 'bỏ'],
  ['replaced', 'thay thế'],
] as const satisfies readonly (readonly [keyof SetComparison['summary'], string])[];

const fields: ReadonlyMap<string, string> = new Map([
  ['name', 'tên'],
  ['code', 'ký hiệu'],
  ['group', 'nhóm'],
  ['measureUnit', 'đơn vị tính'],
  ['inputs', 'dữ liệu đầu vào'],
  ['measure', 'công thức'],
  ['targets', 'chỉ tiêu'],
  ['weight', 'điểm tối đa'],
  ['source', 'nguồn số liệu'],
]);

/** Of groups and the outcome; a maximum there is called by that name, and a weight is one. */
const partFields: ReadonlyMap<string, string> = new Map([
  ['code', 'ký hiệu'],
  ['name', 'tên'],
  ['parent', 'thuộc nhóm'],
  ['max', 'điểm tối đa'],
  ['weight', 'trọng số'],
  ['combine', 'cách gộp'],
  ['rescale', 'quy đổi về điểm tối đa'],
  ['bonus', 'điểm thưởng'],
  ['cap', 'giới hạn điểm'],
  ['unitTypes', 'loại đơn vị được đánh giá'],
  ['unitClasses', 'nhóm loại đơn vị'],
  ['levels', 'mức độ'],
  ['levelOrder', 'thứ tự mức độ'],
  ['share', 'tỷ lệ tiêu chí phải đạt (%)'],
  ['notApplicable', 'khi tiêu chí không áp dụng'],
  ['scale', 'thang điểm'],
  ['decimals', 'số chữ số thập phân'],
  ['bands', 'hạng'],
  ['bandOrder', 'thứ tự hạng'],
  ['from', 'từ tổng điểm'],
  ['eachGroup', 'mỗi nhóm đạt ít nhất (%)'],
  ['groups', 'điều kiện theo nhóm'],
  ['requires', 'tiêu chí phải đạt trọn điểm'],
  ['rankings', 'bảng xếp thứ tự'],
  ['outcome', 'cách kết luận'],
]);

function shown(value: FieldChange['before']): string | undefined {
  if (value === undefined) return '(không có)';
  if (value === null) return 'không áp dụng';
  const isCondition = typeof value === 'object' && !Array.isArray(value) && typeof value.when === 'string';
  const text = isCondition ? String(value.when) : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? undefined : text;
}

function describeChange(
  { field, level, band, unitClass, before, after }: FieldChange,
  set: CriteriaSet,
  words = fields,
): string {
  const { outcome } = set;
  const places = outcome.kind === 'levels' ? outcome.levels : (outcome.bands ?? []);
  const id = level ?? band;
  const place = places.find((own) => own.id === id)?.name ?? id;
  const what = [words.get(field) ?? field, place, unitClass].filter((part) => part !== undefined).join(', ');
  const [old, next] = [shown(before), shown(after)];
  return old === undefined || next === undefined ? what : `${what}: ${old} → ${next}`;
}

function describeCriterion(criterion: CriterionComparison, set: CriteriaSet): string[] {
  const { code, name, relation, changes, needsReason, justified } = criterion;
  const word = relations.find(([key]) => key === relation)?.[1] ?? relation;
  const reason = needsReason ? (justified ? ', có giải trình' : ', chưa có giải trình') : '';
  return [
    `  ${code} ${word}${reason}: ${name}`,
    ...changes.map((change) => `      ${describeChange(change, set)}`),
  ];
}

type PartComparison = SetComparison['groups'][number] | SetComparison['outcome'];

function describePart(name: string, part: PartComparison, set: CriteriaSet): string[] {
  const { relation, changes, needsReason, justified } = part;
  const word = relations.find(([key]) => key === relation)?.[1] ?? relation;
  const reason = needsReason ? (justified ? ', có giải trình' : ', chưa có giải trình') : '';
  return [
    `  ${name}: ${word}${reason}`,
    ...changes.map((change) => `      ${describeChange(change, set, partFields)}`),
  ];
}

/**
 * A comparison for people: the counts, the coverage of the base, how the whole set concludes and its groups where they are not kept,
 * then every criterion that is not kept with its changes.
 */
export function describeComparison(
  [base, other]: readonly [base: CriteriaSet, other: CriteriaSet],
  { inherits, summary, coverage, criteria, groups, outcome }: SetComparison,
): string {
  // Who took nothing over dropped nothing.
  const counts = relations
    .filter(([key]) => summary[key] > 0 && (inherits || key !== 'dropped'))
    .map(([key, word]) => `${word} ${summary[key]}`);
  return [
    `${other.id}@${other.version} so với ${base.id}@${base.version}: ${counts.join(', ')}`,
    ...(inherits ? [] : ['  không kế thừa bộ gốc: không phải giải trình']),
    `  bao phủ ${coverage.covered}/${coverage.base} tiêu chí của bộ gốc`,
    ...(outcome.relation === 'kept' ? [] : describePart('Cách kết luận', outcome, other)),
    ...groups
      .filter(({ relation }) => relation !== 'kept' && (inherits || relation !== 'dropped'))
      .flatMap((group) => describePart(`Nhóm ${group.code} ${group.name}`, group, other)),
    ...criteria
      .filter(({ relation }) => relation !== 'kept' && (inherits || relation !== 'dropped'))
      .flatMap((criterion) => describeCriterion(criterion, other)),
  ].join('\n');
}
