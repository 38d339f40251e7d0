import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { holds } from '@tieuchi/client/me';
import { refusalOf } from '@tieuchi/client/refusal';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageLink } from '@tieuchi/shell/link';
import { useMe } from '@tieuchi/shell/me';
import { formatDateTime } from '@tieuchi/ui/format';
import { useLanguage } from '@tieuchi/ui/i18n';
import { PageHeader } from '@tieuchi/ui/page-header';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { arrange, formOf } from '@tieuchi/views/dossier';
import { SubmittedDossier } from '@tieuchi/views/submitted-dossier';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from '../rounds/rounds.module.css';
import { HindsightSection } from './hindsight-section.tsx';
import { outcomeFacts } from './outcome-facts.tsx';

/**
 * What a unit of the province submitted, read-only: the receipt, the level or the points, profile, registers, and every answer
 * with its explanation.
 */
export function DossierPage() {
  const t = useText();
  const language = useLanguage();
  const me = useMe();
  const { id, assessmentId } = useParams({ from: '/rounds/$id/dossiers/$assessmentId' });
  const dossier = useQuery(api.dossiers.submission.queryOptions({ id: assessmentId }));
  const set = useQuery({
    ...api.sets.get.queryOptions({ digest: dossier.data?.digest ?? '' }),
    enabled: dossier.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (dossier.isError)
    return refusalOf(dossier.error) ? (
      <ErrorState title={t('dossier.notFound')}>{t('dossier.notFoundHelp')}</ErrorState>
    ) : (
      <FailedState query={dossier} />
    );
  if (set.isError) return <FailedState query={set} />;
  if (dossier.isPending || set.isPending) return <LoadingState />;
  const { unit, round, result, response, suspended, supplied, receiptNumber, at, by } = dossier.data;
  const { document } = set.data;
  const shown = arrange({
    document,
    form: formOf({ set: { document }, unit }),
    result,
    registeredLevel: response.registeredLevel ?? null,
    suspended,
  });
  const facts: [string, ReactNode][] = [
    ...outcomeFacts(t, { document, outcome: result.outcome, language }),
    [t('dossier.receipt'), receiptNumber],
    [t('rounds.submittedAt'), formatDateTime(at)],
    [t('dossier.by'), by],
  ];
  return (
    <>
      <PageHeader
        trail={
          <PageLink to="/rounds/$id" params={{ id }} size="sm">
            {round.name}
          </PageLink>
        }
        title={t('dossier.title', { unit: unit.name })}
        description={`${document.name} (${document.id}@${document.version}${document.decision === undefined ? `, ${t('sets.noDecision')}` : ''})`}
      />
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {result.outcome.kind === 'points' && result.outcome.provisional === true && (
        <Alert color="yellow" variant="light" mb="md">
          {t('dossier.provisional')}
        </Alert>
      )}
      <HindsightSection id={assessmentId} dossier={dossier.data} publisher={holds(me, 'publisher')} />
      <SubmittedDossier document={document} dossier={shown} response={response} supplied={supplied} />
    </>
  );
}
