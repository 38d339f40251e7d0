import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';

/** Open, closed, or closed with its results made public. */
export function RoundState({
  round,
}: {
  round: { state: 'open' | 'closed'; resultsPublishedAt: string | null };
}) {
  const t = useText();
  if (round.resultsPublishedAt !== null) return <Tag tone="positive">{t('rounds.state.published')}</Tag>;
  return <Tag tone={round.state === 'open' ? 'info' : 'neutral'}>{t(`rounds.state.${round.state}`)}</Tag>;
}
