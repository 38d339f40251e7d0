import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import { missingItems } from '@tieuchi/views/dossier';
import { useDossier } from '../features/dossiers/dossier-context.tsx';
import { DossierHeader } from '../features/dossiers/dossier-header.tsx';
import { OutcomeSummary } from '../features/dossiers/outcome-summary.tsx';
import { PartsList } from '../features/dossiers/parts-list.tsx';
import { GapList } from '../features/levels/gap-list.tsx';
import { LevelChoice } from '../features/levels/level-choice.tsx';
import { LevelLadder } from '../features/levels/level-ladder.tsx';
import { GainList } from '../features/points/gain-list.tsx';
import { GroupPoints } from '../features/points/group-points.tsx';
import { NextBand } from '../features/points/next-band.tsx';
import { TaskFilterLinks } from '../features/tasks/task-filter-links.tsx';
import { TaskList } from '../features/tasks/task-list.tsx';
import { useText } from '../i18n/text.ts';
import classes from './overview-page.module.css';
import { usePageTitle } from './parts/page-title.ts';

const route = getRouteApi('/signed-in/$assessmentId/');

/** A dossier at a glance: levels or points, what is missing, figures that are shared, and every task. */
export function OverviewPage() {
  const t = useText();
  const { show, level } = route.useSearch();
  const { assessment, dossier, editable } = useDossier();
  usePageTitle(assessment.unit.name);
  const { registeredLevel, state } = assessment;
  const { outcome } = dossier.result;
  const toRegister = outcome.kind === 'levels' && registeredLevel === null;

  return (
    <>
      <DossierHeader actions={state === 'open' && !toRegister && <Steps />} />
      {toRegister && editable && (
        <section className={classes.register} aria-labelledby="register-title">
          <h2 id="register-title">{t('register.title')}</h2>
          <LevelChoice />
        </section>
      )}
      <OutcomeSummary />
      <div className={classes.columns}>
        <aside className={classes.side}>
          {outcome.kind === 'points' ? (
            <>
              <GroupPoints dossier={dossier} outcome={outcome} />
              <div className={classes.gaps}>
                <NextBand outcome={outcome} />
                <GainList />
              </div>
            </>
          ) : (
            <LevelsSide outcome={outcome} chosen={level} />
          )}
        </aside>
        <div className={classes.tasks}>
          <PartsList />
          <div className={classes.tasksHead}>
            <h2>{t('tasks.title')}</h2>
            <TaskFilterLinks filter={show ?? 'asked'} />
          </div>
          <TaskList filter={show ?? 'asked'} />
        </div>
      </div>
    </>
  );
}

function LevelsSide({ outcome, chosen }: { outcome: LevelsOutcomeResult; chosen: number | undefined }) {
  const { assessment, dossier } = useDossier();
  const { registeredLevel } = assessment;
  const achieved = outcome.level;
  const goal = registeredLevel !== null && registeredLevel > achieved ? registeredLevel : achieved + 1;
  const selected = Math.min(chosen ?? goal, dossier.form.levels.length);
  return (
    <>
      <LevelLadder selected={selected} outcome={outcome} />
      <div className={classes.gaps}>
        <GapList key={selected} level={selected} outcome={outcome} />
      </div>
    </>
  );
}

/** To the first criterion without an answer, and to the check page. */
function Steps() {
  const t = useText();
  const { assessment, dossier } = useDossier();
  const { id } = assessment;
  const [nextItem] = missingItems(dossier);
  return (
    <>
      {nextItem && (
        <Button
          renderRoot={(props) => (
            <Link
              to="/$assessmentId/criteria/$criterionId"
              params={{ assessmentId: id, criterionId: nextItem.form.id }}
              {...props}
            />
          )}
        >
          {dossier.answered === 0 ? t('overview.start') : t('overview.continue')}
        </Button>
      )}
      <Button
        variant={nextItem ? 'default' : 'filled'}
        renderRoot={(props) => <Link to="/$assessmentId/check" params={{ assessmentId: id }} {...props} />}
      >
        {t('overview.check')}
      </Button>
    </>
  );
}
