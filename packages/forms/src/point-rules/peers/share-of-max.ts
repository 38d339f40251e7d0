import type { MethodText } from './method.ts';

/** kết quả/cao nhất. */
export const shareOfMax: MethodText = (_rule, figure) => {
  const max = figure('max', { vi: 'cao nhất', en: 'highest' });
  return { vi: `kết quả/${max.vi}`, en: `result/${max.en}` };
};
