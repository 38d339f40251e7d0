import { lastDayOf } from '@tieuchi/criteria/last-day';
import type { CriteriaSet, Deadline } from '@tieuchi/criteria/types';
import { formatDate } from '@tieuchi/ui/format';
import type { AppText } from '../../i18n/use-text.ts';

type PrintedDeadline = Exclude<Deadline, { kind: 'after' }>;

/**
 * The deadline that a set prints for the units' self-assessment, and the last day on which it can be kept from today on;
 * undefined when the set prints none, or the day has passed for good.
 */
export function deadlineOfSet(
  { stages = [] }: Pick<CriteriaSet, 'stages'>,
  today: string,
): { deadline: PrintedDeadline; lastDay: string } | undefined {
  const deadline = stages.find(({ kind }) => kind === 'selfAssessment')?.deadline;
  // Counted from another stage, which has not happened when a round is opened.
  if (deadline === undefined || deadline.kind === 'after') return undefined;
  const lastDay = lastDayOf(deadline, { from: today });
  return lastDay < today ? undefined : { deadline, lastDay };
}

/** What is suggested where a set prints no deadline: the middle of December, else the end of the year. */
export function usualDeadline(today: string): string {
  const year = today.slice(0, 4);
  return today <= `${year}-12-15` ? `${year}-12-15` : `${year}-12-31`;
}

/** A deadline as decisions print it: "trước ngày 25 hằng tháng". */
export function deadlineInWords(deadline: PrintedDeadline, t: AppText): string {
  switch (deadline.kind) {
    case 'once':
      return t('deadline.once', { day: formatDate(deadline.before) });
    case 'yearly': {
      const [month, day] = deadline.before.split('-');
      return t('deadline.yearly', { day: `${day}/${month}` });
    }
    case 'monthly':
      return t(deadline.before === true ? 'deadline.monthlyBefore' : 'deadline.monthly', {
        day: deadline.day,
      });
  }
}
