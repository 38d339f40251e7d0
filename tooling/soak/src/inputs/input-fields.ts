/** Where a value lies in an input. */
export type Place = readonly (string | number)[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place of an input that holds something, lists and objects included; the whole is []. */
export function placesOf(input: unknown): Place[] {
  const inside = Array.isArray(input)
    ? // Items of a list are alike.
      input.slice(0, 1).map((item, index) => [index, item] as const)
    : isRecord(input)
      ? Object.entries(input)
      : [];
  return [[], ...inside.flatMap(([key, value]) => placesOf(value).map((place) => [key, ...place]))];
}

const MARK = '\u2045replaced\u2046';

/** The input as JSON text with `json` in one place. */
export function replaceAt(input: unknown, place: Place, json: string): string {
  // A function: a replacement that is a text gives "$" a meaning.
  return JSON.stringify(withMark(input, place)).replace(JSON.stringify(MARK), () => json);
}

function withMark(input: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return MARK;
  if (Array.isArray(input)) return input.map((item, index) => (index === key ? withMark(item, rest) : item));
  return {
    ...(isRecord(input) ? input : {}),
    [key]: withMark(isRecord(input) ? input[key] : undefined, rest),
  };
}
