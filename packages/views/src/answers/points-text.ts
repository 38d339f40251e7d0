import type { CriterionResult, PointsOutcomeResult } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import type { ViewText } from '../texts/use-text.ts';

/** "45,5/100 điểm", as many decimals as it takes not to tell of a band or of everything too early, of the whole set. */
export function totalText(outcome: PointsOutcomeResult, t: ViewText): string {
  const { points, maxPoints, pointsShown = points, maxShown = maxPoints } = outcome;
  return t('points.of', { points: formatNumber(pointsShown), max: formatNumber(maxShown) });
}

/** "12/20 điểm" of a criterion, a deduction in its own words; undefined for one without points. */
export function earnedText(result: CriterionResult | undefined, t: ViewText): string | undefined {
  if (result?.max === undefined || result.points === undefined) return undefined;
  const max = formatNumber(Math.abs(result.max));
  if (result.points === null) return t('points.none', { max });
  const points = formatNumber(result.pointsShown ?? result.points);
  return t(result.max < 0 ? 'points.deduction' : 'points.earned', { points, max });
}
