import type { CriteriaSet } from '../generated/types.ts';

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a document holds no NaN and no infinity');
  // String() gives the shortest decimal that reads back as the same number; -0 is written as 0.
  return String(value === 0 ? 0 : value);
}

function writeObject(entries: [string, unknown][]): string {
  const members = new Map<string, unknown>();
  for (const [key, value] of entries) {
    if (value !== undefined) members.set(key.normalize('NFC'), value);
  }
  // The default order of sort() is by UTF-16 code unit, the same on every machine and in every locale.
  const keys = [...members.keys()].sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${write(members.get(key))}`).join(',')}}`;
}

function write(value: unknown): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return writeNumber(value);
    case 'string':
      return JSON.stringify(value.normalize('NFC'));
    case 'object':
      return Array.isArray(value) ? `[${value.map(write).join(',')}]` : writeObject(Object.entries(value));
    default:
      throw new TypeError(`not JSON: ${typeof value}`);
  }
}

/**
 * The one spelling of a document that its digest is taken of: keys sorted by UTF-16 code unit, keys and strings in NFC,
 * numbers as their shortest decimal, arrays in order, no whitespace, no `$schema`. Throws on anything that is not JSON.
 */
export function toCanonicalText(document: CriteriaSet): string {
  return writeObject(Object.entries(document).filter(([key]) => key !== '$schema'));
}
