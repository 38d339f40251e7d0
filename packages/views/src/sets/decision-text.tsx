import { formatDate } from '@tieuchi/ui/format';
import { Tag } from '@tieuchi/ui/tag';
import type { ReactElement } from 'react';
import { useViewText, type ViewText } from '../texts/use-text.ts';

/** The decision that issues a published set; null while there is none. */
type Issued = { readonly decision: { readonly number: string; readonly date: string } | null };

/** Number and day of the decision that issues a published set, or that there is none yet. */
export function DecisionText({ decision }: Issued): ReactElement {
  const t = useViewText();
  if (decision === null) return <Tag tone="caution">{t('sets.noDecision')}</Tag>;
  return <span>{t('sets.decisionOf', { number: decision.number, date: formatDate(decision.date) })}</span>;
}

/** The name of a set in a list to choose from, which says where there is no decision. */
export function withDecision(name: string, { decision }: Issued, t: ViewText): string {
  return decision === null ? `${name} (${t('sets.noDecision')})` : name;
}
