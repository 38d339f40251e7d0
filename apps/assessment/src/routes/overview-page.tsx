import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { missingItems } from '../features/assessment/dossier.ts';
import { useDossier } from '../features/assessment/dossier-context.tsx';
import { DossierHeader } from '../features/assessment/dossier-header.tsx';
import { GapList } from '../features/assessment/gap-list.tsx';
import { LevelChoice } from '../features/assessment/level-choice.tsx';
import { LevelLadder } from '../features/assessment/level-ladder.tsx';
import { LevelSummary } from '../features/assessment/level-summary.tsx';
import { TaskFilterLinks } from '../features/assessment/task-filter-links.tsx';
import { TaskList } from '../features/assessment/task-list.tsx';
import { useText } from '../i18n/text.ts';
import classes from './overview-page.module.css';
import { usePageTitle } from './page-title.ts';

const route = getRouteApi('/signed-in/$assessmentId/');

/** A dossier at a glance: levels, what is missing, and every task. */
export function OverviewPage() {
  const t = useText();
  const { show, level } = route.useSearch();
  const { assessment, dossier, editable } = useDossier();
  usePageTitle(assessment.unit.name);
  const { id, registeredLevel, state } = assessment;
  const highest = dossier.levels.length;
  const achieved = dossier.result.outcome.level;
  const goal = registeredLevel !== null && registeredLevel > achieved ? registeredLevel : achieved + 1;
  const selected = Math.min(level ?? goal, highest);
  const [nextItem] = missingItems(dossier);

  return (
    <>
      <DossierHeader
        actions={
          state === 'open' &&
          registeredLevel !== null && (
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
                renderRoot={(props) => (
                  <Link to="/$assessmentId/check" params={{ assessmentId: id }} {...props} />
                )}
              >
                {t('overview.check')}
              </Button>
            </>
          )
        }
      />
      {registeredLevel === null && editable && (
        <section className={classes.register} aria-labelledby="register-title">
          <h2 id="register-title">{t('register.title')}</h2>
          <LevelChoice />
        </section>
      )}
      <LevelSummary />
      <div className={classes.columns}>
        <aside className={classes.side}>
          <LevelLadder selected={selected} />
          <div className={classes.gaps}>
            <GapList key={selected} level={selected} />
          </div>
        </aside>
        <div className={classes.tasks}>
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
