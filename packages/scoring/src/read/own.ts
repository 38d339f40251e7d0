type JsonObject = Readonly<Record<string, unknown>>;

/** The own member of a JSON object, undefined for anything else: responses come from outside and may be shaped anyhow. */
export function own(record: unknown, key: string): unknown {
  return isObject(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

function isObject(record: unknown): record is JsonObject {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}

/** An object as JSON gives it, whose members are all its own. */
export function isPlain(record: unknown): record is JsonObject {
  if (typeof record !== 'object' || record === null) return false;
  const prototype: unknown = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null;
}

/** The text, or undefined for anything that is none. */
export function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
