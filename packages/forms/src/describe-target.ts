import { describeFormula, namedBy } from '@tieuchi/criteria/describe-formula';
import { formatDecimal, Rational } from '@tieuchi/criteria/exact';
import type { Criterion, Target } from '@tieuchi/criteria/types';

export type Locale = 'vi' | 'en';

const WORDS = {
  vi: { yes: 'Có', notApplicable: 'Không áp dụng', assigned: 'Chỉ tiêu giao', byDefault: 'mặc định' },
  en: { yes: 'Yes', notApplicable: 'Not applicable', assigned: 'Assigned target', byDefault: 'default' },
} as const;

/**
 * A target in the words of the table: "≥ 60%", "100%", "≥ 2", "Có", "Không áp dụng", the printed name of a
 * condition (in words where none is printed), or "Chỉ tiêu giao". Numbers are written the Vietnamese way.
 */
export function describeTarget(target: Target, criterion: Criterion, locale: Locale): string {
  const words = WORDS[locale];
  if (target === null) return words.notApplicable;
  if (target === true) return (locale === 'vi' && yesOf(criterion)) || words.yes;
  if (typeof target === 'number') return describeMinimum(target, criterion);
  if ('when' in target) return target.name ?? describeCondition(target.when, criterion, locale);
  if (target.default === undefined) return words.assigned;
  return `${words.assigned} (${words.byDefault} ${describeMinimum(target.default, criterion)})`;
}

/** A condition over the inputs of a criterion, with their printed names. */
export function describeCondition(
  when: string,
  { inputs }: Pick<Criterion, 'inputs'>,
  locale: Locale,
): string {
  return describeFormula(when, { named: namedBy(inputs), language: locale, as: 'condition' });
}

function describeMinimum(minimum: number, criterion: Criterion): string {
  const percent = isPercentage(criterion);
  const text = formatDecimal(Rational.fromNumber(minimum), 10) + (percent ? '%' : '');
  return percent && minimum === 100 ? text : `≥ ${text}`;
}

/** Whether the results of a criterion are percentages. */
export function isPercentage({ measureUnit, inputs: [first, second] }: Criterion): boolean {
  return measureUnit?.trim() === '%' || (first?.kind === 'percent' && second === undefined);
}

function yesOf({ inputs: [first, second] }: Criterion): string | undefined {
  return first?.kind === 'boolean' && second === undefined ? first.yes : undefined;
}
