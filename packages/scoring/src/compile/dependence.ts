import type { CriteriaSet, Criterion, Target } from '@tieuchi/criteria/types';

/**
 * Ids of the criteria whose state under no suspension follows from their own answer and the class of the unit alone, and on which no other
 * criterion hangs: when such an answer changes, the states of all others stay.
 */
export function criteriaAlone(set: CriteriaSet): ReadonlySet<string> {
  return dependenceOf(set).alone;
}

/** Ids of the criteria whose measure or points other criteria read: where one of them is suspended, states of others may change (SPEC I3). */
export function criteriaRead(set: CriteriaSet): ReadonlySet<string> {
  return dependenceOf(set).read;
}

/** Whether some criterion reads results that units have under other sets. */
export function readsOtherResults(set: CriteriaSet): boolean {
  return dependenceOf(set).otherResults;
}

interface Dependence {
  readonly alone: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  readonly otherResults: boolean;
}

const known = new WeakMap<CriteriaSet, Dependence>();

function dependenceOf(set: CriteriaSet): Dependence {
  const earlier = known.get(set);
  if (earlier !== undefined) return earlier;
  const sources = set.criteria.flatMap(({ inputs }) => inputs.flatMap(({ from }) => from ?? []));
  const read = new Set(sources.flatMap((from) => (from.kind === 'criterion' ? [from.criterion] : [])));
  const alone = set.criteria.filter((criterion) => !read.has(criterion.id) && isByItself(criterion));
  const found = {
    alone: new Set(alone.map(({ id }) => id)),
    read,
    otherResults: sources.some(({ kind }) => kind === 'outcome' || kind === 'lowerUnits'),
  };
  known.set(set, found);
  return found;
}

function isByItself({ inputs, appliesTo, rule }: Criterion): boolean {
  if (inputs.some(({ from }) => from !== undefined) || appliesTo?.when !== undefined) return false;
  if (rule?.kind !== 'levels') return true;
  const targets = Array.isArray(rule.targets) ? rule.targets : Object.values(rule.targets).flat();
  return !targets.some(isAssigned);
}

const isAssigned = (target: Target): boolean =>
  typeof target === 'object' && target !== null && 'assigned' in target;
