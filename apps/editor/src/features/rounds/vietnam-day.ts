const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The day in Vietnam at an instant, "2026-11-21". */
export function vietnamToday(now: Date): string {
  return format.format(now);
}
