import { describe, expect, it } from 'vitest';
import { identityPatterns, provinceSlug, suggestIdentity } from './derive-model.ts';

describe('identity of a derived set', () => {
  it.each([
    ['Tỉnh Ninh Bình', 'ninh-binh'],
    ['Thành phố Hồ Chí Minh', 'ho-chi-minh'],
    ['Đắk Lắk', 'dak-lak'],
    ['Tỉnh Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
  ])('%s → %s', (name, slug) => {
    expect(provinceSlug(name)).toBe(slug);
  });

  it('suggests a free version and passes the patterns', () => {
    const own = suggestIdentity({
      base: { setId: 'vn/commune', name: 'Khung' },
      provinceName: 'Tỉnh Ninh Bình',
      year: 2026,
      taken: [{ setId: 'ninh-binh/commune', version: '2026.1' }],
    });
    expect(own).toEqual({
      id: 'ninh-binh/commune',
      namespace: 'nb',
      version: '2026.2',
      name: 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Ninh Bình',
    });
    expect(identityPatterns.id.test(own.id) && identityPatterns.version.test(own.version)).toBe(true);
  });
});
