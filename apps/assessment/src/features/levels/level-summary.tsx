import { Button } from '@mantine/core';
import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import { Dialog } from '@tieuchi/ui/dialog';
import { formatDateTime, formatNumber } from '@tieuchi/ui/format';
import { levelName } from '@tieuchi/views/level-name';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { ProgressBar } from '../rounds/progress-bar.tsx';
import { LevelChoice } from './level-choice.tsx';
import classes from './level-summary.module.css';

/** Registered level, level achieved under the present answers, progress, and the log of registrations. */
export function LevelSummary({ outcome }: { outcome: LevelsOutcomeResult }) {
  const t = useText();
  const { assessment, dossier, editable } = useDossier();
  const [choosing, setChoosing] = useState(false);
  const { registeredLevel, levelLog } = assessment;
  const { level, share, shareShown = share } = outcome;
  return (
    <section className={classes.summary} aria-label={t('summary.title')}>
      <dl className={classes.facts}>
        {dossier.form.levels.length > 1 && (
          <div>
            <dt>{t('summary.registered')}</dt>
            <dd>
              {registeredLevel === null
                ? t('level.none')
                : levelName(dossier.form.levels, registeredLevel, t)}
              {editable && registeredLevel !== null && (
                <Button variant="subtle" size="compact-sm" data-screen-only onClick={() => setChoosing(true)}>
                  {t('register.change')}
                </Button>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('summary.achieved')}</dt>
          <dd data-live aria-live="polite">
            {levelName(dossier.form.levels, level, t)}
          </dd>
        </div>
        {shareShown !== undefined && (
          <div>
            <dt>{t('summary.share')}</dt>
            <dd>{formatNumber(shareShown)}%</dd>
          </div>
        )}
      </dl>
      <ProgressBar label={t('summary.answered')} done={dossier.answered} total={dossier.asked} />
      {levelLog.length > 0 && (
        <details className={classes.log} data-screen-only>
          <summary>{t('summary.log', { count: levelLog.length })}</summary>
          <ol>
            {levelLog.map((entry) => (
              <li key={entry.at}>
                {t('summary.logEntry', {
                  level: levelName(dossier.form.levels, entry.level, t),
                  time: formatDateTime(entry.at),
                  name: entry.by,
                })}
              </li>
            ))}
          </ol>
        </details>
      )}
      <Dialog opened={choosing} onClose={() => setChoosing(false)} title={t('register.change')} size="lg">
        <LevelChoice onDone={() => setChoosing(false)} />
      </Dialog>
    </section>
  );
}
