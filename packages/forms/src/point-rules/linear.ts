import type { LinearRule } from '@tieuchi/criteria/types';
import { type Describe, measureText, said, shareText } from './describe.ts';

/** "Từ 50%: 20 điểm; thấp hơn: theo tỷ lệ", or from one number to another where both are given. */
export const linear: Describe<LinearRule> = ({ fullAt, zeroAt, max }, saying) => {
  const full = shareText(1, max, saying);
  const none = shareText(0, max, saying);
  const end = measureText(fullAt, saying);
  if (zeroAt === undefined) {
    return said(
      saying,
      `Từ ${end}: ${full}; thấp hơn: theo tỷ lệ`,
      `From ${end}: ${full}; below: in proportion`,
    );
  }
  const start = measureText(zeroAt, saying);
  return said(
    saying,
    `${end}: ${full}; ${start}: ${none}; ở giữa: theo tỷ lệ`,
    `${end}: ${full}; ${start}: ${none}; between: in proportion`,
  );
};
