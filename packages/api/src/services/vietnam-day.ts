/** The calendar day in Vietnam (UTC+7 all year) at an instant, as "2026-11-21". Deadlines end with such a day. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
