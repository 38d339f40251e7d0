/** The own member of a JSON object, undefined for anything else: responses come from outside and may be shaped anyhow. */
export function own(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
  return Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}

/** The text, or undefined for anything that is none. */
export function textOrNone(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
