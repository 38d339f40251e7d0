import type { ApiOutputs } from '@tieuchi/client/outputs';
import { formatNumber } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';
import classes from './outcome-text.module.css';

/** What a dossier came to: a level, or points with their share, band and place. */
export type Outcome = NonNullable<ApiOutputs['rounds']['progress']['units'][number]['outcome']>;

/** The outcome that a published row tells; null where the unit submitted nothing. */
export function outcomeOf(row: ApiOutputs['results']['list'][number]): Outcome | null {
  const { kind, level, points, maxPoints, share, band, rank, pointsShown, maxShown, shareShown } = row;
  if (kind === 'levels') return level === null ? null : { kind, level, share };
  if (points === null || maxPoints === null || pointsShown === null || maxShown === null) return null;
  const shown = { pointsShown, maxShown, shareShown };
  return { kind, points, maxPoints, share, ...shown, band, rank, provisional: false };
}

/** The outcome of a dossier in a cell of a table or a list of facts. */
export function OutcomeText({ outcome }: { outcome: Outcome }) {
  const t = useText();
  if (outcome.kind === 'levels') {
    const { level, share } = outcome;
    return (
      <span className={classes.outcome}>
        {level === 0 ? t('level.below') : t('rounds.levelValue', { level })}
        {share !== null && <span>{t('results.metShare', { share: formatNumber(share) })}</span>}
      </span>
    );
  }
  const { pointsShown, maxShown, shareShown, band, rank, provisional } = outcome;
  return (
    <span className={classes.outcome}>
      <span>{t('points.of', { points: formatNumber(pointsShown), max: formatNumber(maxShown) })}</span>
      {shareShown !== null && <span>{formatNumber(shareShown)}%</span>}
      {band !== null && <span>{band}</span>}
      {rank !== null && <span>{t('results.rank', { rank: formatNumber(rank) })}</span>}
      {provisional && <Tag tone="caution">{t('points.provisional')}</Tag>}
    </span>
  );
}
