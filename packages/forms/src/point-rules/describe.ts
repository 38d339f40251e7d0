import { describeFormula, type Named, namedBy } from '@tieuchi/criteria/describe-formula';
import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import type { Criterion } from '@tieuchi/criteria/types';
import { isPercentage, type Locale } from '../describe-target.ts';

/** What the words of a rule are made for. */
export interface Saying {
  readonly criterion: Criterion;
  readonly locale: Locale;
}

/** One rule in words, a line for each thing that it says. */
export type Describe<Rule> = (rule: Rule, saying: Saying) => string[];

const MOST_PLACES = 10;

/** A condition over the inputs of the criterion, in words. */
export function conditionText(when: string, { criterion, locale }: Saying): string {
  return describeFormula(when, { named: namesOf(criterion, locale), language: locale, as: 'condition' });
}

/** A formula over the inputs of the criterion, its measure and its maximum, in words. */
export function formulaText(formula: string, { criterion, locale }: Saying): string {
  return describeFormula(formula, { named: namesOf(criterion, locale), language: locale, as: 'value' });
}

function namesOf({ inputs }: Criterion, locale: Locale): ReadonlyMap<string, Named> {
  const own: [string, Named][] =
    locale === 'vi'
      ? [
          ['measure', { name: 'kết quả' }],
          ['max', { name: 'điểm tối đa' }],
        ]
      : [
          ['measure', { name: 'result' }],
          ['max', { name: 'maximum' }],
        ];
  return new Map([...own, ...namedBy(inputs)]);
}

/** "4,5 điểm", "4,5 points": numbers are written the Vietnamese way, as targets are. */
export function pointsText(points: Rational, { locale }: Saying): string {
  return `${numberText(points)} ${locale === 'vi' ? 'điểm' : points.equals(Rational.ONE) ? 'point' : 'points'}`;
}

/** Part of a maximum in points. */
export function shareText(share: number | string, max: number, saying: Saying): string {
  return pointsText(Rational.from(share).times(Rational.fromNumber(max)), saying);
}

/** A value of the measure: "80%", "20". */
export function measureText(value: number, { criterion }: Saying): string {
  return numberText(Rational.fromNumber(value)) + (isPercentage(criterion) ? '%' : '');
}

/** A plain number, "1.234,5". */
export function numberText(value: Rational): string {
  return formatDecimal(value, MOST_PLACES);
}

/** The line in the language that is asked for. */
export function said({ locale }: Saying, vi: string, en: string): string[] {
  return [locale === 'vi' ? vi : en];
}
