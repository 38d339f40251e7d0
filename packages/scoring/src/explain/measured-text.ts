import { evaluate, type Value } from '@tieuchi/criteria/formula';
import type { Input } from '@tieuchi/criteria/types';
import type { Standing } from '../model/standing.ts';
import { type Locale, numberText } from './number-text.ts';
import { words } from './words.ts';

/** Decimals of the sides of a quotient: they are typed figures, shown as typed. */
const SIDE_PLACES = 6;

/** What was measured: "57/95 = 60%", "1.200", "Có"; empty when there is no measure to show. */
export function measuredText({ compiled, reading }: Standing, places: number, locale: Locale): string {
  const { measure } = compiled;
  if (measure === undefined) return '';
  const quotient = quotientText(compiled, reading, locale);
  const result = valueText(reading.measure, { lone: measure.lone, places, locale });
  if (reading.measure.kind === 'undefined') {
    return quotient === '' ? words[locale].undefinedMeasure : `${quotient}: ${words[locale].undefinedRatio}`;
  }
  if (result === '') return '';
  return (quotient === '' ? '' : `${quotient} = `) + result + (measure.percent ? '%' : '');
}

function quotientText(
  { measure }: Standing['compiled'],
  { lookup }: Standing['reading'],
  locale: Locale,
): string {
  if (measure?.ratio === undefined) return '';
  const numerator = evaluate(measure.ratio.numerator, lookup);
  const denominator = evaluate(measure.ratio.denominator, lookup);
  if (numerator.kind !== 'number' || denominator.kind !== 'number') return '';
  const side = (value: Value & { kind: 'number' }) => numberText(value.value, SIDE_PLACES, locale);
  return `${side(numerator)}/${side(denominator)}`;
}

/** A value in words; empty when it has none. */
function valueText(value: Value, style: { lone: Input | undefined; places: number; locale: Locale }): string {
  const { lone, places, locale } = style;
  switch (value.kind) {
    case 'number':
      return numberText(value.value, places, locale);
    case 'boolean':
      return booleanText(value.value, lone, locale);
    case 'choice':
      return optionName(lone, value.value);
    case 'ticks':
      if (value.value.length === 0) return words[locale].noTick;
      return value.value.map((id) => optionName(lone, id)).join(', ');
    case 'text':
      return value.value;
    case 'missing':
    case 'undefined':
      return '';
  }
}

/** The printed words for yes and no in Vietnamese; the document has no English ones. */
export function booleanText(value: boolean, lone: Input | undefined, locale: Locale): string {
  const own = lone?.kind === 'boolean' && locale === 'vi' ? (value ? lone.yes : lone.no) : undefined;
  return own ?? (value ? words[locale].yes : words[locale].no);
}

function optionName(lone: Input | undefined, id: string): string {
  const options = lone?.kind === 'choice' || lone?.kind === 'checklist' ? lone.options : [];
  return options.find((option) => option.id === id)?.name ?? id;
}
