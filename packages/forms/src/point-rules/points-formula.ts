import type { FormulaRule } from '@tieuchi/criteria/types';
import { type Describe, said, shareText } from './describe.ts';

/** "Theo công thức a / b, tối đa 10 điểm". */
export const pointsFormula: Describe<FormulaRule> = ({ points, max }, saying) => {
  const full = shareText(1, max, saying);
  return said(
    saying,
    `Theo công thức ${points}, tối đa ${full}`,
    `By the formula ${points}, ${full} at most`,
  );
};
