import { messageOf } from '@tieuchi/criteria/messages';
import { locate } from '@tieuchi/criteria/parse';
import type { PrintedFinding } from './check-text.ts';

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
    path.push(Array.isArray(value) ? Number(name) : name);
    value = memberOf(value, name);
  }
  return path;
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
    const { code, params, key } = meaningOf(error);
    const path = [...pathOf(error.instancePath, value), ...(key === undefined ? [] : [key])];
    const place = path.join('.');
    if (byPlace.has(place)) continue;
    if (byPlace.size === MOST_FINDINGS) break;
    const { line, column } = locate(text, path);
    const said = code === 'schemaShape' ? 'Giá trị không đúng dạng.' : messageOf({ code, params }, 'vi');
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
