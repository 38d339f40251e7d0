import { criteriaSetSchema } from '@tieuchi/criteria/schema';
import type { UnitType } from '@tieuchi/criteria/types';

/** The type of a unit as documents name it. Throws for one that no document can name: reference data would be broken. */
export function toUnitType(type: string): UnitType {
  const known = criteriaSetSchema.$defs.UnitType.enum.find((candidate) => candidate === type);
  if (known === undefined) throw new Error(`unit type ${type} is not one that documents know`);
  return known;
}
