import { describe, expect, it } from 'vitest';
import { foldForSearch, matchesSearch } from './search.ts';

describe('search without diacritics', () => {
  it.each([
    ['Đông  Triều', 'dong trieu'],
    ['đặc khu', 'dac khu'],
    ['Ninh Bình'.normalize('NFD'), 'ninh binh'],
  ])('folds %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('wants every word, in any order', () => {
    expect(matchesSearch('Tỷ lệ văn bản được xử lý trên mạng', 'mang van ban')).toBe(true);
    expect(matchesSearch('Tỷ lệ văn bản', 'van ho')).toBe(false);
    expect(matchesSearch('Tỷ lệ', '')).toBe(true);
  });
});
