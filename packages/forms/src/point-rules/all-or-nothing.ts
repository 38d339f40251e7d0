import type { AllOrNothingRule } from '@tieuchi/criteria/types';
import { conditionText, type Describe, measureText, said, shareText } from './describe.ts';

/** "Từ 80%: 15 điểm; thấp hơn: 0 điểm". */
export const allOrNothing: Describe<AllOrNothingRule> = ({ at, when, max }, saying) => {
  const full = shareText(1, max, saying);
  const none = shareText(0, max, saying);
  if (at !== undefined) {
    const from = measureText(at, saying);
    return said(saying, `Từ ${from}: ${full}; thấp hơn: ${none}`, `From ${from}: ${full}; below: ${none}`);
  }
  const condition = when === undefined ? undefined : conditionText(when, saying);
  const met =
    condition === undefined ? { vi: 'Có', en: 'Yes' } : { vi: `Khi ${condition}`, en: `When ${condition}` };
  return said(saying, `${met.vi}: ${full}; nếu không: ${none}`, `${met.en}: ${full}; otherwise: ${none}`);
};
