import type { Answer, ScalarValue, Value } from '@tieuchi/criteria/responses';
import { type FormCriterion, type FormField, periodsOf } from '@tieuchi/forms/form-model';
import { formatDateText, parseDateText } from '@tieuchi/ui/date-text';
import { formatForInput, type NumberProblem, parseNumberText } from './number-text.ts';

/** What stands in one control: typed text, a chosen option ('yes' and 'no' for a boolean), or ticked options. */
export type DraftScalar = string | string[];
export type DraftValue = DraftScalar | { [period: string]: DraftScalar };

/** The form of one criterion exactly as it stands on screen, readable or not. */
export type AnswerDraft = {
  notApplicable: boolean;
  reason: string;
  values: { [fieldId: string]: DraftValue };
};

export type FieldProblem = NumberProblem | { code: 'notADate' | 'reasonNeeded' };

/** The key under which a missing reason for "not applicable" is told. */
export const reasonKey = 'reason';

/** An answer read from a draft. `problems` is keyed by `fieldKey`; with any problem the answer must not be sent. */
export type DraftReading = { answer: Answer | null; problems: { [key: string]: FieldProblem } };

/** The name of one control inside a draft: "a", or "a.3" for the third period. */
export function fieldKey(fieldId: string, period?: string): string {
  return period === undefined ? fieldId : `${fieldId}.${period}`;
}

/** The draft that shows a saved answer; null and undefined show an empty form. */
export function toDraft(criterion: FormCriterion, answer: Answer | null | undefined): AnswerDraft {
  const notApplicable = answer?.notApplicable === true;
  const values = Object.fromEntries(
    criterion.fields.map((field) => [field.id, toDraftValue(field, valueIn(answer, field.id))]),
  );
  return { notApplicable, reason: notApplicable && answer?.reason ? answer.reason : '', values };
}

/** Reads a draft. Controls left empty are left out of the answer; a form without any answer reads as null. */
export function readDraft(criterion: FormCriterion, draft: AnswerDraft): DraftReading {
  if (draft.notApplicable && criterion.mayDeclareNotApplicable) {
    const reason = draft.reason.trim();
    return reason === ''
      ? { answer: { notApplicable: true }, problems: { [reasonKey]: { code: 'reasonNeeded' } } }
      : { answer: { notApplicable: true, reason }, problems: {} };
  }
  const problems: DraftReading['problems'] = {};
  const filled: [string, Value][] = [];
  for (const field of criterion.fields) {
    if (field.readOnly) continue;
    const value = readField(field, draft.values[field.id], problems);
    if (value !== undefined) filled.push([field.id, value]);
  }
  return { answer: filled.length === 0 ? null : Object.fromEntries(filled), problems };
}

function valueIn(answer: Answer | null | undefined, fieldId: string): Value | undefined {
  return answer && answer.notApplicable !== true ? answer[fieldId] : undefined;
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
  if (typeof value === 'number') {
    return field.kind === 'number' ||
      field.kind === 'count' ||
      field.kind === 'percent' ||
      field.kind === 'money'
      ? formatForInput(value, { kind: field.kind, decimals: field.decimals })
      : String(value);
  }
  if (typeof value !== 'string') return '';
  return field.kind === 'date' ? formatDateText(value) : value;
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
  switch (field.kind) {
    case 'number':
    case 'count':
    case 'percent':
    case 'money': {
      const reading = parseNumberText(text, {
        kind: field.kind,
        min: field.min,
        max: field.max,
        decimals: field.decimals,
      });
      if (reading.ok) return reading.value;
      problems[key] = reading.problem;
      return undefined;
    }
    case 'boolean':
      return text === 'yes';
    case 'date': {
      const iso = parseDateText(text);
      if (iso === undefined) problems[key] = { code: 'notADate' };
      return iso;
    }
    case 'choice':
    case 'checklist':
    case 'text':
      return draft;
  }
}
