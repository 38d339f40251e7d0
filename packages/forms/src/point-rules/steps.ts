import { Rational } from '@tieuchi/criteria/exact';
import type { Step, StepsRule } from '@tieuchi/criteria/types';
import { type Describe, measureText, pointsText, type Saying, said, shareText } from './describe.ts';

/** One line a step: "Từ 90%: 25 điểm", "Còn lại: kết quả/100% × 25 điểm". */
export const steps: Describe<StepsRule> = (rule, saying) =>
  rule.steps.flatMap((step) => {
    const earned = earnedText(step, rule, saying);
    if (step.from === undefined) return said(saying, `Còn lại: ${earned.vi}`, `Otherwise: ${earned.en}`);
    const from = measureText(step.from, saying);
    return said(saying, `Từ ${from}: ${earned.vi}`, `From ${from}: ${earned.en}`);
  });

function earnedText(step: Step, { max }: StepsRule, saying: Saying): { vi: string; en: string } {
  if ('valueOver' in step) {
    const over = measureText(step.valueOver, saying);
    const full = shareText(1, max, saying);
    return { vi: `kết quả/${over} × ${full}`, en: `result/${over} × ${full}` };
  }
  const text =
    'share' in step
      ? shareText(step.share, max, saying)
      : pointsText(Rational.fromNumber(step.points), saying);
  return { vi: text, en: text };
}
