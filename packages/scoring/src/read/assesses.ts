import type { CriteriaSet, UnitType } from '@tieuchi/criteria/types';

/** Whether the set assesses units of this type; one that names no types assesses all. */
export function assesses({ unitTypes = [] }: Pick<CriteriaSet, 'unitTypes'>, type: UnitType | null): boolean {
  return unitTypes.length === 0 || unitTypes.some((one) => one === type);
}
