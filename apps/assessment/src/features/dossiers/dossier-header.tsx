import { Link } from '@tanstack/react-router';
import { formatDate, formatDateTime } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { deadlineText } from '../rounds/deadline-text.ts';
import { useDossier } from './dossier-context.tsx';
import { StateNotice } from './state-notice.tsx';

/** The head of a dossier's pages: where one is (`place`, else round and deadline), and why nothing can be changed. */
export function DossierHeader({
  title,
  place,
  actions,
}: {
  title?: string;
  place?: string;
  actions?: ReactNode;
}) {
  const t = useText();
  const { assessment } = useDossier();
  const { round, unit, submission, state, id } = assessment;
  return (
    <>
      <PageHeader
        title={title ?? unit.name}
        trail={
          <nav aria-label={t('trail.label')} data-screen-only>
            <Link to="/">{t('nav.rounds')}</Link>
            {title !== undefined && (
              <>
                {' › '}
                <Link to="/$assessmentId" params={{ assessmentId: id }}>
                  {unit.name}
                </Link>
              </>
            )}
          </nav>
        }
        description={
          place ??
          (submission
            ? t('dossier.submitted', { round: round.name, date: formatDate(submission.at) })
            : t('dossier.description', {
                round: round.name,
                deadline: deadlineText(round.deadline, Date.now(), t),
              }))
        }
        actions={actions}
      />
      {state === 'submitted' && submission && (
        <StateNotice tone="positive" assessmentId={id}>
          {t('state.submittedNotice', {
            time: formatDateTime(submission.at),
            name: submission.by,
            receipt: submission.receiptNumber,
          })}
        </StateNotice>
      )}
      {state === 'closed' && (
        <StateNotice tone="caution">
          {round.state === 'closed' ? t('state.closedNotice') : t('state.deadlineNotice')}
        </StateNotice>
      )}
    </>
  );
}
