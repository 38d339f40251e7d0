import type { Assigned, CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';

/** A criterion with a target that is assigned to each unit. */
export interface AssignedCriterion {
  criterion: Criterion;
  /** What counts for a unit that none is assigned to; null: then there is no target. */
  default: number | null;
}

/** Criteria whose targets, at some level for some class of unit, are assigned; in order of print. */
export function assignedCriteria({ criteria }: CriteriaSet): AssignedCriterion[] {
  return criteria.flatMap((criterion): AssignedCriterion[] => {
    const { rule } = criterion;
    if (rule?.kind !== 'levels') return [];
    const targets = Array.isArray(rule.targets) ? rule.targets : Object.values(rule.targets).flat();
    const [first] = targets.filter(isAssigned);
    return first === undefined ? [] : [{ criterion, default: first.default ?? null }];
  });
}

function isAssigned(target: Target): target is Assigned {
  return typeof target === 'object' && target !== null && 'assigned' in target;
}
