import type { CriteriaSet, Criterion, Group, LevelTargets } from '@tieuchi/criteria/types';

/** A row of the document's table, in print order. */
export type Row =
  | { kind: 'group'; key: string; group: Group; depth: number; count: number }
  | {
      kind: 'criterion';
      key: string;
      criterion: Criterion;
      /** Its position in the document. */
      index: number;
      unitClass?: { id: string; name: string };
    }
  | { kind: 'dropped'; key: string; criterion: Criterion };

/**
 * Rows of a document: each group before its first criterion, one row a criterion (one per unit class where targets
 * differ by class), and, after their nearest surviving predecessor, the criteria of the base that are gone.
 */
export function toRows(document: CriteriaSet, base?: CriteriaSet): Row[] {
  const gone = droppedAfter(document, base);
  const rows: Row[] = [];
  const indexes = new Map(document.criteria.map((criterion, index) => [criterion, index]));
  const rowsOf = (criterion: Criterion) =>
    criterionRows(document, { criterion, index: indexes.get(criterion) ?? 0 });
  const membersOf = byGroup(document.criteria);
  for (const group of groupsInOrder(document.groups)) {
    const members = membersOf.get(group.group.id) ?? [];
    rows.push({ kind: 'group', key: `g:${group.group.id}`, ...group, count: members.length });
    rows.push(...droppedRows(gone.get(`group:${group.group.id}`)));
    for (const criterion of members) {
      rows.push(...rowsOf(criterion), ...droppedRows(gone.get(criterion.id)));
    }
  }
  const known = new Set(document.groups.map((group) => group.id));
  for (const criterion of document.criteria) {
    if (!known.has(criterion.group)) rows.push(...rowsOf(criterion));
  }
  rows.push(...droppedRows(gone.get('')));
  return rows;
}

/** The targets of a row: those of its class, or the only ones. Undefined when the criterion has no level rule. */
export function targetsOf(criterion: Criterion, unitClass?: string): LevelTargets | undefined {
  if (criterion.rule?.kind !== 'levels') return undefined;
  const { targets } = criterion.rule;
  if (Array.isArray(targets)) return targets;
  return unitClass === undefined ? undefined : targets[unitClass];
}

/** The groups with their depth, parents before children, in the order of the document. */
export function groupsInOrder(groups: readonly Group[]): { group: Group; depth: number }[] {
  const known = new Set(groups.map((group) => group.id));
  const seen = new Set<string>();
  const below = (parent: string | undefined, depth: number): { group: Group; depth: number }[] =>
    groups
      .filter(
        (group) =>
          (group.parent !== undefined && known.has(group.parent) ? group.parent : undefined) === parent,
      )
      .flatMap((group) => {
        if (seen.has(group.id)) return [];
        seen.add(group.id);
        return [{ group, depth }, ...below(group.id, depth + 1)];
      });
  const ordered = below(undefined, 0);
  // Groups that are each other's parents hang nowhere; they still show, so that they can be repaired.
  return [...ordered, ...groups.filter((group) => !seen.has(group.id)).map((group) => ({ group, depth: 0 }))];
}

function criterionRows(document: CriteriaSet, place: { criterion: Criterion; index: number }): Row[] {
  const { criterion } = place;
  const targets = criterion.rule?.kind === 'levels' ? criterion.rule.targets : undefined;
  if (targets === undefined || Array.isArray(targets))
    return [{ kind: 'criterion', key: `c:${criterion.id}`, ...place }];
  return Object.keys(targets).map((id) => {
    const name = document.unitClasses?.find((unitClass) => unitClass.id === id)?.name ?? id;
    return { kind: 'criterion', key: `c:${criterion.id}:${id}`, ...place, unitClass: { id, name } };
  });
}

function droppedRows(criteria: readonly Criterion[] | undefined): Row[] {
  return (criteria ?? []).map((criterion) => ({ kind: 'dropped', key: `d:${criterion.id}`, criterion }));
}

function droppedAfter(document: CriteriaSet, base: CriteriaSet | undefined): Map<string, Criterion[]> {
  const gone = new Map<string, Criterion[]>();
  if (!base) return gone;
  const kept = new Set(document.criteria.map((criterion) => criterion.id));
  const groups = new Set(document.groups.map((group) => group.id));
  let predecessor = '';
  let group = '';
  for (const criterion of base.criteria) {
    if (criterion.group !== group) {
      group = criterion.group;
      predecessor = groups.has(group) ? `group:${group}` : '';
    }
    if (kept.has(criterion.id)) predecessor = criterion.id;
    else gone.set(predecessor, [...(gone.get(predecessor) ?? []), criterion]);
  }
  return gone;
}

function byGroup(criteria: readonly Criterion[]): Map<string, Criterion[]> {
  const groups = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    const members = groups.get(criterion.group);
    if (members) members.push(criterion);
    else groups.set(criterion.group, [criterion]);
  }
  return groups;
}
