import type { UnitType } from '@tieuchi/criteria/types';

const unitTypes = [
  'tinh',
  'so',
  'huyen',
  'xa',
  'phuong',
  'thi-tran',
  'dac-khu',
] as const satisfies UnitType[];

/** The type of a unit as the criteria sets name it; throws RangeError for a text that is none. */
export function parseUnitType(text: string): UnitType {
  const type = unitTypes.find((known) => known === text);
  if (type === undefined) throw new RangeError(`not a unit type: ${text}`);
  return type;
}
