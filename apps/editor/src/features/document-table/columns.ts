import type { CriteriaSet, Criterion, Level } from '@tieuchi/criteria/types';

/** Columns before those of the outcome: code and name. */
export const leading = 2;

/** A column of the outcome: the target of one level, or what a criterion is worth, from where it earns all, and how. */
export type Column = { kind: 'level'; level: Level; index: number } | { kind: 'max' | 'threshold' | 'words' };

/** The columns that the outcome of a set brings. */
export function columnsOf(outcome: CriteriaSet['outcome']): Column[] {
  if (outcome.kind === 'levels')
    return outcome.levels.map((level, index) => ({ kind: 'level', level, index }));
  return [{ kind: 'max' }, { kind: 'threshold' }, { kind: 'words' }];
}

/** The field of a rule that holds the measure from which everything is earned; undefined where one number does not say it. */
export function thresholdOf(criterion: Criterion): { field: 'at' | 'fullAt'; value: number } | undefined {
  const { rule } = criterion;
  if (rule?.kind === 'linear') return { field: 'fullAt', value: rule.fullAt };
  if (rule?.kind === 'allOrNothing' && rule.at !== undefined) return { field: 'at', value: rule.at };
  return undefined;
}

/** The maximum of a criterion with points. */
export function maxOf({ rule }: Criterion): number | undefined {
  return rule === undefined || rule.kind === 'levels' ? undefined : rule.max;
}
