import type { Input } from '@tieuchi/criteria/types';
import { formatNumber } from '@tieuchi/ui/format';
import { writeDate } from '@tieuchi/values/date';

/** What is computed may have more decimals than anybody reads. */
const MOST_PLACES = 6;

/** Words for yes and no where the document has none of its own. */
export type YesNo = { yes: string; no: string };

/**
 * What a unit said, in the words of the document: options and yes/no by name, numbers and days in Vietnamese form, numbers
 * with their measure unit, periods one after the other ("1: 20; 2: 30"). Empty where nothing was said.
 */
export function describeAnswerValue(value: unknown, input: Input | undefined, words: YesNo): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => describeAnswerValue(one, input, words)).join('; ');
  if (typeof value === 'boolean') return describeYesNo(value, input, words);
  if (typeof value === 'number') {
    const unit = input && 'measureUnit' in input ? input.measureUnit : undefined;
    const text = formatNumber(shownNumber(value));
    if (unit === '%' || (unit === undefined && input?.kind === 'percent')) return `${text}%`;
    return unit === undefined ? text : `${text} ${unit}`;
  }
  if (typeof value === 'string' && input?.kind === 'date') return writeDate(value);
  if (typeof value === 'string')
    return (
      (input && 'options' in input && input.options.find((option) => option.id === value)?.name) || value
    );
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([period, inner]) => `${period}: ${describeAnswerValue(inner, input, words)}`)
      .join('; ');
  return '';
}

function shownNumber(value: number): number {
  const rounded = Number(value.toFixed(MOST_PLACES));
  return rounded === 0 ? value : rounded;
}

function describeYesNo(value: boolean, input: Input | undefined, words: YesNo): string {
  const own = input?.kind === 'boolean' ? input : undefined;
  return value ? (own?.yes ?? words.yes) : (own?.no ?? words.no);
}
