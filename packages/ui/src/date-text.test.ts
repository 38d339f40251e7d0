import { describe, expect, it } from 'vitest';
import { formatDateText, parseDateText } from './date-text.ts';

describe('days as dd/mm/yyyy', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5/9/2026', '2026-09-05'],
    ['29-02-2024', '2024-02-29'],
    ['29/02/2026', undefined],
    ['31/04/2026', undefined],
    ['13/13/2026', undefined],
    ['05-09-2026', '2026-09-05'],
    ['05092026', '2026-09-05'],
    [' 2026-09-05 ', '2026-09-05'],
    ['2026-12-20', '2026-12-20'],
    ['2026-02-29', undefined],
    ['20261220', undefined],
    ['05/09/1899', undefined],
    ['5/9/', undefined],
    ['', undefined],
    ['5/9/26', undefined],
  ])('%s', (text, iso) => {
    expect(parseDateText(text)).toBe(iso);
  });

  it('shows an ISO day and leaves other texts alone', () => {
    expect(formatDateText('2026-09-05')).toBe('05/09/2026');
    expect(formatDateText('hôm qua')).toBe('hôm qua');
  });
});
