import type { Answer, ScalarValue, Value } from '@tieuchi/criteria/responses';
import { type FormCriterion, type FormField, periodsOf } from '@tieuchi/forms/form-model';
import { formatDateText } from '@tieuchi/ui/date-text';
import { formatNumber } from '@tieuchi/ui/format';
import type { AppText } from '../../i18n/text.ts';
import { periodName } from './period-name.ts';

/** One line of an answer: what was asked and what was said. `text` is undefined where nothing was said. */
export type AnswerLine = { key: string; label: string; text: string | undefined };

/** An answer in words, line by line, for check pages and print. */
export function describeAnswer(
  criterion: Pick<FormCriterion, 'fields'>,
  answer: Answer | null | undefined,
  t: AppText,
): AnswerLine[] {
  if (answer?.notApplicable === true) {
    const reason = answer.reason === undefined || answer.reason === '' ? t('answer.noReason') : answer.reason;
    return [{ key: 'notApplicable', label: t('answer.notApplicable'), text: reason }];
  }
  return criterion.fields.flatMap((field) => describeField(field, answer?.[field.id], t));
}

function describeField(field: FormField, value: Value | undefined, t: AppText): AnswerLine[] {
  if (!field.per) {
    const text = value === undefined || isPeriods(value) ? undefined : describeValue(field, value, t);
    return [{ key: field.id, label: field.name, text }];
  }
  const { per } = field;
  const periods = value !== undefined && isPeriods(value) ? value : {};
  return periodsOf(per).map((period) => {
    const inner = periods[period];
    return {
      key: `${field.id}.${period}`,
      label: `${field.name} – ${periodName(per, period, t)}`,
      text: inner === undefined ? undefined : describeValue(field, inner, t),
    };
  });
}

function isPeriods(value: Value): value is { [period: string]: ScalarValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeValue(field: FormField, value: ScalarValue, t: AppText): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean')
    return value ? (field.yes ?? t('answer.yes')) : (field.no ?? t('answer.no'));
  if (typeof value === 'number') {
    const text = formatNumber(value);
    if (field.measureUnit) return field.measureUnit === '%' ? `${text}%` : `${text} ${field.measureUnit}`;
    return field.kind === 'percent' ? `${text}%` : text;
  }
  const optionName = (id: string): string => field.options?.find((option) => option.id === id)?.name ?? id;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(optionName).join('; ');
  if (field.kind === 'choice') return optionName(value);
  return field.kind === 'date' ? formatDateText(value) : value;
}
