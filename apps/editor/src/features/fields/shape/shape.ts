/** What the document's schema says of one value, reduced to what an editor of it needs. */
export type Shape =
  | { kind: 'text'; role: string | undefined; date: boolean; pattern: RegExp | undefined; filled: boolean }
  | {
      kind: 'number';
      integer: boolean;
      least: number | undefined;
      above: number | undefined;
      most: number | undefined;
    }
  | { kind: 'boolean' }
  | { kind: 'constant'; value: unknown }
  | { kind: 'choice'; role: string | undefined; of: readonly string[] }
  | { kind: 'list'; of: Shape; least: number; most: number | undefined }
  | ObjectShape
  | { kind: 'map'; of: Shape }
  | UnionShape
  | { kind: 'null' };

/** An object with named fields; `name` is the schema's title of it. */
export type ObjectShape = { kind: 'object'; name: string; fields: readonly FieldShape[]; least: number };

/** One of several shapes; `name` is that of the schema's definition, or of the field where it has none. */
export type UnionShape = { kind: 'union'; name: string; of: readonly Shape[] };

/** A field of an object, with what the schema says about it in English. */
export type FieldShape = {
  name: string;
  owner: string;
  required: boolean;
  description: string | undefined;
  shape: Shape;
};

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
