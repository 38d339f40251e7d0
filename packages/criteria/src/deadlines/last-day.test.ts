import { describe, expect, it } from 'vitest';
import type { Deadline } from '../generated/types.ts';
import { lastDayOf } from './last-day.ts';
import { addDays, daysBetween, endOfVietnamDay, vietnamDay } from './vietnam-day.ts';

const monthly = (day: number, before?: boolean): Deadline => ({
  kind: 'monthly',
  day,
  ...(before !== undefined && { before }),
});
const yearly = (before: string): Deadline => ({ kind: 'yearly', before });

describe('the last day of a deadline', () => {
  it.each<[string, Deadline, string, string]>([
    ['“trước ngày 25” ends with the 24th', monthly(25, true), '2026-11-03', '2026-11-24'],
    ['and on the 25th counts for the next month', monthly(25, true), '2026-11-25', '2026-12-24'],
    ['“ngày 27” ends with the 27th', monthly(27), '2026-11-27', '2026-11-27'],
    ['and the day after counts for the next month', monthly(27), '2026-11-28', '2026-12-27'],
    ['said not to be before', monthly(25, false), '2026-11-25', '2026-11-25'],
    ['“ngày 28” in February', monthly(28), '2026-02-01', '2026-02-28'],
    ['“ngày 29” in a common February', monthly(29), '2026-02-01', '2026-02-28'],
    ['“ngày 29” in a leap February', monthly(29), '2028-02-01', '2028-02-29'],
    ['“ngày 30” is the last day of February', monthly(30), '2026-02-10', '2026-02-28'],
    ['also of a leap year', monthly(30), '2028-02-10', '2028-02-29'],
    ['also of 1900 and 2100, which are none', monthly(30), '2100-02-10', '2100-02-28'],
    ['“ngày 31” in April', monthly(31), '2026-04-30', '2026-04-30'],
    ['“ngày 31” in May', monthly(31), '2026-05-31', '2026-05-31'],
    ['“trước ngày 31” in February', monthly(31, true), '2026-02-28', '2026-02-28'],
    ['“trước ngày 31” in May', monthly(31, true), '2026-05-01', '2026-05-30'],
    ['“trước ngày 1” ends with the month before', monthly(1, true), '2026-03-02', '2026-03-31'],
    ['“trước ngày 1” on the last day', monthly(1, true), '2026-12-31', '2026-12-31'],
    ['over the year’s end', monthly(5), '2026-12-06', '2027-01-05'],
    ['“trước 15/11” ends with 14/11', yearly('11-15'), '2026-11-14', '2026-11-14'],
    ['and the day after counts for the next year', yearly('11-15'), '2026-11-15', '2027-11-14'],
    ['“trước 25/12”', yearly('12-25'), '2026-01-01', '2026-12-24'],
    ['“trước 01/01” is the end of the year', yearly('01-01'), '2026-12-31', '2026-12-31'],
    ['“trước 01/3” in a leap year', yearly('03-01'), '2028-01-10', '2028-02-29'],
    ['“trước 29/02” in a common year', yearly('02-29'), '2026-01-10', '2026-02-28'],
    ['once', { kind: 'once', before: '2022-06-10' }, '2026-01-01', '2022-06-09'],
    ['after a stage', { kind: 'after', stage: 's', days: 15 }, '2026-12-20', '2027-01-04'],
  ])('%s', (_, deadline, from, last) => {
    expect(lastDayOf(deadline, { from })).toBe(last);
  });

  it('is never before the day from which it is asked, and at most a month later for a monthly one', () => {
    const wrong: string[] = [];
    for (let day = '2027-12-01'; day < '2029-03-02'; day = addDays(day, 1)) {
      for (let due = 1; due <= 31; due += 1) {
        for (const before of [true, false]) {
          const left = daysBetween(day, lastDayOf(monthly(due, before), { from: day }));
          if (left < 0 || left > 31)
            wrong.push(`${day}: ${before ? 'before ' : ''}${due} is ${left} days away`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a day in Vietnam', () => {
  it.each([
    ['2026-11-24', '2026-11-24T17:00:00.000Z'],
    ['2028-02-29', '2028-02-29T17:00:00.000Z'],
    ['2026-12-31', '2026-12-31T17:00:00.000Z'],
  ])('%s ends at 24:00 there', (day, instant) => {
    const end = endOfVietnamDay(day);
    expect(end.toISOString()).toBe(instant);
    expect(vietnamDay(new Date(end.getTime() - 1))).toBe(day);
    expect(vietnamDay(end)).toBe(addDays(day, 1));
  });
});
