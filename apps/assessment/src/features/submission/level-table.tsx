import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import type { Dossier } from '@tieuchi/views/dossier';
import { levelName } from '@tieuchi/views/level-name';
import { useText } from '../../i18n/text.ts';
import classes from './level-table.module.css';

/** Per level: how many criteria apply, are met and are not, and which ones are not. */
export function LevelTable({
  dossier,
  outcome,
  registeredLevel,
}: {
  dossier: Dossier;
  outcome: LevelsOutcomeResult;
  registeredLevel: number | null;
}) {
  const t = useText();
  return (
    <div className={classes.section}>
      <p className={classes.achieved}>
        {t('levels.achieved')} <strong>{levelName(dossier.form.levels, outcome.level, t)}</strong>
        {registeredLevel !== null && outcome.levels.length > 1 && (
          <>
            {' · '}
            {t('summary.registered')}: <strong>{levelName(dossier.form.levels, registeredLevel, t)}</strong>
          </>
        )}
        {outcome.share !== undefined && (
          <>
            {' · '}
            {t('summary.share')}: <strong>{formatNumber(outcome.shareShown ?? outcome.share)}%</strong>
          </>
        )}
      </p>
      <TableFrame label={t('levels.title')}>
        <table className={denseTableClass}>
          <thead>
            <tr>
              <th scope="col">{t('targets.level')}</th>
              <th scope="col">{t('levels.applicable')}</th>
              <th scope="col">{t('levels.met')}</th>
              <th scope="col">{t('levels.unmet')}</th>
              <th scope="col">{t('levels.reached')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.levels.map((level) => (
              <tr key={level.id}>
                <th scope="row">{levelName(dossier.form.levels, level.level, t)}</th>
                <td>{level.applicable}</td>
                <td>{level.met}</td>
                <td className={classes.codes}>
                  {level.unmet.length === 0 ? '0' : `${level.unmet.length}: ${level.unmet.join(', ')}`}
                </td>
                <td>{level.reached ? t('ladder.reached') : t('ladder.notReached')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
