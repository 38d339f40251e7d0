import type { Input, Period } from '@tieuchi/criteria/types';
import type { FieldSource } from './field-source.ts';

/** One field of the generated form: what a renderer needs to know of an input, and nothing about scoring. */
export interface FormField {
  id: string;
  kind: Input['kind'];
  name: string;
  /** How to fill it in, for which time the figure counts and who enters it. */
  help?: string;
  measureUnit?: string;
  min?: number;
  max?: number;
  decimals?: number;
  options?: { id: string; name: string; exclusive: boolean }[];
  /** Asked once for each of these; the answer is keyed "1", "2", … (see `periodsOf`). */
  per?: Period;
  yes?: string;
  no?: string;
  /** Computed from something else in the dossier; the unit does not type it. */
  readOnly: boolean;
  source?: FieldSource;
  /** Without it the row of a register is not complete. */
  required?: boolean;
  /** Tells something about a person. */
  personal?: boolean;
}
