import type { MethodText } from './method.ts';

/** (kết quả − thấp nhất)/(cao nhất − thấp nhất). */
export const minMax: MethodText = (_rule, figure) => {
  const min = figure('min', { vi: 'thấp nhất', en: 'lowest' });
  const max = figure('max', { vi: 'cao nhất', en: 'highest' });
  return {
    vi: `(kết quả − ${min.vi})/(${max.vi} − ${min.vi})`,
    en: `(result − ${min.en})/(${max.en} − ${min.en})`,
  };
};
