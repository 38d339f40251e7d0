import { daysBetween, vietnamDay } from '@tieuchi/criteria/vietnam-day';

/** Whole days in Vietnam from the day of `now` (ms) to a deadline ("2026-12-03"), which is itself still allowed. */
export function daysLeft(deadline: string, now: number): number {
  return daysBetween(vietnamDay(new Date(now)), deadline);
}
