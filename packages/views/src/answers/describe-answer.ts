import type { ScalarValue, Value } from '@tieuchi/criteria/responses';
import { type FormField, periodsOf } from '@tieuchi/forms/form-model';
import type { CriterionResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import { writeDate } from '@tieuchi/values/date';
import type { ViewText } from '../texts/use-text.ts';
import type { AnswerShape, AnswerValue } from './answer-value.ts';
import { periodName } from './period-name.ts';

const MOST_PLACES = 6;

/** One line of a part: what was asked and what was said. `text` is undefined where nothing was said. */
export type AnswerLine = { key: string; field: string; label: string; text: string | undefined };

/** A part in words, line by line, for check pages and print. */
export function describeAnswer(
  shape: AnswerShape,
  value: AnswerValue | null | undefined,
  t: ViewText,
): AnswerLine[] {
  if (value?.notApplicable === true && !shape.fields.some(({ id }) => id === 'notApplicable')) {
    const { reason } = value;
    const text = typeof reason === 'string' && reason !== '' ? reason : t('answer.noReason');
    return [{ key: 'notApplicable', field: 'notApplicable', label: t('answer.notApplicable'), text }];
  }
  return shape.fields.flatMap((field) => describeField(field, value?.[field.id], t));
}

/** What counts for a criterion: what was supplied or computed where it is, else what was typed. */
export function countedValue(
  typed: AnswerValue | null | undefined,
  result: CriterionResult | undefined,
): AnswerValue | null {
  if (typed?.notApplicable === true) return typed;
  const read = (result?.explanation.inputs ?? []).flatMap(({ id, value }): [string, Value][] =>
    value === null ? [] : [[id, value]],
  );
  return read.length === 0 ? (typed ?? null) : { ...typed, ...Object.fromEntries(read) };
}

/** The lines of one field: one, or one for each of its periods. */
export function describeField(field: FormField, value: Value | undefined, t: ViewText): AnswerLine[] {
  if (!field.per) {
    const text = value === undefined || isPeriods(value) ? undefined : describeValue(field, value, t);
    return [{ key: field.id, field: field.id, label: field.name, text }];
  }
  const { per } = field;
  const periods = value !== undefined && isPeriods(value) ? value : {};
  return periodsOf(per).map((period) => {
    const inner = periods[period];
    return {
      key: `${field.id}.${period}`,
      field: field.id,
      label: `${field.name} – ${periodName(per, period, t)}`,
      text: inner === undefined ? undefined : describeValue(field, inner, t),
    };
  });
}

/** What is computed may have more digits than anybody reads; a typed number has as many as were typed. */
function shownNumber(value: number): number {
  const rounded = Number(value.toFixed(MOST_PLACES));
  return rounded === 0 ? value : rounded;
}

function isPeriods(value: Value): value is { [period: string]: ScalarValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeValue(field: FormField, value: ScalarValue, t: ViewText): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean')
    return value ? (field.yes ?? t('answer.yes')) : (field.no ?? t('answer.no'));
  if (typeof value === 'number') {
    const text = formatNumber(shownNumber(value));
    if (field.measureUnit) return field.measureUnit === '%' ? `${text}%` : `${text} ${field.measureUnit}`;
    return field.kind === 'percent' ? `${text}%` : text;
  }
  const optionName = (id: string): string => field.options?.find((option) => option.id === id)?.name ?? id;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(optionName).join('; ');
  if (field.kind === 'choice') return optionName(value);
  return field.kind === 'date' ? writeDate(value) : value;
}
