import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import { type FormField, periodsOf } from '@tieuchi/forms/form-model';
import { readText, writeText } from '@tieuchi/values/codec';
import type { Choice, ValueProblem } from '@tieuchi/values/reading';
import { typed } from '@tieuchi/values/shape';
import type { PartValue } from '../../outbox/part.ts';
import { fieldShape } from '../fields/field-shape.ts';

/** What stands in one control: typed text, a chosen option ('yes' and 'no' for a boolean), or ticked options. */
export type DraftScalar = string | string[];
export type DraftValue = DraftScalar | { [period: string]: DraftScalar };

/** What the form of a part asks. Nothing can be typed into a field that is read-only. */
export type PartShape = {
  fields: readonly FormField[];
  mayDeclareNotApplicable?: boolean;
  /** A row of a register: it is there or not, so that a blank one has to be filled in or removed. */
  isRow?: boolean;
};

/** The form of a part exactly as it stands on screen, readable or not. */
export type PartDraft = {
  notApplicable: boolean;
  reason: string;
  values: { [fieldId: string]: DraftValue };
};

/** Why a control cannot be read: its text, or what it lacks. */
export type FieldProblem =
  | ValueProblem
  | { code: 'ambiguous'; text: string; choices: readonly Choice<unknown>[] }
  | { code: 'reasonNeeded' }
  | { code: 'required' }
  | { code: 'blankRow' };

/** The key under which a missing reason for "not applicable" is told. */
export const reasonKey = 'reason';

/** What is read from a draft. `problems` is keyed by `fieldKey`; with any problem the value must not be sent. */
export type DraftReading = { value: PartValue | null; problems: { [key: string]: FieldProblem } };

/** The name of one control inside a draft: "a", or "a.3" for the third period. */
export function fieldKey(fieldId: string, period?: string): string {
  return period === undefined ? fieldId : `${fieldId}.${period}`;
}

/** The draft that shows a saved value; null and undefined show an empty form. */
export function toDraft(shape: PartShape, value: PartValue | null | undefined): PartDraft {
  const notApplicable = shape.mayDeclareNotApplicable === true && value?.notApplicable === true;
  const reason = notApplicable ? value?.reason : undefined;
  const values = Object.fromEntries(
    shape.fields.map((field) => [
      field.id,
      toDraftValue(field, notApplicable ? undefined : value?.[field.id]),
    ]),
  );
  return { notApplicable, reason: typeof reason === 'string' ? reason : '', values };
}

/** Reads a draft. Controls left empty are left out of the value; a form in which nothing was filled in reads as null. */
export function readDraft(shape: PartShape, draft: PartDraft): DraftReading {
  if (draft.notApplicable && shape.mayDeclareNotApplicable) {
    const reason = draft.reason.trim();
    return reason === ''
      ? { value: { notApplicable: true }, problems: { [reasonKey]: { code: 'reasonNeeded' } } }
      : { value: { notApplicable: true, reason }, problems: {} };
  }
  const problems: DraftReading['problems'] = {};
  const filled: [string, Value][] = [];
  for (const field of shape.fields) {
    if (field.readOnly) continue;
    const value = readField(field, draft.values[field.id], problems);
    if (value !== undefined) filled.push([field.id, value]);
    else if (field.required) problems[field.id] ??= { code: 'required' };
  }
  const [first] = shape.fields;
  if (shape.isRow && first && filled.length === 0 && Object.keys(problems).length === 0) {
    problems[first.id] = { code: 'blankRow' };
  }
  return { value: filled.length === 0 ? null : Object.fromEntries(filled), problems };
}

function toDraftValue(field: FormField, value: Value | undefined): DraftValue {
  if (!field.per) return toDraftScalar(field, isScalar(value) ? value : undefined);
  const periods = value !== undefined && !isScalar(value) ? value : {};
  return Object.fromEntries(
    periodsOf(field.per).map((period) => [period, toDraftScalar(field, periods[period])]),
  );
}

function isScalar(value: Value | undefined): value is ScalarValue {
  return value === null || typeof value !== 'object' || Array.isArray(value);
}

function toDraftScalar(field: FormField, value: ScalarValue | undefined): DraftScalar {
  if (field.kind === 'checklist') return Array.isArray(value) ? value : [];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null || value === undefined || Array.isArray(value)) return '';
  // What is chosen is kept by its id; everything else as it would be typed.
  return field.kind === 'choice' ? String(value) : writeText(fieldShape(field), value, typed);
}

function readField(
  field: FormField,
  draft: DraftValue | undefined,
  problems: DraftReading['problems'],
): Value | undefined {
  if (draft === undefined) return undefined;
  if (!field.per)
    return isDraftScalar(draft) ? readScalar(field, draft, fieldKey(field.id), problems) : undefined;
  if (isDraftScalar(draft)) return undefined;
  const filled: [string, ScalarValue][] = [];
  for (const period of periodsOf(field.per)) {
    const value = readScalar(field, draft[period] ?? '', fieldKey(field.id, period), problems);
    if (value !== undefined) filled.push([period, value]);
  }
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

function isDraftScalar(draft: DraftValue): draft is DraftScalar {
  return typeof draft === 'string' || Array.isArray(draft);
}

function readScalar(
  field: FormField,
  draft: DraftScalar,
  key: string,
  problems: DraftReading['problems'],
): ScalarValue | undefined {
  if (Array.isArray(draft)) return draft.length === 0 ? undefined : draft;
  const text = draft.trim();
  if (text === '') return undefined;
  if (field.kind === 'choice') return draft;
  if (field.kind === 'boolean') return text === 'yes';
  if (field.kind === 'text') return draft;
  const reading = readText(fieldShape(field), text, typed);
  switch (reading.state) {
    case 'empty':
      return undefined;
    case 'value':
      return reading.value;
    case 'ambiguous':
      problems[key] = { code: 'ambiguous', text, choices: reading.choices };
      return undefined;
    case 'refused':
      problems[key] = reading.problem;
      return undefined;
  }
}
