import { expect, it } from 'vitest';
import { vietnamToday } from './vietnam-day.ts';

it('is already tomorrow in Vietnam late in the evening of Greenwich', () => {
  expect(vietnamToday(new Date('2026-11-21T18:00:00Z'))).toBe('2026-11-22');
  expect(vietnamToday(new Date('2026-11-21T16:59:59Z'))).toBe('2026-11-21');
});
