import type { CriteriaSet, Criterion, Input, Rule, Target } from '../generated/types.ts';
import { compareSets } from './compare-sets.ts';
import type { CriterionComparison } from './comparison.ts';

const LEVELS = ['khoi-dong', 'ket-noi', 'co-ban', 'nang-cao', 'toan-dien'];

/** Two counts, as a ratio is asked. */
export const counts: Input[] = [
  { id: 'a', kind: 'count', name: 'Số đạt' },
  { id: 'b', kind: 'count', name: 'Tổng số' },
];
/** A lone count. */
export const count: Input[] = [{ id: 'value', kind: 'count', name: 'Số lượng' }];
/** A lone yes or no. */
export const yesNo: Input[] = [{ id: 'value', kind: 'boolean', name: 'Có' }];

/** A small set with the given criteria: five levels named as national 1.0 names them. */
export function setWith(criteria: Criterion[], more: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    id: 'vn/thu',
    version: '1.0',
    name: 'Thử',
    outcome: { kind: 'levels', levels: LEVELS.map((id) => ({ id, name: id })) },
    groups: [{ id: 'g', code: 'I', name: 'Nhóm' }],
    criteria,
    ...more,
  };
}

/** A ratio criterion `i-1` with these fields changed. */
export function ratio(more: Partial<Criterion> = {}): Criterion {
  return {
    id: 'i-1',
    code: 'I.1',
    group: 'g',
    name: 'Tỷ lệ',
    inputs: counts,
    measure: '100 * a / b',
    rule: { kind: 'levels', targets: [60, 70, 80, 90, 100] },
    ...more,
  };
}

/** A levels rule. */
export function levels(...targets: Target[]): Rule {
  return { kind: 'levels', targets };
}

/** The comparison of the only criterion of two sets. */
export function comparison(
  base: Criterion,
  other: Criterion,
  sets: { base?: Partial<CriteriaSet>; other?: Partial<CriteriaSet> } = {},
): CriterionComparison {
  const result = compareSets(setWith([base], sets.base), setWith([other], sets.other));
  const [first] = result.criteria;
  if (first === undefined) throw new Error('nothing compared');
  return first;
}

/** Field, level and class of each change with its direction, in short: `targets@co-ban tightened`. */
export function inShort({ changes }: CriterionComparison): string[] {
  return changes.map(({ field, level, unitClass, direction }) =>
    [
      field,
      level === undefined ? '' : `@${level}`,
      unitClass === undefined ? '' : `/${unitClass}`,
      direction === undefined ? '' : ` ${direction}`,
    ].join(''),
  );
}
