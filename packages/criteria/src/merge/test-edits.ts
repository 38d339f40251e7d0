import fc from 'fast-check';
import type { CriteriaSet, Criterion } from '../generated/types.ts';

/** One thing that an author does to a document; numbers pick what is touched, so that it fits any document. */
export type Edit = readonly [
  kind:
    | 'target'
    | 'measure'
    | 'name'
    | 'code'
    | 'drop'
    | 'add'
    | 'move'
    | 'group'
    | 'level'
    | 'option'
    | 'list',
  at: number,
  amount: number,
];

const kinds: Edit[0][] = [
  'target',
  'target',
  'measure',
  'name',
  'code',
  'drop',
  'add',
  'move',
  'group',
  'level',
  'option',
  'list',
];

/** A few edits. */
export const edits = fc.array(
  fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })),
  { maxLength: 6 },
);

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

function editTarget({ rule }: Criterion, amount: number): void {
  if (rule?.kind !== 'levels') {
    if (rule !== undefined) rule.max += amount;
    return;
  }
  const lists = Array.isArray(rule.targets) ? [rule.targets] : Object.values(rule.targets);
  for (const list of lists.slice(0, 1 + (amount % 2))) {
    const level = amount % list.length;
    const target = list[level];
    if (typeof target === 'number') list[level] = target + amount;
    else if (target !== null && typeof target === 'object' && 'when' in target)
      target.name = `nhãn ${amount}`;
  }
}

function editLevels(set: CriteriaSet, at: number, amount: number): void {
  if (set.outcome.kind !== 'levels') {
    set.outcome.decimals = amount % 4;
    return;
  }
  const { levels } = set.outcome;
  const id = `muc-${amount}`;
  if (levels.some((level) => level.id === id)) return;
  const place = at % (levels.length + 1);
  levels.splice(place, 0, { id, name: `Mức ${amount}` });
  for (const { rule } of set.criteria) {
    if (rule?.kind !== 'levels') continue;
    const lists = Array.isArray(rule.targets) ? [rule.targets] : Object.values(rule.targets);
    for (const list of lists) list.splice(place, 0, list[Math.max(0, place - 1)] ?? null);
  }
}

function editOptions(criteria: readonly Criterion[], at: number, amount: number): void {
  const inputs = criteria.flatMap((criterion) => criterion.inputs);
  const lists = inputs.flatMap((input) => ('options' in input ? [input.options] : []));
  const option = pick(pick(lists, at) ?? [], amount);
  if (option !== undefined) option.name = `Lựa chọn ${amount}`;
}

/** The document after some edits; what an edit does not find, it leaves alone. `prefix` begins the ids of what is added. */
export function edited(before: CriteriaSet, list: readonly Edit[], prefix: string): CriteriaSet {
  const set = structuredClone(before);
  for (const [kind, at, amount] of list) {
    const criterion = pick(set.criteria, at);
    if (criterion === undefined) break;
    const index = set.criteria.indexOf(criterion);
    if (kind === 'target') editTarget(criterion, amount);
    if (kind === 'measure') criterion.ifUndefined = amount % 2 === 0 ? 'full' : 'zero';
    if (kind === 'name') criterion.name = `${criterion.name} (${amount})`;
    if (kind === 'code') {
      for (const [place, own] of set.criteria.entries()) own.code = `${prefix}${amount}.${place + 1}`;
    }
    if (kind === 'drop' && set.criteria.length > 1) set.criteria.splice(index, 1);
    if (kind === 'move')
      set.criteria.splice(amount % set.criteria.length, 0, ...set.criteria.splice(index, 1));
    if (kind === 'add' && !set.criteria.some(({ id }) => id === `${prefix}-${amount}`)) {
      const { replaces: _replaces, ...copy } = structuredClone(criterion);
      set.criteria.splice(index + 1, 0, { ...copy, id: `${prefix}-${amount}`, code: `${prefix}.${amount}` });
    }
    if (kind === 'group') criterion.group = pick(set.groups, amount)?.id ?? criterion.group;
    if (kind === 'level') editLevels(set, at, amount);
    if (kind === 'option') editOptions(set.criteria, at, amount);
    if (kind === 'list') {
      const group = pick(set.groups, at);
      if (group !== undefined) group.name = `Nhóm ${amount}`;
      set.legalBases = [
        ...(set.legalBases ?? []).filter(({ id }) => id !== `qd-${amount}`),
        { id: `qd-${amount}`, title: `${prefix} ${at}` },
      ];
    }
  }
  return set;
}
