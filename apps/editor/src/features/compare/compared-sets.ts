import type { FieldChange, SetComparison } from '@tieuchi/criteria/compare';
import type { ApiOutputs } from '../../api.ts';

type Answer = ApiOutputs['compare']['sets'];
type SentComparison = Answer['others'][number]['comparison'];
type SentChange = SentComparison['set'][number];

/** A set that is held against the base. */
export type ComparedSet = Omit<Answer['others'][number], 'comparison'> & { comparison: SetComparison };

/** What is compared, with its comparison as the criteria package gives it. */
export type ComparedSets = { base: Answer['base']; others: ComparedSet[] };

/** Puts back what JSON leaves out: a side of a change that is not there at all. */
export function toComparedSets(answer: Answer): ComparedSets {
  return {
    base: answer.base,
    others: answer.others.map((other) => ({ ...other, comparison: toComparison(other.comparison) })),
  };
}

function toComparison(sent: SentComparison): SetComparison {
  return {
    ...sent,
    criteria: sent.criteria.map((criterion) => ({ ...criterion, changes: criterion.changes.map(toChange) })),
    set: sent.set.map(toChange),
  };
}

function toChange(change: SentChange): FieldChange {
  return { ...change, before: change.before, after: change.after };
}
