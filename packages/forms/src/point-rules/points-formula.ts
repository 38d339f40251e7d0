import type { FormulaRule } from '@tieuchi/criteria/types';
import { type Describe, formulaText, said, shareText } from './describe.ts';

/** "Theo công thức a / b, tối đa 10 điểm". */
export const pointsFormula: Describe<FormulaRule> = ({ points, max }, saying) => {
  const full = shareText(1, max, saying);
  const formula = formulaText(points, saying);
  return said(
    saying,
    `Theo công thức ${formula}, tối đa ${full}`,
    `By the formula ${formula}, ${full} at most`,
  );
};
