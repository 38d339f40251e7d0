import { useLanguage } from '@tieuchi/ui/i18n';
import type { DossierItem } from '@tieuchi/views/dossier';
import { targetText } from '@tieuchi/views/target-text';
import { useText } from '../../../i18n/text.ts';
import { useDossier } from '../../dossiers/dossier-context.tsx';
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
            <td>
              {targetText(item.criterion, { target, explained: explained.get(target.level), language, t })}
            </td>
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
