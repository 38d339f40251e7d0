/** What `{name}` in the text of a report form stands for, by name; a field asked by the form (`ask`) can be named too. */
export const placeholders = {
  unit: 'the unit with its type, as in “xã Hoằng Lộc”',
  unitName: 'the unit without its type',
  district: 'the district above the unit, with its type; blank where there is none',
  districtName: 'the district without its type',
  province: 'the province with its type',
  provinceName: 'the province without its type',
  year: 'year of the round',
  round: 'name of the round',
  met: 'number of criteria that are met, at the registered level, else at the one after the achieved',
  unmet: 'number of criteria that apply there and are not met',
  applicable: 'number of criteria that apply there',
  share: 'percentage of the applicable criteria that are met, or of the points, without the sign',
  level: 'name of the achieved level',
  registeredLevel: 'name of the registered level',
  points: 'points earned',
  maxPoints: 'points that could be earned',
  band: 'name of the band',
  rank: 'place among the units that are ranked together',
  day: 'day on which the form is written',
  month: 'month in which the form is written',
} as const;

export type Placeholder = keyof typeof placeholders;

const PLACE = /\{([A-Za-z][A-Za-z0-9_]*)\}/g;

/** Names in braces in a text, in order; braces around anything else are text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACE)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
