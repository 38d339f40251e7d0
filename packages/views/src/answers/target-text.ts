import type { Criterion } from '@tieuchi/criteria/types';
import { describeTarget, type FormTarget } from '@tieuchi/forms/form-model';
import type { TargetExplanation } from '@tieuchi/scoring/result';
import type { Language } from '@tieuchi/ui/i18n';
import type { ViewText } from '../texts/use-text.ts';

/** A target in the words of the table; an assigned one as the number that was given to this unit. */
export function targetText(
  criterion: Criterion,
  about: {
    target: FormTarget;
    explained: TargetExplanation | undefined;
    language: Language;
    t: ViewText;
  },
): string {
  const { target, explained, language, t } = about;
  if (!target.assigned) return language === 'vi' ? target.text : target.textEn;
  if (typeof explained?.target !== 'number') return t('targets.notAssigned');
  return t('targets.assigned', { target: describeTarget(explained.target, criterion, language) });
}
