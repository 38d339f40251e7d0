import { Rational } from '@tieuchi/criteria/exact';
import { numberText } from '../describe.ts';
import type { MethodText } from './method.ts';

/** z = (kết quả − trung bình)/độ lệch chuẩn, từ −3 (0 điểm) đến 3 (tối đa). */
export const zScore: MethodText = ({ zeroAt = -3, fullAt = 3 }, figure) => {
  const mean = figure('mean', { vi: 'trung bình', en: 'mean' });
  const deviation = figure('deviation', { vi: 'độ lệch chuẩn', en: 'standard deviation' });
  const [zero, full] = [zeroAt, fullAt].map((z) => numberText(Rational.fromNumber(z)));
  return {
    vi: `tỷ lệ của (kết quả − ${mean.vi})/${deviation.vi} từ ${zero} đến ${full}`,
    en: `place of (result − ${mean.en})/${deviation.en} between ${zero} and ${full}`,
  };
};
