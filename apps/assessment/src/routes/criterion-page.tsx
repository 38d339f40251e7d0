import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { AnswerLines } from '../features/answers/answer-lines.tsx';
import { ConflictPanel } from '../features/answers/conflict-panel.tsx';
import { CriterionForm, type WrittenAnswer } from '../features/answers/criterion-form.tsx';
import { CriterionGuide } from '../features/answers/criterion-guide.tsx';
import { LiveResult } from '../features/answers/live-result.tsx';
import { RefusedPanel } from '../features/answers/refused-panel.tsx';
import { saveStatusOf } from '../features/answers/save-status.ts';
import { SaveStatusText } from '../features/answers/save-status-text.tsx';
import { StepLinks } from '../features/answers/step-links.tsx';
import { TargetTable } from '../features/answers/target-table.tsx';
import type { DossierItem } from '../features/assessment/dossier.ts';
import { useDossier } from '../features/assessment/dossier-context.tsx';
import { DossierHeader } from '../features/assessment/dossier-header.tsx';
import { useOutbox, useOutboxSnapshot } from '../features/outbox/outbox-provider.tsx';
import { useText } from '../i18n/text.ts';
import classes from './criterion-page.module.css';
import { usePageTitle } from './page-title.ts';
import { NotFoundPage } from './route-error.tsx';

const route = getRouteApi('/signed-in/$assessmentId/criteria/$criterionId');

/** One criterion: its form, where the answer stands, its result and what it is about. */
export function CriterionPage() {
  const { criterionId } = route.useParams();
  const { dossier } = useDossier();
  const item = dossier.items.find((candidate) => candidate.form.id === criterionId);
  return item ? <CriterionView key={criterionId} item={item} /> : <NotFoundPage />;
}

function CriterionView({ item }: { item: DossierItem }) {
  const t = useText();
  const router = useRouter();
  const outbox = useOutbox();
  const snapshot = useOutboxSnapshot();
  const { assessment, answers, dossier, editable } = useDossier();
  const { id: criterionId, code } = item.form;
  const assessmentId = assessment.id;
  const standing = answers.get(criterionId);
  const revision = standing?.saved?.revision ?? 0;
  const key = { assessmentId, criterionId };
  usePageTitle(`${code} ${item.form.name}`);

  const write = useCallback(
    (written: WrittenAnswer) => void outbox.write({ assessmentId, criterionId, code, revision, ...written }),
    [outbox, assessmentId, criterionId, code, revision],
  );
  const flush = useCallback(() => void outbox.flush(), [outbox]);
  // Whatever is still waiting for a pause in typing goes out when the page is left.
  useEffect(() => flush, [flush]);

  const walk = dossier.items.filter((candidate) => candidate.asked || candidate === item);
  const place = walk.indexOf(item);
  const next = walk[place + 1];
  const goOn = (): void => {
    void router.navigate(
      next
        ? { to: '/$assessmentId/criteria/$criterionId', params: { assessmentId, criterionId: next.form.id } }
        : { to: '/$assessmentId/check', params: { assessmentId } },
    );
  };

  return (
    <>
      <DossierHeader
        title={`${code} ${item.form.name}`}
        place={t('criterion.place', { place: place + 1, total: walk.length })}
      />
      <div className={classes.columns}>
        <div className={classes.work}>
          <section className={classes.form} aria-label={t('criterion.answer')}>
            {editable ? (
              <CriterionForm
                criterion={item.form}
                standing={standing}
                disabled={!snapshot.loaded}
                onWrite={write}
                onLeave={flush}
                onDone={goOn}
              />
            ) : (
              <AnswerLines criterion={item.form} answer={standing?.saved?.value} />
            )}
            <div className={classes.status}>
              <SaveStatusText status={saveStatusOf(standing, snapshot)} />
            </div>
          </section>
          {standing?.edit?.state === 'conflict' && (
            <ConflictPanel
              criterion={item.form}
              edit={standing.edit}
              onKeepMine={() => void outbox.keepMine(key)}
              onTakeTheirs={() => void outbox.discard(key)}
            />
          )}
          {standing?.edit?.state === 'refused' && (
            <RefusedPanel
              criterion={item.form}
              edit={standing.edit}
              onRetry={() => void outbox.retry(key)}
              onDiscard={() => void outbox.discard(key)}
            />
          )}
          <LiveResult item={item} answered={standing?.value != null} />
          <StepLinks items={walk} place={place} />
        </div>
        <div className={classes.guide}>
          <TargetTable item={item} />
          <CriterionGuide criterion={item.form} />
        </div>
      </div>
    </>
  );
}
