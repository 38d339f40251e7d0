import type { CriteriaSet, Criterion } from '../generated/types.ts';
import { compareCriterion, type SetPair } from './compare-criterion.ts';
import type { CriterionComparison, Relation, SetComparison } from './comparison.ts';
import { Effort } from './effort.ts';
import { groupPlaces } from './group-place.ts';
import { isOneFamily } from './lineage.ts';
import { type MappedPair, twinsIn } from './mapping.ts';
import { toJson } from './same-json.ts';
import { isSameFrame, setChanges } from './set-changes.ts';

export type {
  CriterionComparison,
  Direction,
  FieldChange,
  Json,
  Relation,
  SetComparison,
  Witness,
} from './comparison.ts';

const COVERED: readonly Relation[] = ['kept', 'reworded', 'tightened', 'loosened', 'changed'];

/** Ids that the set gives a written reason for, with at least one basis that it also lists. */
function justifiedIds(set: CriteriaSet): ReadonlySet<string> {
  const known = new Set(set.legalBases?.map((basis) => basis.id));
  const sound = (set.deviations ?? []).filter(
    ({ reason, legalBases }) => reason.trim() !== '' && legalBases.some((id) => known.has(id)),
  );
  return new Set(sound.map((deviation) => deviation.criterion));
}

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

/** Ids of the base in order, cut into runs: what is gone follows the surviving criterion before it ('' at the beginning). */
function goneByPredecessor(base: CriteriaSet, surviving: ReadonlySet<string>): Map<string, Criterion[]> {
  const runs = new Map<string, Criterion[]>();
  let predecessor = '';
  for (const criterion of base.criteria) {
    if (surviving.has(criterion.id)) predecessor = criterion.id;
    else runs.set(predecessor, [...(runs.get(predecessor) ?? []), criterion]);
  }
  return runs;
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

/**
 * Compares a set with the one it is measured against: computed from both documents, never declared. Criteria are matched by id;
 * between sets without a common origin only where name or inputs agree as well, and by the pairs of `mapping`, which says for such
 * sets which criteria speak of the same thing; what is left is dropped or added, and nobody owes a reason. What was tightened or
 * loosened is decided on the answers that are accepted, exactly; see `CriterionComparison`. Works for any two documents of the
 * schema, also for drafts with findings.
 */
export function compareSets(
  base: CriteriaSet,
  other: CriteriaSet,
  mapping: readonly MappedPair[] = [],
): SetComparison {
  const inherits = isOneFamily(base, other);
  const twinsOf = twinsIn(base, other, mapping);
  const surviving = other.criteria.flatMap((criterion) => twinsOf(criterion).map(({ id }) => id));
  const gone = goneByPredecessor(base, new Set(surviving));
  const justified = justifiedIds(other);
  const successors = inherits ? successorsById(other) : new Map<string, string[]>();
  const pair: SetPair = {
    places: { base: groupPlaces(base, other), other: groupPlaces(other, base) },
    isSameFrame: isSameFrame(base, other),
  };

  const effort = new Effort();
  const criteria: CriterionComparison[] = [];
  const addGone = (predecessor: string) => {
    for (const criterion of gone.get(predecessor) ?? []) {
      const relation = goneCriterion(
        criterion,
        successors.get(criterion.id) ?? [],
        justified.has(criterion.id),
      );
      criteria.push({ ...relation, needsReason: inherits });
    }
    // A draft may hold an id twice; what is gone is listed once.
    gone.delete(predecessor);
  };
  addGone('');
  for (const criterion of other.criteria) {
    const { id, code, name } = criterion;
    const twins = twinsOf(criterion);
    if (twins.length === 0) criteria.push(addedCriterion(criterion, justified.has(id)));
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
        justified: justified.has(id),
      });
      addGone(own.id);
    }
  }
  const covered = new Set(
    criteria.filter(({ relation }) => COVERED.includes(relation)).map(({ id, baseId = id }) => baseId),
  );
  return {
    inherits,
    summary: summaryOf(criteria),
    coverage: { base: base.criteria.length, covered: covered.size },
    criteria,
    set: setChanges(base, other),
  };
}
