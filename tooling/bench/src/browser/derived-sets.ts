import { deriveSet } from '@tieuchi/criteria/derive';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';

/** So many sets that depart from a base as provinces do: some criteria are left out, others asked for more or named otherwise. */
export function derivedSets(base: CriteriaSet, count: number): CriteriaSet[] {
  return Array.from({ length: count }, (_, index) => {
    const identity = { id: `tinh-${index + 1}/xa`, namespace: `t${index + 1}`, version: '2026.1' };
    const set = deriveSet(base, { ...identity, name: `Bộ tiêu chí của tỉnh ${index + 1}` });
    const criteria = set.criteria.flatMap((criterion, place) => {
      const number = index * 7 + place * 3;
      if (number % 17 === 16) return [];
      if (number % 5 === 0) return tightened(criterion);
      return number % 11 === 0 ? { ...criterion, name: `${criterion.name} của tỉnh` } : criterion;
    });
    return { ...set, criteria };
  });
}

function tightened(criterion: Criterion): Criterion {
  const { rule } = criterion;
  if (rule?.kind !== 'levels' || !Array.isArray(rule.targets)) return criterion;
  const targets = rule.targets.map((target) =>
    typeof target === 'number' ? Math.min(100, target + 5) : target,
  );
  return { ...criterion, rule: { ...rule, targets } };
}
