import type { FormField } from '../field.ts';
import type { JsonSchema } from '../json-schema.ts';

/** What the kind of an input adds to the form and to the answer schema. One file per kind; `kinds.ts` lists them. */
export interface KindParts {
  /** The members of the form field that only this kind has. */
  field: Partial<Omit<FormField, 'id' | 'kind' | 'name' | 'readOnly'>>;
  /** Schema of one value, null (not answered) included. */
  valueSchema: JsonSchema;
  /** Sentences for the description of the value: measure unit, meaning of the options. */
  notes: string[];
}
