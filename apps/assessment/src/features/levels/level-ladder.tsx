import { Link } from '@tanstack/react-router';
import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import { Tag } from '@tieuchi/ui/tag';
import { levelName } from '@tieuchi/views/level-name';
import { useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import classes from './level-ladder.module.css';

/** Every level with how many of its criteria are met; choosing one shows what is missing for it. */
export function LevelLadder({ selected, outcome }: { selected: number; outcome: LevelsOutcomeResult }) {
  const t = useText();
  const { assessment, dossier } = useDossier();
  return (
    <ol className={classes.ladder} aria-label={t('ladder.title')}>
      {outcome.levels.map((level) => (
        <li key={level.id}>
          <Link
            to="/$assessmentId"
            params={{ assessmentId: assessment.id }}
            search={(previous) => ({ ...previous, level: level.level })}
            className={classes.rung}
            aria-current={level.level === selected ? 'true' : undefined}
            resetScroll={false}
            replace
          >
            <span className={classes.name}>
              {levelName(dossier.form.levels, level.level, t)}
              {outcome.levels.length > 1 && level.level === assessment.registeredLevel && (
                <span className={classes.registered}>{t('ladder.registered')}</span>
              )}
            </span>
            <span className={classes.count}>
              {t('ladder.met', { met: level.met, applicable: level.applicable })}
            </span>
            <Tag tone={level.reached ? 'positive' : 'neutral'}>
              {level.reached ? t('ladder.reached') : t('ladder.notReached')}
            </Tag>
          </Link>
        </li>
      ))}
    </ol>
  );
}
