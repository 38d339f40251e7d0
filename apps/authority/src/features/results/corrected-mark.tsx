import { formatDateTime } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { useText } from '../../i18n/use-text.ts';

/** Marks a result that was corrected after the unit had submitted, with the reason. */
export function CorrectedMark({ corrected }: { corrected: { reason: string; at: string } | null }) {
  const t = useText();
  if (corrected === null) return null;
  const { reason, at } = corrected;
  return (
    <>
      <Tag tone="info">{t('hindsight.mark')}</Tag>
      <div>{t('hindsight.markReason', { at: formatDateTime(at), reason })}</div>
    </>
  );
}
