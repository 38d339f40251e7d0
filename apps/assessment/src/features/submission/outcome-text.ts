import { formatNumber } from '@tieuchi/ui/format';
import type { AppText } from '../../i18n/text.ts';
import type { SubmittedDossier } from '../../outputs.ts';

type Outcome = NonNullable<SubmittedDossier['difference']>['now'];

/** "79,96/100 điểm, Khá" or "Mức 2"; empty where there is nothing. */
export function outcomeText(outcome: Outcome, t: AppText): string {
  if (outcome === null) return '';
  if (outcome.kind === 'levels')
    return outcome.level === 0 ? t('level.below') : t('level.number', { level: outcome.level });
  const { pointsShown, maxShown, band } = outcome;
  const points = t('points.of', { points: formatNumber(pointsShown), max: formatNumber(maxShown) });
  return band === null ? points : `${points}, ${band}`;
}
