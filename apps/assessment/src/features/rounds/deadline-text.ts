import { formatDate } from '@tieuchi/ui/format';
import type { AppText } from '../../i18n/text.ts';
import { daysLeft } from './days-left.ts';

/** "03/12/2026 (còn 12 ngày)"; `now` in ms. */
export function deadlineText(deadline: string, now: number, t: AppText): string {
  const days = daysLeft(deadline, now);
  const date = formatDate(deadline);
  if (days < 0) return t('deadline.passed', { date });
  if (days === 0) return t('deadline.today', { date });
  return t('deadline.left', { date, days });
}

/** Whether a deadline is so near that it should stand out. */
export function isUrgent(deadline: string, now: number): boolean {
  const days = daysLeft(deadline, now);
  return days >= 0 && days <= 7;
}
