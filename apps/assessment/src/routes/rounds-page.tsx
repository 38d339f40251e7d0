import { useSuspenseQuery } from '@tanstack/react-query';
import { PageHeader } from '@tieuchi/ui/page-header';
import { EmptyState } from '@tieuchi/ui/page-state';
import { mineQuery } from '../features/dossiers/queries.ts';
import { RoundCard } from '../features/rounds/round-card.tsx';
import { useMember } from '../features/session/member.ts';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';
import classes from './rounds-page.module.css';

/** The rounds in which the own unit takes part. */
export function RoundsPage() {
  const t = useText();
  const { unitNames } = useMember();
  const { data: summaries } = useSuspenseQuery(mineQuery());
  const now = Date.now();
  usePageTitle(t('rounds.title'));
  return (
    <>
      <PageHeader title={t('rounds.title')} description={unitNames.join(', ')} />
      {summaries.length === 0 ? (
        <EmptyState title={t('rounds.none')}>{t('rounds.noneHelp')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {summaries.map((summary) => (
            <li key={summary.id}>
              <RoundCard summary={summary} now={now} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
