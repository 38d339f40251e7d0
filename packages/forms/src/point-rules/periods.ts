import type { Period, PeriodsRule, PointsRule } from '@tieuchi/criteria/types';
import { type Describe, said } from './describe.ts';

const EACH: Record<Period, { vi: string; en: string }> = {
  month: { vi: 'Mỗi tháng', en: 'Each month' },
  quarter: { vi: 'Mỗi quý', en: 'Each quarter' },
  halfYear: { vi: 'Mỗi nửa năm', en: 'Each half-year' },
};

/** "Mỗi quý: từ 80%: 2,5 điểm". */
export function describePeriods(inner: Describe<PointsRule>): Describe<PeriodsRule> {
  return ({ each }, saying) => {
    const asked = saying.criterion.inputs.flatMap((input) => ('per' in input ? (input.per ?? []) : []));
    const [per = 'quarter'] = asked;
    return inner(each, saying).flatMap((line) =>
      said(saying, `${EACH[per].vi}: ${line}`, `${EACH[per].en}: ${line}`),
    );
  };
}
