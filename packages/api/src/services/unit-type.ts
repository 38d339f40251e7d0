import type { UnitType } from '@tieuchi/criteria/types';

const known: ReadonlySet<string> = new Set<UnitType>([
  'tinh',
  'so',
  'huyen',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
]);

function isUnitType(type: string): type is UnitType {
  return known.has(type);
}

/** The type of a unit as documents name it. Throws for one that no document can name: reference data would be broken. */
export function toUnitType(type: string): UnitType {
  if (!isUnitType(type)) throw new Error(`unit type ${type} is not one that documents know`);
  return type;
}
