/** How large a JSON value may be. */
export interface JsonBounds {
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Values in all, lists and objects included. */
  readonly values: number;
  /** Characters of a key. */
  readonly key: number;
}

/**
 * Whether a value that came as JSON is within bounds, without numbers beyond a double and without keys that PostgreSQL cannot store
 * or that mean something to JavaScript. Calls itself for nothing, so that no depth ends the process.
 */
export function isBoundedJson(value: unknown, bounds: JsonBounds): boolean {
  let level: unknown[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (values > bounds.values || depth > bounds.depth) return false;
    if (!level.every((item) => isPlain(item, bounds))) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function isPlain(value: unknown, { key: longest }: JsonBounds): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Array.isArray(value) || Object.keys(value).every((key) => isPlainKey(key, longest));
}

const isPlainKey = (key: string, longest: number) =>
  key.length <= longest && key !== '__proto__' && !/[\0\p{Cs}]/u.test(key);

function childrenOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
