import type { CriterionComparison, SetComparison } from '@tieuchi/criteria/compare';
import type { Selection } from './selection.ts';

/** What is told of anything that is compared: a criterion, a group, or how the set concludes. */
export type ComparedPart = Pick<
  CriterionComparison,
  'relation' | 'changes' | 'witness' | 'undecided' | 'needsReason' | 'justified'
>;

/** Something that departs from the base, with where it is edited. */
export type Departure = {
  key: string;
  kind: 'criterion' | 'group' | 'outcome';
  /** Code and name; empty for the outcome, which has neither. */
  title: string;
  part: ComparedPart;
  at: Selection;
};

/** Where a criterion is looked at: what the document has no more is looked at as dropped. */
function placeOf({ id, relation }: CriterionComparison): Selection {
  return { kind: relation === 'dropped' || relation === 'replaced' ? 'dropped' : 'criterion', id };
}

/** Whether something is not as in the base. */
export function departs({ relation }: { relation: ComparedPart['relation'] }): boolean {
  return relation !== 'kept';
}

/** Everything that departs from the base: how the set concludes first, then groups, then criteria in the order of print. */
export function departuresOf(comparison: SetComparison | undefined): Departure[] {
  if (!comparison) return [];
  const { outcome, groups, criteria } = comparison;
  return [
    ...[outcome]
      .filter(departs)
      .map((part): Departure => ({ key: 'outcome', kind: 'outcome', title: '', part, at: { kind: 'set' } })),
    ...groups.filter(departs).map(
      (part): Departure => ({
        key: `group ${part.id}`,
        kind: 'group',
        title: `${part.code} ${part.name}`,
        part,
        at: part.relation === 'dropped' ? { kind: 'set' } : { kind: 'group', id: part.id },
      }),
    ),
    ...criteria.filter(departs).map(
      (part): Departure => ({
        key: `criterion ${part.id} ${part.relation}`,
        kind: 'criterion',
        title: `${part.code} ${part.name}`,
        part,
        at: placeOf(part),
      }),
    ),
  ];
}

/** What still lacks a written reason and a basis. */
export function unexplained(comparison: SetComparison | undefined): Departure[] {
  return departuresOf(comparison).filter(({ part }) => part.needsReason && !part.justified);
}
