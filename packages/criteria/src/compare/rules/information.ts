import type { CriteriaSet } from '../../generated/types.ts';
import { limitChanges, withinLimits } from '../limits/limit-changes.ts';
import { Comparer } from '../space/comparer.ts';
import { accepting, NOTHING } from '../space/reading.ts';
import { SAME } from '../verdict.ts';
import type { RuleComparison } from './rule-comparison.ts';
import { answersTo, measuredBy, type Side } from './side.ts';

/** Whether some band of the set asks for this criterion. */
export function isRequired({ outcome }: CriteriaSet, id: string): boolean {
  return outcome.kind === 'points' && outcome.bands?.some(({ requires }) => requires?.includes(id)) === true;
}

/**
 * Compares two criteria without rules. Where a band requires one (SPEC A10), its measure being true is what is accepted; otherwise
 * nothing hangs on it: what it is to criteria that read it is compared there.
 */
export function compareInformation(base: Side, other: Side): RuleComparison {
  const { criterion: before } = base;
  const { criterion: after } = other;
  const limits = limitChanges(before.inputs, after.inputs);
  if (!isRequired(base.set, before.id) && !isRequired(other.set, after.id)) {
    return { verdict: SAME, changes: [], isIncomparable: false };
  }
  const readings = {
    base: readingOf(base, limits, 'base'),
    other: readingOf(other, limits, 'other'),
  };
  const comparer = new Comparer(answersTo(base, other));
  comparer.announce([readings]);
  return { verdict: comparer.compare(readings), changes: [], isIncomparable: false };
}

function readingOf(side: Side, limits: ReturnType<typeof limitChanges>, name: 'base' | 'other') {
  const { measure } = measuredBy(side.criterion);
  return withinLimits(measure === undefined ? NOTHING : accepting(measure), limits, name);
}
