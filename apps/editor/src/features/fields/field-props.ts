import type { JSONPath } from 'jsonc-parser';
import type { FieldShape } from './shape/shape.ts';

/** What the editor of one field of an object gets. */
export type FieldProps = {
  field: FieldShape;
  /** The value; undefined when the field is left out. */
  value: unknown;
  /** The object that the field belongs to. */
  parent: Readonly<Record<string, unknown>>;
  /** From the object that the provider edits. */
  path: JSONPath;
  /** Writes the value; `undefined` leaves the field out. */
  set: (value: unknown) => void;
};
