import type { CriteriaSet, Criterion } from '../generated/types.ts';
import { compareCriterion, type SetPair } from './compare-criterion.ts';
import type { CriterionComparison, FieldChange, Relation, SetComparison } from './comparison.ts';
import { Effort } from './effort.ts';
import { isSameFrame } from './frame.ts';
import { compareGroups } from './groups/compare-groups.ts';
import { groupPlaces } from './groups/group-place.ts';
import { compareOutcome } from './outcome/compare-outcome.ts';
import { goneByPredecessor } from './pairing/by-predecessor.ts';
import { isOneFamily } from './pairing/lineage.ts';
import { type MappedPair, twinsIn } from './pairing/mapping.ts';
import { reasonsGiven } from './reasons-given.ts';
import { toJson } from './same-json.ts';
import { ReadCriteria } from './sources/read-criteria.ts';

export type {
  CriterionComparison,
  Direction,
  FieldChange,
  GroupComparison,
  Json,
  OutcomeComparison,
  Relation,
  SetComparison,
  Witness,
} from './comparison.ts';

const COVERED: readonly Relation[] = ['kept', 'reworded', 'tightened', 'loosened', 'changed'];

function addedCriterion(criterion: Criterion, justified: boolean): CriterionComparison {
  const { id, code, name, replaces } = criterion;
  const changes =
    replaces === undefined ? [] : [{ field: 'replaces', before: undefined, after: toJson(replaces) }];
  return { id, code, name, relation: 'added', changes, needsReason: false, justified };
}

/** A criterion of the base that the other set has no more; `successors` say that they take its place. */
function goneCriterion(criterion: Criterion, successors: string[], justified: boolean): CriterionComparison {
  const { id, code, name } = criterion;
  const common = { id, code, baseCode: code, name, needsReason: true, justified };
  if (successors.length === 0) return { ...common, relation: 'dropped', changes: [] };
  const change = { field: 'replacedBy', before: undefined, after: successors };
  return { ...common, relation: 'replaced', changes: [change] };
}

function successorsById(other: CriteriaSet): Map<string, string[]> {
  const successors = new Map<string, string[]>();
  for (const { id, replaces } of other.criteria) {
    for (const gone of replaces ?? []) successors.set(gone, [...(successors.get(gone) ?? []), id]);
  }
  return successors;
}

function summaryOf(criteria: readonly CriterionComparison[]): Record<Relation, number> {
  const summary: Record<Relation, number> = {
    kept: 0,
    reworded: 0,
    tightened: 0,
    loosened: 0,
    changed: 0,
    added: 0,
    dropped: 0,
    replaced: 0,
  };
  for (const { relation } of criteria) summary[relation] += 1;
  return summary;
}

/** The changes of the outcome as lists of them always were: bands as one field. */
function wholeBands(changes: readonly FieldChange[], base: CriteriaSet, other: CriteriaSet): FieldChange[] {
  const bands = ({ outcome }: CriteriaSet) => (outcome.kind === 'points' ? toJson(outcome.bands) : undefined);
  const isBand = ({ band, field }: FieldChange) => band !== undefined || field === 'bandOrder';
  const first = changes.findIndex(isBand);
  return changes.flatMap((change, index) => {
    if (!isBand(change)) return [change];
    return index === first ? [{ field: 'bands', before: bands(base), after: bands(other) }] : [];
  });
}

/** Every criterion in the order of the other set, what is gone after its nearest surviving predecessor. */
function compareCriteria(
  base: CriteriaSet,
  other: CriteriaSet,
  mapping: readonly MappedPair[],
): CriterionComparison[] {
  const inherits = isOneFamily(base, other);
  const twinsOf = twinsIn(base, other, mapping);
  const surviving = other.criteria.flatMap((criterion) => twinsOf(criterion).map(({ id }) => id));
  const gone = goneByPredecessor(base.criteria, new Set(surviving));
  const reasons = reasonsGiven(other);
  const isJustified = (id: string) => reasons({ kind: 'criterion', id });
  const successors = inherits ? successorsById(other) : new Map<string, string[]>();
  const frame = isSameFrame(base, other);
  const pair: SetPair = {
    places: { base: groupPlaces(base, other), other: groupPlaces(other, base) },
    inherits,
    isSameFrame: frame,
    read: new ReadCriteria({ base, other, isSameFrame: frame }),
  };

  const effort = new Effort();
  const takeGone = (predecessor: string): CriterionComparison[] => {
    const run = gone.get(predecessor) ?? [];
    // A draft may hold an id twice; what is gone is listed once.
    gone.delete(predecessor);
    return run.map((criterion) => ({
      ...goneCriterion(criterion, successors.get(criterion.id) ?? [], isJustified(criterion.id)),
      needsReason: inherits,
    }));
  };
  const criteria = takeGone('');
  for (const criterion of other.criteria) {
    const { id, code, name } = criterion;
    const twins = twinsOf(criterion);
    if (twins.length === 0) criteria.push(addedCriterion(criterion, isJustified(id)));
    for (const own of twins) {
      const relation = compareCriterion(
        { set: base, criterion: own, effort },
        { set: other, criterion, effort },
        pair,
      );
      criteria.push({
        id,
        code,
        baseCode: own.code,
        name,
        ...(own.id === id ? {} : { baseId: own.id }),
        ...relation,
        needsReason: inherits && relation.needsReason,
        justified: isJustified(id),
      });
      criteria.push(...takeGone(own.id));
    }
  }
  return criteria;
}

/**
 * Compares a set with the one it is measured against: computed from both documents, never declared. Criteria and groups are matched
 * by id; between sets without a common origin only where names (of criteria also inputs) agree as well, and by the pairs of
 * `mapping`, which says for such sets which criteria speak of the same thing; what is left is dropped or added, and nobody owes a
 * reason. What was tightened or loosened is decided on the answers that are accepted, exactly; see `CriterionComparison`. What groups
 * and the outcome make of them is compared beside it. Works for any two documents of the schema, also for drafts with findings.
 */
export function compareSets(
  base: CriteriaSet,
  other: CriteriaSet,
  mapping: readonly MappedPair[] = [],
): SetComparison {
  const inherits = isOneFamily(base, other);
  const criteria = compareCriteria(base, other, mapping);
  const outcome = compareOutcome(base, other);
  const covered = new Set(
    criteria.filter(({ relation }) => COVERED.includes(relation)).map(({ id, baseId = id }) => baseId),
  );
  return {
    inherits,
    summary: summaryOf(criteria),
    coverage: { base: base.criteria.length, covered: covered.size },
    criteria,
    groups: compareGroups(base, other).map((group) => ({
      ...group,
      needsReason: inherits && group.needsReason,
    })),
    outcome: { ...outcome, needsReason: inherits && outcome.needsReason },
    set: wholeBands(outcome.changes, base, other),
  };
}
