const DAY_MS = 86_400_000;
/** Vietnam is seven hours ahead of UTC all year. */
const OFFSET_MS = 7 * 3_600_000;

/** The calendar day in Vietnam at an instant, as "2026-11-21". */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a day has ended in Vietnam: 24:00 there. What is due on that day may still come before it. */
export function endOfVietnamDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - OFFSET_MS);
}

/** The day that many days later; days are counted as on a calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
