import { denseTableClass, TableFrame } from '@tieuchi/ui/table-frame';
import { useText } from '../../i18n/text.ts';
import type { Dossier } from '../assessment/dossier.ts';
import { levelName } from '../assessment/level-name.ts';
import classes from './level-table.module.css';

/** Per level: how many criteria apply, are met and are not, and which ones are not. */
export function LevelTable({
  dossier,
  registeredLevel,
}: {
  dossier: Dossier;
  registeredLevel: number | null;
}) {
  const t = useText();
  const { outcome } = dossier.result;
  return (
    <div className={classes.section}>
      <p className={classes.achieved}>
        {t('levels.achieved')} <strong>{levelName(dossier.levels, outcome.level, t)}</strong>
        {registeredLevel !== null && (
          <>
            {' · '}
            {t('summary.registered')}: <strong>{levelName(dossier.levels, registeredLevel, t)}</strong>
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
                <th scope="row">{levelName(dossier.levels, level.level, t)}</th>
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
