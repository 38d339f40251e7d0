const DAY_MS = 86_400_000;
/** Vietnam is seven hours ahead of UTC all year. */
const OFFSET_MS = 7 * 3_600_000;

/** Whole days in Vietnam from the day of `now` (ms) to a deadline ("2026-12-03"), which is itself still allowed. */
export function daysLeft(deadline: string, now: number): number {
  const today = Math.floor((now + OFFSET_MS) / DAY_MS);
  return Math.round(Date.parse(`${deadline}T00:00:00Z`) / DAY_MS) - today;
}
