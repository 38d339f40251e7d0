import type { CriteriaSet, Criterion, Target, UnitType } from '@tieuchi/criteria/types';

/** How a criterion stands to a type of unit. */
export interface Applicability {
  /** Targets per level, lowest first; empty for a criterion that has none for this type of unit. */
  targets: Target[];
  /** The set has levels and the criterion is judged by them, but it names no target for this type of unit. */
  withoutTarget: boolean;
  /** First level at which the criterion is asked; 0: regardless of level. */
  from: number;
}

/**
 * What a criterion asks of a unit of this type; undefined where the set says that it does not apply to it, or
 * where no level does. Conditions over the profile are left to the scorer: until then the criterion is asked.
 */
export function applicabilityOf(
  set: CriteriaSet,
  criterion: Criterion,
  unitType: UnitType,
): Applicability | undefined {
  const classId = set.unitClasses?.find(({ types }) => types.includes(unitType))?.id;
  const classes = criterion.appliesTo?.unitClasses;
  if (classes !== undefined && (classId === undefined || !classes.includes(classId))) return undefined;
  const { rule } = criterion;
  if (rule?.kind !== 'levels') return { targets: [], withoutTarget: false, from: 0 };
  const targets = targetsFor(rule.targets, classId);
  if (targets === undefined) return { targets: [], withoutTarget: true, from: 1 };
  const first = targets.findIndex((target) => target !== null);
  return first === -1 ? undefined : { targets, withoutTarget: false, from: first + 1 };
}

function targetsFor(
  targets: Target[] | { [classId: string]: Target[] },
  classId: string | undefined,
): Target[] | undefined {
  if (Array.isArray(targets)) return targets;
  return classId !== undefined && Object.hasOwn(targets, classId) ? targets[classId] : undefined;
}
