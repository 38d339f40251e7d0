import type { Json } from './comparison.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameRecord(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) if (!sameJson(left[key], right[key])) return false;
  return true;
}

/** Whether two values have one canonical text: order of keys and Unicode form do not count, a key without a value is absent. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') {
    return left.normalize('NFC') === right.normalize('NFC');
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
  }
  return isRecord(left) && isRecord(right) && sameRecord(left, right);
}

/** A value of a document as plain JSON of its own, or undefined where there is none. */
export function toJson(value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  const copy: Json = JSON.parse(JSON.stringify(value));
  return copy;
}
