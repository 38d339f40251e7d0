import { formatDate } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import { type EditorText, useText } from '../../i18n/use-text.ts';
import type { PublishedSet } from './published-set.ts';

/** Number and day of the decision that issues a published set, or that there is none yet. */
export function DecisionText({ decision }: Pick<PublishedSet, 'decision'>) {
  const t = useText();
  if (decision === null) return <Tag tone="caution">{t('sets.noDecision')}</Tag>;
  return <span>{t('sets.decisionOf', { number: decision.number, date: formatDate(decision.date) })}</span>;
}

/** The name of a set in a list to choose from, which says where there is no decision. */
export function withDecision(
  name: string,
  { decision }: Pick<PublishedSet, 'decision'>,
  t: EditorText,
): string {
  return decision === null ? `${name} (${t('sets.noDecision')})` : name;
}
