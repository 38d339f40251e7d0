import type { PointsOutcomeResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import type { Dossier } from '@tieuchi/views/dossier';
import { totalText } from '@tieuchi/views/points-text';
import { useText } from '../../i18n/text.ts';
import classes from '../levels/level-summary.module.css';
import { ProgressBar } from '../rounds/progress-bar.tsx';

/** Total, band, ranks and progress of a dossier with points; says where figures of others may still change it. */
export function PointsSummary({ dossier, outcome }: { dossier: Dossier; outcome: PointsOutcomeResult }) {
  const t = useText();
  const { points } = dossier.form;
  const band = points?.bands.find(({ id }) => id === outcome.band);
  return (
    <section className={classes.summary} aria-label={t('summary.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('points.total')}</dt>
          <dd data-live aria-live="polite">
            {totalText(outcome, t)}
            {outcome.share !== undefined && (
              <span className={classes.aside}>
                {t('points.share', { share: formatNumber(outcome.shareShown ?? outcome.share) })}
              </span>
            )}
            {outcome.provisional && <Tag tone="caution">{t('points.provisional')}</Tag>}
          </dd>
        </div>
        {points !== undefined && points.bands.length > 0 && (
          <div>
            <dt>{t('points.band')}</dt>
            <dd data-live aria-live="polite">
              {band?.name ?? t('points.noBand')}
            </dd>
          </div>
        )}
        {outcome.ranks !== undefined && outcome.ranks.length > 0 && (
          <div>
            <dt>{t('points.rank')}</dt>
            <dd>
              {outcome.ranks.map(({ group, unitClass, rank, of }) => (
                <span key={`${group} ${unitClass}`}>
                  {group === undefined
                    ? t('points.rankOf', { rank, of })
                    : t('points.rankGroup', { rank, of, group })}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {outcome.provisional && <p className={classes.note}>{t('points.provisionalHelp')}</p>}
      <ProgressBar label={t('overview.answered')} done={dossier.answered} total={dossier.asked} />
    </section>
  );
}
