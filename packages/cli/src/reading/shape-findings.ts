import { messageOf } from '@tieuchi/criteria/messages';
import { locate } from '@tieuchi/criteria/parse';
import type { PrintedFinding } from '../describe-findings.ts';

/** What is used of ajv's error objects. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A JSON text with its value. */
export interface ReadText {
  readonly text: string;
  readonly value: unknown;
}

/** More would only repeat one mistake made in every row. */
const MOST_FINDINGS = 20;

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}

/** ajv's pointer as a path; what is an index and what a name depends on the value. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) && /^[0-9]+$/.test(name) ? Number(name) : name);
    value = memberOf(value, name);
  }
  return path;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** An answer of its own, where answers by input are meant: `"i-1": 5` for `"i-1": {"value": 5}`. */
function isBareAnswer(path: readonly (string | number)[], value: unknown): boolean {
  return path.at(-2) === 'answers' && (typeof value !== 'object' || Array.isArray(value)) && value !== null;
}

function meaningOf({ keyword, params }: ShapeError): {
  code: string;
  params: Record<string, string>;
  key?: string;
} {
  const { missingProperty, additionalProperty, allowedValues } = params;
  if (keyword === 'required' && typeof missingProperty === 'string')
    return { code: 'schemaRequired', params: { property: missingProperty } };
  if (keyword === 'additionalProperties' && typeof additionalProperty === 'string')
    return {
      code: 'schemaUnknownProperty',
      params: { property: additionalProperty },
      key: additionalProperty,
    };
  if (keyword === 'enum' && Array.isArray(allowedValues))
    return { code: 'schemaAllowed', params: { allowed: allowedValues.join(', ') } };
  return { code: 'schemaShape', params: {} };
}

/** What is wanted in place of a value of another shape. */
function shapeWords(
  { keyword, params }: ShapeError,
  { path, found }: { path: readonly (string | number)[]; found: unknown },
): string {
  if (isBareAnswer(path, found)) {
    const value = shortened(found);
    return messageOf({ code: 'answerByInput', params: { value, instead: `{"value": ${value}}` } }, 'vi');
  }
  if (keyword !== 'type' || typeof params.type !== 'string') return 'Giá trị không đúng dạng.';
  return messageOf({ code: 'schemaType', params: { expected: params.type, actual: typeOf(found) } }, 'vi');
}

function shortened(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

/**
 * A validator's errors about responses or cases as findings with their places, the first 20. Where a value fits none of
 * several shapes, only what lies deepest in it is told.
 */
export function shapeFindings({ text, value }: ReadText, errors: readonly ShapeError[]): PrintedFinding[] {
  const deepest = errors.filter(
    ({ instancePath }) => !errors.some((other) => other.instancePath.startsWith(`${instancePath}/`)),
  );
  const byPlace = new Map<string, PrintedFinding>();
  for (const error of deepest) {
    const at = pathOf(error.instancePath, value);
    const found = at.reduce(memberOf, value);
    const { code, params, key } = meaningOf(error);
    const path = [...at, ...(key === undefined ? [] : [key])];
    const place = path.join('.');
    if (byPlace.has(place)) continue;
    if (byPlace.size === MOST_FINDINGS) break;
    const { line, column } = locate(text, path);
    const said =
      code === 'schemaShape' ? shapeWords(error, { path, found }) : messageOf({ code, params }, 'vi');
    byPlace.set(place, {
      code,
      severity: 'error',
      path,
      line,
      column,
      message: place === '' ? said : `${place}: ${said}`,
    });
  }
  return [...byPlace.values()];
}
