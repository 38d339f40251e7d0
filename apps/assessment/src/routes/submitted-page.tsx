import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { arrange, formOf } from '@tieuchi/views/dossier';
import { SubmittedDossier } from '@tieuchi/views/submitted-dossier';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { submissionQuery } from '../features/dossiers/queries.ts';
import { GroupPoints } from '../features/points/group-points.tsx';
import { PointsSummary } from '../features/points/points-summary.tsx';
import { HindsightNotice } from '../features/submission/hindsight-notice.tsx';
import { LevelTable } from '../features/submission/level-table.tsx';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';
import { PrintHeading } from './parts/print-heading.tsx';

const route = getRouteApi('/signed-in/$assessmentId/dossier');

/** The dossier exactly as it was submitted: levels, and every criterion with answer and explanation. */
export function SubmittedPage() {
  const t = useText();
  const { assessmentId } = route.useParams();
  const { data: submitted } = useSuspenseQuery(submissionQuery(assessmentId));
  const { assessment } = useDossier();
  usePageTitle(t('submitted.title'));
  const { response, result } = submitted;
  const registeredLevel = response.registeredLevel ?? null;
  const dossier = arrange({
    document: assessment.set.document,
    form: formOf(assessment),
    result,
    registeredLevel,
    suspended: assessment.suspended,
  });
  const { outcome } = result;
  return (
    <>
      <DossierHeader
        title={t('submitted.title')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <PrintHeading assessment={assessment} />
      <HindsightNotice submitted={submitted} />
      {outcome.kind === 'points' ? (
        <>
          <PointsSummary dossier={dossier} outcome={outcome} />
          <GroupPoints dossier={dossier} outcome={outcome} />
        </>
      ) : (
        <LevelTable dossier={dossier} outcome={outcome} registeredLevel={registeredLevel} />
      )}
      <SubmittedDossier
        document={assessment.set.document}
        dossier={dossier}
        response={response}
        supplied={submitted.supplied}
      />
    </>
  );
}
