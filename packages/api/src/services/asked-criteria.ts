import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toFormModel } from '@tieuchi/forms/form-model';
import { toUnitType } from './unit-type.ts';

const known = new WeakMap<CriteriaSet, Map<string, ReadonlySet<string>>>();

/**
 * Ids of the criteria that a unit is asked by default: those that apply at some level up to the one it registered, or all
 * of them until it has registered one.
 */
export function askedCriteria(
  document: CriteriaSet,
  unit: { unitType: string; registeredLevel: number | null },
): ReadonlySet<string> {
  const ofSet = known.get(document) ?? new Map<string, ReadonlySet<string>>();
  known.set(document, ofSet);
  const key = `${unit.unitType} ${unit.registeredLevel}`;
  const earlier = ofSet.get(key);
  if (earlier !== undefined) return earlier;
  const form = toFormModel(document, {
    unitType: toUnitType(unit.unitType),
    ...(unit.registeredLevel === null ? {} : { upToLevel: unit.registeredLevel }),
  });
  const asked = new Set(form.groups.flatMap((group) => group.criteria.map((criterion) => criterion.id)));
  ofSet.set(key, asked);
  return asked;
}
