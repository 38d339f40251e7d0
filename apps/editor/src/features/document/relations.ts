import type {
  CriterionComparison,
  FieldChange,
  GroupComparison,
  Relation,
  SetComparison,
} from '@tieuchi/criteria/compare';
import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';
import type { Tone } from '@tieuchi/ui/tag';
import { formatTarget } from './target-cell.ts';

/** The relations in the order in which they are told. */
export const relations = [
  'kept',
  'reworded',
  'tightened',
  'loosened',
  'changed',
  'replaced',
  'dropped',
  'added',
] as const satisfies readonly Relation[];

/** How a relation is toned: what needs a reason stands out. */
export function toneOfRelation(relation: Relation): Tone {
  switch (relation) {
    case 'kept':
    case 'reworded':
      return 'neutral';
    case 'tightened':
      return 'positive';
    case 'added':
      return 'info';
    case 'changed':
    case 'replaced':
      return 'caution';
    case 'loosened':
    case 'dropped':
      return 'critical';
  }
}

/** The comparison of each criterion by its id. */
export function byCriterion(comparison: SetComparison | undefined): ReadonlyMap<string, CriterionComparison> {
  return new Map(comparison?.criteria.map((criterion) => [criterion.id, criterion]));
}

/** The comparison of each group by its id. */
export function byGroup(comparison: SetComparison | undefined): ReadonlyMap<string, GroupComparison> {
  return new Map(comparison?.groups.map((group) => [group.id, group]));
}

/** The change of one target, by level id and unit class; undefined when it is as in the base. */
export function targetChange(
  comparison: CriterionComparison | undefined,
  at: { level: string; unitClass?: string | undefined },
): FieldChange | undefined {
  return comparison?.changes.find(
    (change) =>
      change.level === at.level &&
      (at.unitClass === undefined || change.unitClass === undefined || change.unitClass === at.unitClass),
  );
}

/** The target that the base asks for, as people read it. */
export function describeTargetOf(value: unknown, measureUnit?: string): string {
  return isTarget(value) ? formatTarget(value, measureUnit) : '∅';
}

/** The criterion of a set by id. */
export function criterionOf(document: CriteriaSet | undefined, id: string): Criterion | undefined {
  return document?.criteria.find((criterion) => criterion.id === id);
}

function isTarget(value: unknown): value is Target {
  if (value === null || value === true || typeof value === 'number') return true;
  if (typeof value !== 'object') return false;
  return (
    ('when' in value && typeof value.when === 'string') || ('assigned' in value && value.assigned === true)
  );
}
