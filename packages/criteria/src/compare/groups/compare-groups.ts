import type { CriteriaSet, Group } from '../../generated/types.ts';
import type { GroupComparison } from '../comparison.ts';
import { goneByPredecessor } from '../pairing/by-predecessor.ts';
import { groupPairing } from '../pairing/lineage.ts';
import { partRelation } from '../part-change.ts';
import { reasonsGiven } from '../reasons-given.ts';
import { groupChanges } from './group-changes.ts';

/** Nobody is held to more or less by a heading alone: what lay in it is compared on its own. */
function unpaired({ id, code, name }: Group, relation: 'added' | 'dropped'): GroupComparison {
  const isGone = relation === 'dropped';
  return {
    id,
    code,
    ...(isGone ? { baseCode: code } : {}),
    name,
    relation,
    changes: [],
    needsReason: false,
    justified: false,
  };
}

/** What became of every group, in the order of the other set, what is gone after its nearest surviving predecessor. */
export function compareGroups(base: CriteriaSet, other: CriteriaSet): GroupComparison[] {
  const isPair = groupPairing(base, other);
  const isJustified = reasonsGiven(other);
  const byId = new Map(base.groups.map((group) => [group.id, group]));
  const twinOf = (group: Group) => {
    const twin = byId.get(group.id);
    return twin !== undefined && isPair(twin, group) ? twin : undefined;
  };
  const surviving = other.groups.filter((group) => twinOf(group) !== undefined);
  const gone = goneByPredecessor(base.groups, new Set(surviving.map(({ id }) => id)));
  const takeGone = (predecessor: string): GroupComparison[] => {
    const run = gone.get(predecessor) ?? [];
    gone.delete(predecessor);
    return run.map((group) => unpaired(group, 'dropped'));
  };
  const groups = takeGone('');
  for (const group of other.groups) {
    const twin = twinOf(group);
    if (twin === undefined) {
      groups.push(unpaired(group, 'added'));
      continue;
    }
    const { id, code, name } = group;
    const part = partRelation(groupChanges({ set: base, group: twin }, { set: other, group }));
    const justified = isJustified({ kind: 'group', id });
    groups.push({ id, code, baseCode: twin.code, name, ...part, justified });
    groups.push(...takeGone(id));
  }
  return groups;
}
