import { Rational } from '@tieuchi/criteria/exact';
import type { Group } from '@tieuchi/criteria/types';
import { InvalidDocument } from '../errors.ts';
import type { CompiledCriterion, GroupNode } from '../model/compiled.ts';

/** Ids of the groups that are a bonus or lie in one. Throws InvalidDocument when groups lie in each other. */
export function bonusGroups(groups: readonly Group[]): Set<string> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const bonus = new Set<string>();
  for (const { id } of groups) {
    let steps = 0;
    for (let at = byId.get(id); at !== undefined; at = byId.get(at.parent ?? '')) {
      if (at.bonus === true) bonus.add(id);
      steps += 1;
      if (steps > groups.length) throw new InvalidDocument('groups lie in each other', id);
    }
  }
  return bonus;
}

/** The groups without a parent with everything in them. Throws InvalidDocument where a criterion is in no group of the set. */
export function groupTree(groups: readonly Group[], criteria: readonly CompiledCriterion[]): GroupNode[] {
  const inside = new Map<string, Group[]>();
  for (const group of groups) {
    const parent = group.parent ?? '';
    inside.set(parent, [...(inside.get(parent) ?? []), group]);
  }
  const scored = new Map<string, GroupNode['criteria'][number][]>(groups.map(({ id }) => [id, []]));
  for (const { id, criterion, rule } of criteria) {
    const list = scored.get(criterion.group);
    if (list === undefined) throw new InvalidDocument(`unknown group ${criterion.group}`, id);
    if (rule !== undefined) list.push({ id, weight: weightOf(criterion) });
  }
  const under = (parent: string): GroupNode[] =>
    (inside.get(parent) ?? []).map((group) => ({
      group,
      weight: weightOf(group),
      max: group.max === undefined ? undefined : Rational.fromNumber(group.max),
      cap: capOf(group),
      criteria: scored.get(group.id) ?? [],
      groups: under(group.id),
    }));
  return under('');
}

function weightOf({ weight }: { weight?: number }): Rational {
  return weight === undefined ? Rational.ONE : Rational.fromNumber(weight);
}

function capOf({ cap }: Group): GroupNode['cap'] {
  return {
    ...(cap?.min !== undefined && { min: Rational.fromNumber(cap.min) }),
    ...(cap?.max !== undefined && { max: Rational.fromNumber(cap.max) }),
  };
}

/** Every group of the tree, each before those inside it. */
export function everyGroup(nodes: readonly GroupNode[]): GroupNode[] {
  return nodes.flatMap((node) => [node, ...everyGroup(node.groups)]);
}
