import { describe, expect, it } from 'vitest';
import { daysLeft } from './days-left.ts';

describe('days left until a deadline', () => {
  it.each([
    ['2026-12-03', '2026-11-21T03:00:00Z', 12],
    ['2026-11-21', '2026-11-21T16:59:59Z', 0],
    ['2026-11-21', '2026-11-21T17:00:00Z', -1],
    ['2026-11-21', '2026-11-20T17:00:00Z', 0],
    ['2027-01-01', '2026-12-31T12:00:00Z', 1],
  ])('deadline %s at %s', (deadline, now, days) => {
    expect(daysLeft(deadline, Date.parse(now))).toBe(days);
  });
});
