import type { Column, CriteriaSet, Input, NumberInput, Register, Total } from '@tieuchi/criteria/types';
import type { FormField } from '../field.ts';
import { toFormField } from './form-field.ts';

/** What names a criterion in a list of those that use something. */
export interface CriterionReference {
  id: string;
  code: string;
  name: string;
}

/** Where a total comes from when it was not handed in: nowhere, the profile, the rows, or other totals. */
export type TotalOrigin =
  | { kind: 'typed' }
  | { kind: 'profile'; field: string; name: string }
  | { kind: 'count'; where: string }
  | { kind: 'formula'; formula: string };

/** A figure in the foot of a register. `field` is read-only where other figures of the dossier give it. */
export interface FormTotal {
  field: FormField;
  origin: TotalOrigin;
}

/** One register of the set: a field per column, the figures in its foot, and who uses it. */
export interface FormRegister {
  id: string;
  code: string;
  name: string;
  /** Heading of the column of row numbers, where the set prints one. */
  rowNumber?: string;
  readingNote?: string;
  retentionMonths?: number;
  columns: FormField[];
  totals: FormTotal[];
  /** Criteria that read a figure of it or take it as evidence, in order of print. */
  usedBy: CriterionReference[];
}

/** The register of a form; `criteria` are those that are asked. */
export function toFormRegister(
  set: CriteriaSet,
  register: Register,
  criteria: CriteriaSet['criteria'],
): FormRegister {
  const { id, code, name, rowNumber, readingNote, retentionMonths, columns, totals } = register;
  return {
    id,
    code,
    name,
    ...(rowNumber !== undefined && { rowNumber }),
    ...(readingNote !== undefined && { readingNote }),
    ...(retentionMonths !== undefined && { retentionMonths }),
    columns: columns.map((column) => toColumnField(set, column)),
    totals: (totals ?? []).map((total) => toFormTotal(set, total)),
    usedBy: criteria
      .filter((criterion) => registersOf(criterion).includes(id))
      .map((criterion) => ({ id: criterion.id, code: criterion.code, name: criterion.name })),
  };
}

/** Ids of the registers that a criterion reads or takes as evidence, each once. */
export function registersOf({ inputs, evidence }: CriteriaSet['criteria'][number]): string[] {
  const read = inputs.flatMap(({ from }) => (from?.kind === 'register' ? [from.register] : []));
  const shown = (evidence ?? []).flatMap(({ register }) => (register === undefined ? [] : [register]));
  return [...new Set([...read, ...shown])];
}

/** A column as the input that it is typed into. */
export function columnInput({ id, kind, name }: Column): Input {
  switch (kind) {
    case 'text':
      return { id, kind, name };
    case 'date':
      return { id, kind, name };
    case 'boolean':
      return { id, kind, name };
    default:
      return { id, kind, name };
  }
}

/** A total as the input that it is typed into: whole where it counts rows. */
export function totalInput({ id, name, where, measureUnit }: Total): NumberInput {
  const kind = where === undefined ? 'number' : 'count';
  return { id, kind, name, ...(measureUnit !== undefined && { measureUnit }) };
}

function toColumnField(set: CriteriaSet, column: Column): FormField {
  return {
    ...toFormField(set, columnInput(column)),
    ...(column.under !== undefined && { name: `${column.under}: ${column.name}` }),
    ...(column.required === true && { required: true }),
    ...(column.personal === true && { personal: true }),
  };
}

function toFormTotal(set: CriteriaSet, total: Total): FormTotal {
  const origin = originOf(set, total);
  const field = toFormField(set, totalInput(total));
  return { field: { ...field, readOnly: origin.kind === 'profile' || origin.kind === 'formula' }, origin };
}

function originOf(set: CriteriaSet, { field, where, formula }: Total): TotalOrigin {
  if (field !== undefined) {
    const name = set.profile?.find(({ id }) => id === field)?.name ?? field;
    return { kind: 'profile', field, name };
  }
  if (where !== undefined) return { kind: 'count', where };
  return formula === undefined ? { kind: 'typed' } : { kind: 'formula', formula };
}
