import type { SetComparison } from '@tieuchi/criteria/compare';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type ChangeSide, describeFieldChange } from '@tieuchi/forms/describe-change';

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

function describeChange(change: FieldChange, sides: { base: ChangeSide; other: ChangeSide }): string {
  const { field, place, ...words } = describeFieldChange(change, { ...sides, locale: 'vi' });
  // Numbers stand alone, as scripts have always found them.
  const before = typeof change.before === 'number' ? String(change.before) : words.before;
  const after = typeof change.after === 'number' ? String(change.after) : words.after;
  const what = [field.charAt(0).toLowerCase() + field.slice(1), place]
    .filter((part) => part !== '')
    .join(', ');
  const isShort = before.length <= LONGEST_SHOWN && after.length <= LONGEST_SHOWN;
  return isShort ? `${what}: ${before} → ${after}` : what;
}

function describeCriterion(
  criterion: CriterionComparison,
  [base, other]: readonly [base: CriteriaSet, other: CriteriaSet],
): string[] {
  const { id, baseId = id, code, name, relation, changes, needsReason, justified } = criterion;
  const original = base.criteria.find((one) => one.id === baseId);
  const own = other.criteria.find((one) => one.id === id);
  const sides = {
    base: { criterion: original ?? own, set: base },
    other: { criterion: own ?? original, set: other },
  };
  const word = relations.find(([key]) => key === relation)?.[1] ?? relation;
  const reason = needsReason ? (justified ? ', có giải trình' : ', chưa có giải trình') : '';
  return [
    `  ${code} ${word}${reason}: ${name}`,
    ...changes.map((change) => `      ${describeChange(change, sides)}`),
  ];
}

type PartComparison = SetComparison['groups'][number] | SetComparison['outcome'];

function describePart(
  name: string,
  part: PartComparison,
  [base, other]: readonly [base: CriteriaSet, other: CriteriaSet],
): string[] {
  const sides = { base: { set: base }, other: { set: other } };
  const { relation, changes, needsReason, justified } = part;
  const word = relations.find(([key]) => key === relation)?.[1] ?? relation;
  const reason = needsReason ? (justified ? ', có giải trình' : ', chưa có giải trình') : '';
  return [
    `  ${name}: ${word}${reason}`,
    ...changes.map((change) => `      ${describeChange(change, sides)}`),
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
    ...(outcome.relation === 'kept' ? [] : describePart('Cách kết luận', outcome, [base, other])),
    ...groups
      .filter(({ relation }) => relation !== 'kept' && (inherits || relation !== 'dropped'))
      .flatMap((group) => describePart(`Nhóm ${group.code} ${group.name}`, group, [base, other])),
    ...criteria
      .filter(({ relation }) => relation !== 'kept' && (inherits || relation !== 'dropped'))
      .flatMap((criterion) => describeCriterion(criterion, [base, other])),
  ].join('\n');
}
