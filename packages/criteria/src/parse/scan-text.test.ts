import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

const units = Array.from({ length: 0x10000 - 0x80 }, (_, index) => String.fromCharCode(index + 0x80));
const isUnusual = (character: string) => scanText(`"${character}"`).unusual;

describe('scanText', () => {
  it('misses no control or format character and no half of a pair', () => {
    expect(units.filter((unit) => /[\p{Cc}\p{Cf}\p{Cs}]/u.test(unit) && !isUnusual(unit))).toEqual([]);
  });

  it('sees nothing unusual in Vietnamese, its quotation marks and dashes', () => {
    expect(isUnusual('“Tỷ lệ hộ gia đình” – từ 50 % đến dưới 80 %… ≥ ‘đạt’')).toBe(false);
  });
});
