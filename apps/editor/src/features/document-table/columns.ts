import { byKind } from '@tieuchi/criteria/by-kind';
import type { CriteriaSet, Criterion, Level, Rule } from '@tieuchi/criteria/types';

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

/** The field of a rule that holds the measure from which everything is earned. */
export interface Threshold {
  readonly field: 'at' | 'fullAt';
  readonly value: number;
}

/** For every kind of rule: undefined where one number does not say it. */
const thresholdIn = byKind<Rule, undefined, Threshold | undefined>({
  levels: () => undefined,
  allOrNothing: ({ at }) => (at === undefined ? undefined : { field: 'at', value: at }),
  linear: ({ fullAt }) => ({ field: 'fullAt', value: fullAt }),
  steps: () => undefined,
  options: () => undefined,
  parts: () => undefined,
  periods: () => undefined,
  peers: () => undefined,
  formula: () => undefined,
});

/** The number from which the rule of a criterion gives everything; undefined where one number does not say it. */
export function thresholdOf({ rule }: Criterion): Threshold | undefined {
  return rule && thresholdIn(rule, undefined);
}

/** The maximum of a criterion with points. */
export function maxOf({ rule }: Criterion): number | undefined {
  return rule === undefined || rule.kind === 'levels' ? undefined : rule.max;
}
