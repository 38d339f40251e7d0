import { Button } from '@mantine/core';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { OutcomeSummary } from '../features/dossiers/outcome-summary.tsx';
import { CheckList } from '../features/submission/check-list.tsx';
import { OwnFigures } from '../features/submission/own-figures.tsx';
import { SubmitPanel } from '../features/submission/submit-panel.tsx';
import { useText } from '../i18n/text.ts';
import { usePageTitle } from './parts/page-title.ts';
import { PrintHeading } from './parts/print-heading.tsx';

/** All answers on one page, to read through, to print and to submit. */
export function CheckPage() {
  const t = useText();
  const { assessment } = useDossier();
  usePageTitle(t('check.title'));
  return (
    <>
      <DossierHeader
        title={t('check.title')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <PrintHeading assessment={assessment} />
      <OutcomeSummary />
      <OwnFigures />
      <CheckList />
      <SubmitPanel />
    </>
  );
}
