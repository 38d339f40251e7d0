import { describeTarget, type FormTarget } from '@tieuchi/forms/form-model';
import type { TargetExplanation } from '@tieuchi/scoring/result';
import { useLanguage } from '@tieuchi/ui/i18n';
import { type AppText, useText } from '../../i18n/text.ts';
import type { DossierItem } from '../assessment/dossier.ts';
import { useDossier } from '../assessment/dossier-context.tsx';
import classes from './target-table.module.css';

/** What each level asks of this criterion and which of it is met now. */
export function TargetTable({ item }: { item: DossierItem }) {
  const t = useText();
  const language = useLanguage();
  const { assessment } = useDossier();
  const targets = item.form.targets;
  if (targets.length === 0) return null;
  const explained = new Map(item.result?.explanation.targets.map((target) => [target.level, target]));
  const met = (level: number): boolean => explained.get(level)?.met === true;
  const decided = item.result !== undefined && item.result.state !== 'missing';
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('targets.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('targets.level')}</th>
          <th scope="col">{t('targets.target')}</th>
          <th scope="col">{t('targets.now')}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id} data-registered={target.level === assessment.registeredLevel || undefined}>
            <th scope="row">
              {target.level} {target.name}
              {item.form.targets.length > 1 && target.level === assessment.registeredLevel && (
                <span className={classes.registered}>{t('ladder.registered')}</span>
              )}
            </th>
            <td>{targetText(item, { target, explained: explained.get(target.level), language, t })}</td>
            <td data-met={(decided && met(target.level)) || undefined}>
              {!target.applicable || item.result?.state === 'notApplicable'
                ? '–'
                : !decided
                  ? t('targets.unknown')
                  : met(target.level)
                    ? t('targets.met')
                    : t('targets.unmet')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In the words of the table; an assigned target as the number that was given to this unit. */
export function targetText(
  item: DossierItem,
  about: {
    target: FormTarget;
    explained: TargetExplanation | undefined;
    language: 'vi' | 'en';
    t: AppText;
  },
): string {
  const { target, explained, language, t } = about;
  if (!target.assigned) return language === 'vi' ? target.text : target.textEn;
  if (typeof explained?.target !== 'number') return t('targets.notAssigned');
  return t('targets.assigned', { target: describeTarget(explained.target, item.criterion, language) });
}
