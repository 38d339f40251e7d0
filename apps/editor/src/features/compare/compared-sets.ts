import type { ApiOutputs } from '@tieuchi/client/outputs';
import type { FieldChange, SetComparison } from '@tieuchi/criteria/compare';

type Answer = ApiOutputs['compare']['set'];
type SentComparison = Answer['comparison'];
type SentChange = SentComparison['set'][number];

/** A set that is held against the base, with its comparison as the criteria package gives it. */
export type ComparedSet = Omit<Answer, 'comparison'> & { comparison: SetComparison };

/** Puts back what JSON leaves out: a side of a change that is not there at all. */
export function toComparedSet(answer: Answer): ComparedSet {
  return { ...answer, comparison: toComparison(answer.comparison) };
}

function toComparison(sent: SentComparison): SetComparison {
  return {
    ...sent,
    criteria: sent.criteria.map(withChanges),
    groups: sent.groups.map(withChanges),
    outcome: withChanges(sent.outcome),
    set: sent.set.map(toChange),
  };
}

function withChanges<T extends { changes: SentChange[] }>(
  part: T,
): Omit<T, 'changes'> & { changes: FieldChange[] } {
  return { ...part, changes: part.changes.map(toChange) };
}

function toChange(change: SentChange): FieldChange {
  return { ...change, before: change.before, after: change.after };
}
