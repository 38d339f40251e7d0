import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { toFormModel } from '@tieuchi/forms/form-model';

const known = new WeakMap<CriteriaSet, Map<string, ReadonlySet<string>>>();

/**
 * Ids of the criteria that a unit is asked by default: those that apply at some level up to the one it registered, or all
 * of them until it has registered one.
 */
export function askedCriteria(
  document: CriteriaSet,
  { unit, registeredLevel }: Pick<UnitResponse, 'unit' | 'registeredLevel'>,
): ReadonlySet<string> {
  const ofSet = known.get(document) ?? new Map<string, ReadonlySet<string>>();
  known.set(document, ofSet);
  const key = `${unit.type} ${registeredLevel}`;
  const earlier = ofSet.get(key);
  if (earlier !== undefined) return earlier;
  const form = toFormModel(document, {
    unitType: unit.type,
    ...(registeredLevel !== undefined && { upToLevel: registeredLevel }),
  });
  const asked = new Set(form.groups.flatMap((group) => group.criteria.map((criterion) => criterion.id)));
  ofSet.set(key, asked);
  return asked;
}
