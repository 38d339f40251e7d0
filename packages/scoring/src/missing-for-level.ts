import type { CriteriaSet } from '@tieuchi/criteria/types';
import type { Needed, Result } from './model/result.ts';

/** A criterion that stands between a unit and a level; `needed` where more of one input would do. */
export interface MissingCriterion {
  id: string;
  code: string;
  needed?: Needed;
}

/**
 * "Còn thiếu gì để đạt mức k": the criteria of the set, in order of print, that apply at some level up to `level` and are
 * not met there. `needed` meets the highest of those levels, and with it the lower ones.
 */
export function missingForLevel(set: CriteriaSet, result: Result, level: number): MissingCriterion[] {
  const results = new Map(result.criteria.map((criterion) => [criterion.id, criterion]));
  return set.criteria.flatMap(({ id }): MissingCriterion[] => {
    const criterion = results.get(id);
    if (criterion === undefined) return [];
    const { code, state, explanation } = criterion;
    if (state === 'noTarget' && explanation.targets.length === 0) return [{ id, code }];
    const open = explanation.targets.findLast(
      (target) => target.level <= level && target.applicable && !target.met,
    );
    if (open === undefined) return [];
    return [{ id, code, ...(open.needed !== undefined && { needed: open.needed }) }];
  });
}
