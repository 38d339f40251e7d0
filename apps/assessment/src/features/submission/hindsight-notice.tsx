import { Alert } from '@mantine/core';
import { formatDateTime } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { useText } from '../../i18n/text.ts';
import type { SubmittedDossier } from '../../outputs.ts';
import { outcomeText } from './outcome-text.ts';

/** Tells the unit where today's program gives another result than was stored when it submitted, and what its province corrected. */
export function HindsightNotice({ submitted: { difference, corrections } }: { submitted: SubmittedDossier }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {corrections.map(({ reason, by, at }) => (
        <Alert
          key={at}
          color="blue"
          variant="light"
          mb="md"
          title={t('hindsight.corrected', { at: formatDateTime(at), by })}
        >
          {reason}
        </Alert>
      ))}
      {difference !== null && (
        <Alert color="yellow" variant="light" mb="md" title={t('hindsight.differs')}>
          <p>{t('hindsight.explain')}</p>
          <ul>
            {difference.outcome && (
              <li>
                {t('hindsight.outcome', {
                  before: outcomeText(difference.before, t),
                  now: outcomeText(difference.now, t),
                })}
              </li>
            )}
            {difference.criteria.map(({ id, code, before, now }) => (
              <li key={id}>
                {t('hindsight.criterion', {
                  code,
                  before: language === 'en' ? before.textEn : before.text,
                  now: language === 'en' ? now.textEn : now.text,
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
