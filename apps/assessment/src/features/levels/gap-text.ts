import { formatNumber } from '@tieuchi/ui/format';
import type { AppText } from '../../i18n/text.ts';
import type { Gap } from './level-gap.ts';

/** The distance to a target in words: the scorer's own sentence where it speaks of this level, else composed. */
export function gapText(gap: Gap, options: { language: 'vi' | 'en'; t: AppText }): string {
  const { t, language } = options;
  if (gap.missing) return t('gap.unanswered', { target: gap.targetText });
  const explanation = gap.item.result?.explanation;
  if (explanation && explanation.next?.level === gap.highest) {
    return language === 'vi' ? explanation.text : explanation.textEn;
  }
  const target = t('gap.target', { target: gap.targetText });
  if (!gap.needed) return target;
  const amount = formatNumber(gap.needed.amount);
  const unit = gap.needed.measureUnit ?? '';
  return `${target}; ${t('gap.needed', { amount: `${amount} ${unit}`.trim(), input: gap.needed.inputName })}`;
}
