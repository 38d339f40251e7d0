import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLanguage } from '@tieuchi/ui/i18n';
import type { DossierItem } from '@tieuchi/views/dossier';
import { warningsOf } from '@tieuchi/views/warnings';
import { useText } from '../../../i18n/text.ts';
import classes from './live-result.module.css';

/** What the present answer amounts to, and what looks wrong in it. Announced when typing pauses. */
export function LiveResult({ item, answered }: { item: DossierItem; answered: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { result } = item;
  const words = language === 'vi' ? result?.explanation.text : result?.explanation.textEn;
  const text = answered && words ? words : t('result.none');
  const warnings = answered ? warningsOf(item.criterion, result, { t, language }) : [];
  const [announced] = useDebouncedValue([text, ...warnings].join(' '), 900);
  return (
    <section className={classes.result} aria-labelledby="result-title">
      <h2 id="result-title" className={classes.title}>
        {t('result.title')}
      </h2>
      <p className={classes.text} data-empty={!answered || undefined}>
        {text}
      </p>
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>
              <strong>{t('warning.label')}</strong> {warning}
            </li>
          ))}
        </ul>
      )}
      <VisuallyHidden role="status">{answered ? announced : ''}</VisuallyHidden>
    </section>
  );
}
