import type { CriterionComparison, FieldChange } from '@tieuchi/criteria/compare';
import { type DeviationSubject, isSameSubject, subjectOf } from '@tieuchi/criteria/deviations';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type ChangeSide, describeFieldChange } from '@tieuchi/forms/describe-change';
import type { ComparedSet } from '../services/sets/comparison.ts';

const relationNames = {
  kept: 'Giữ nguyên',
  reworded: 'Sửa câu chữ',
  tightened: 'Siết chặt',
  loosened: 'Nới lỏng',
  changed: 'Thay đổi',
  added: 'Thêm mới',
  dropped: 'Bỏ',
  replaced: 'Thay thế',
} as const;

/** Headings of the columns of `comparisonRows`. */
export const comparisonHeadings = [
  'Bộ tiêu chí',
  'Địa phương',
  'Phiên bản',
  'Mã tiêu chí',
  'Mã gốc',
  'Tên tiêu chí',
  'Quan hệ',
  'Trường thay đổi',
  'Mức độ',
  'Trước',
  'Sau',
  'Lý do',
  'Căn cứ',
];

/** The documents of a comparison, which name what its changes name. */
interface Sets {
  readonly base: CriteriaSet;
  readonly other: CriteriaSet;
}

/** What every row about one thing begins and ends with. */
interface RowEnds {
  readonly start: string[];
  readonly end: string[];
}

function endsOf(
  other: ComparedSet,
  [code, baseCode, name]: readonly [code: string, baseCode: string, name: string],
  { relation, subject }: { relation: string; subject: DeviationSubject },
): RowEnds {
  const given = other.reasons.find((reason) => isSameSubject(subjectOf(reason), subject));
  return {
    start: [other.setId, other.provinceName ?? '', other.version, code, baseCode, name, relation],
    end: [given?.reason ?? '', given?.bases.join('; ') ?? ''],
  };
}

function rowsOf(
  { start, end }: RowEnds,
  changes: readonly FieldChange[],
  sides: { base: ChangeSide; other: ChangeSide },
): string[][] {
  if (changes.length === 0) return [[...start, '', '', '', '', ...end]];
  return changes.map((change) => {
    const { field, place, before, after } = describeFieldChange(change, { ...sides, locale: 'vi' });
    return [...start, field, place, cell(change.before, before), cell(change.after, after), ...end];
  });
}

function criterionRows(other: ComparedSet, criterion: CriterionComparison, sets: Sets): string[][] {
  const { id, code, baseCode = '', name, relation, changes } = criterion;
  const isDropped = other.comparison.inherits || relation !== 'dropped';
  const ends = endsOf(other, [code, baseCode, name], {
    relation: isDropped ? relationNames[relation] : 'Không kế thừa',
    subject: { kind: 'criterion', id },
  });
  return rowsOf(ends, changes, sidesOf(criterion, sets));
}

/** How the set concludes, and its groups, where they depart. */
function partRows(other: ComparedSet, sets: Sets): string[][] {
  const { outcome, groups, inherits } = other.comparison;
  const sides = { base: { set: sets.base }, other: { set: sets.other } };
  const about = (kind: 'group' | 'outcome', id: string): DeviationSubject =>
    kind === 'group' ? { kind, id } : { kind };
  const parts = [
    { ...outcome, kind: 'outcome' as const, id: '', code: '', baseCode: '', name: 'Cách kết luận' },
    ...groups.map((group) => ({ ...group, kind: 'group' as const, name: `Nhóm: ${group.name}` })),
  ].filter(({ relation }) => relation !== 'kept' && (inherits || relation !== 'dropped'));
  return parts.flatMap(({ kind, id, code, baseCode = '', name, relation, changes }) => {
    const ends = endsOf(other, [code, baseCode, name], {
      relation: relationNames[relation],
      subject: about(kind, id),
    });
    return rowsOf(ends, changes, sides);
  });
}

/** Numbers stay numbers, for whoever counts with them; everything else is told in words. */
function cell(value: unknown, words: string): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : words;
}

function sidesOf(
  { id, baseId = id }: { id: string; baseId?: string },
  sets: { base: CriteriaSet; other: CriteriaSet },
): { base: ChangeSide; other: ChangeSide } {
  const original = sets.base.criteria.find((criterion) => criterion.id === baseId);
  const own = sets.other.criteria.find((criterion) => criterion.id === id);
  return {
    base: { criterion: original ?? own, set: sets.base },
    other: { criterion: own ?? original, set: sets.other },
  };
}

/** Everything about one set as rows: how it concludes and its groups where they depart, then every criterion; one row a changed field. */
export function comparisonRows(other: ComparedSet, sets: Sets): string[][] {
  return [
    ...partRows(other, sets),
    ...other.comparison.criteria.flatMap((criterion) => criterionRows(other, criterion, sets)),
  ];
}
