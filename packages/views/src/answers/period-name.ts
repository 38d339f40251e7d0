import type { Period } from '@tieuchi/criteria/types';
import type { ViewText } from '../texts/use-text.ts';

/** "Tháng 3", "Quý 2", "6 tháng đầu năm". */
export function periodName(per: Period, period: string, t: ViewText): string {
  switch (per) {
    case 'month':
      return t('period.month', { period });
    case 'quarter':
      return t('period.quarter', { period });
    case 'halfYear':
      return period === '1' ? t('period.firstHalf') : t('period.secondHalf');
  }
}
