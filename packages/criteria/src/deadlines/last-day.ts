import type { Deadline } from '../generated/types.ts';
import { addDays } from './vietnam-day.ts';

/**
 * The last day on which a deadline can still be kept, the first such day that is not before `from`; it ends at 24:00 in
 * Vietnam (`endOfVietnamDay`). "Trước ngày 25" ends with the 24th, "ngày 27" with the 27th, "ngày 30" with the last day of
 * February. A deadline `after` another stage counts from the day on which that stage ended (`from`), which itself does not
 * count (Civil Code 2015, Article 147); one that is set once has its day wherever `from` lies. Days off are not known here.
 */
export function lastDayOf(deadline: Deadline, { from }: { from: string }): string {
  switch (deadline.kind) {
    case 'once':
      return addDays(deadline.before, -1);
    case 'after':
      return addDays(from, deadline.days);
    case 'monthly': {
      const { day, before = false } = deadline;
      return firstFrom(from, ({ year, month }) => endIn({ year, month, day: before ? day - 1 : day }));
    }
    case 'yearly': {
      const [month = 1, day = 1] = deadline.before.split('-').map(Number);
      return firstFrom(from, ({ year }) => endIn({ year, month, day: day - 1 }));
    }
  }
}

interface Place {
  readonly year: number;
  readonly month: number;
}

/** The earliest that is not before `from`, among what this month, this year and the months and years around them give. */
function firstFrom(from: string, endOf: (place: Place) => string): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const ends = [-1, 0, 1, 2, 12, 24].map((later) => endOf(monthsLater({ year, month }, later)));
  return ends.filter((end) => end >= from).toSorted()[0] ?? from;
}

function monthsLater({ year, month }: Place, count: number): Place {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** That day of the month, or its last day when it is shorter; day 0 is the day before the first. */
function endIn({ year, month, day }: Place & { day: number }): string {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}
