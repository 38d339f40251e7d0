import type { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints, GroupNode } from '../../model/compiled.ts';
import type { Totals } from '../../model/totals.ts';
import type { ShareProgram } from '../shares/share-program.ts';
import { Accumulator, type Sums } from './sums.ts';

/** Something that earns points in a group: how much at most, and what a share of 1 is worth. */
interface Part {
  readonly max: number;
  readonly weight: number;
  readonly worth: number;
}

/** A group while points are put into it. */
interface Branch {
  readonly node: GroupNode;
  readonly earned: Accumulator;
  /** What bonus groups inside add. */
  readonly bonus: Accumulator | undefined;
  readonly branches: readonly Branch[];
  /** What each part counts for, by id of the criterion or group. */
  readonly factors: ReadonlyMap<string, number>;
  readonly max: number;
}

/**
 * Adds up the points of all units over the tree of groups (SPEC A1–A8), in doubles with a bound on how far they are off. Right for
 * units of which everything counts; of the others the sums mean nothing.
 */
export class SumTree {
  /** The maxima, which are the same for all units of which everything counts. */
  readonly maxima: Totals;
  readonly #size: number;
  readonly #top: readonly Branch[];
  readonly #branchOf = new Map<string, Branch>();

  constructor(
    private readonly compiled: CompiledPoints,
    criteria: readonly CompiledCriterion[],
    { size, maxima }: { size: number; maxima: Totals },
  ) {
    this.#size = size;
    this.maxima = maxima;
    const maxOf = new Map(
      criteria.flatMap(({ id, rule }) => (rule?.kind === 'points' ? [[id, rule.max] as const] : [])),
    );
    this.#top = compiled.top.map((node) => this.#branch(node, maxOf));
  }

  /** Takes in the shares that all units earn on a criterion. */
  add(id: string, shares: Sums): void {
    const branch = this.#branchOf.get(id);
    const factor = branch?.factors.get(id);
    if (factor !== undefined) branch?.earned.add(shares, factor);
  }

  /** Takes in a criterion whose program adds its shares by itself; false where they have to be computed first. */
  addBy(id: string, { add, table, error }: Pick<ShareProgram, 'add' | 'table' | 'error'>): boolean {
    const branch = this.#branchOf.get(id);
    const factor = branch?.factors.get(id);
    if (factor === undefined || branch?.earned.isSum !== true) return false;
    if (table !== undefined) branch.earned.addTable(table, factor, error);
    else if (add !== undefined) branch.earned.addBy(add, factor, error);
    return table !== undefined || add !== undefined;
  }

  /** The sums, once all criteria are in: the total, and the groups with what bonuses add. */
  finish(): { total: Sums; groups: ReadonlyMap<string, Sums> } {
    const groups = new Map<string, Sums>();
    const { outcome, max, scale } = this.compiled;
    const scaled = scale.equals(max) ? 1 : scale.dividedBy(max).toNumber();
    const counted = this.#top.filter(({ node }) => node.group.bonus !== true);
    const factors = outcome.combine === 'mean' ? meanFactors(counted.map(partOf), max.toNumber()) : undefined;
    const total = new Accumulator(this.#size);
    for (const branch of this.#top) {
      fold(branch, groups, this.#size);
      const factor = factors === undefined ? 1 : (factors[counted.indexOf(branch)] ?? 0);
      total.add(branch.earned, (branch.node.group.bonus === true ? 1 : factor) * scaled);
      if (branch.bonus !== undefined) total.add(branch.bonus, scaled);
    }
    return { total, groups };
  }

  #branch(node: GroupNode, maxOf: ReadonlyMap<string, Rational>): Branch {
    const branches = node.groups.map((child) => this.#branch(child, maxOf));
    const parts = new Map<string, Part>();
    for (const { id, weight } of node.criteria) {
      const max = maxOf.get(id)?.toNumber() ?? 0;
      parts.set(id, { max: Math.max(0, max), weight: weight.toNumber(), worth: max });
    }
    for (const branch of branches) {
      if (branch.node.group.bonus !== true) parts.set(`group ${branch.node.group.id}`, partOf(branch));
    }
    const factors = factorsOf(node, [...parts.values()]);
    const branch: Branch = {
      node,
      branches,
      earned: new Accumulator(this.#size, node.group.combine === 'best'),
      bonus: hasBonus(node) ? new Accumulator(this.#size) : undefined,
      factors: new Map([...parts.keys()].map((id, index) => [id, factors[index] ?? 0])),
      max: this.maxima.groups.get(node.group.id)?.max.toNumber() ?? 0,
    };
    for (const { id } of node.criteria) this.#branchOf.set(id, branch);
    return branch;
  }
}

function partOf({ max, node }: Branch): Part {
  return { max, weight: node.weight.toNumber(), worth: 1 };
}

/** What a share, or a point of a group inside, counts for in this group. */
function factorsOf({ group, max }: GroupNode, parts: readonly Part[]): number[] {
  if (group.combine === 'mean') return meanFactors(parts, max?.toNumber() ?? 1);
  if (group.combine === 'best' || group.rescale !== true || max === undefined)
    return parts.map(({ worth }) => worth);
  const full = parts.reduce((sum, part) => sum + part.max, 0);
  return parts.map(({ worth }) => (full === 0 ? 0 : (worth * max.toNumber()) / full));
}

/** The mean of earned shares by weight, of what can earn something (SPEC A4). */
function meanFactors(parts: readonly Part[], full: number): number[] {
  const weights = parts.reduce((sum, { max, weight }) => sum + (max > 0 ? weight : 0), 0);
  return parts.map(({ max, weight, worth }) =>
    max > 0 && weights > 0 ? (worth * weight * full) / max / weights : 0,
  );
}

/** Whether a group inside, at any depth, adds to more than its own. */
function hasBonus({ groups }: GroupNode): boolean {
  return groups.some((inner) => inner.group.bonus === true || hasBonus(inner));
}

/** Adds what lies inside a group to it, innermost first. */
function fold(
  { node, earned, bonus, branches, factors }: Branch,
  groups: Map<string, Sums>,
  size: number,
): void {
  for (const inner of branches) {
    fold(inner, groups, size);
    if (inner.bonus !== undefined) bonus?.add(inner.bonus, 1);
    if (inner.node.group.bonus === true) bonus?.add(inner.earned, 1);
    else earned.add(inner.earned, factors.get(`group ${inner.node.group.id}`) ?? 0);
  }
  earned.finish();
  const { min, max } = node.cap;
  if (min !== undefined || max !== undefined) {
    const cap = {
      min: min?.toNumber() ?? Number.NEGATIVE_INFINITY,
      max: max?.toNumber() ?? Number.POSITIVE_INFINITY,
    };
    earned.keepWithin(cap, bonus);
  }
  if (bonus === undefined) {
    groups.set(node.group.id, earned);
    return;
  }
  const whole = new Accumulator(size);
  whole.add(earned, 1);
  whole.add(bonus, 1);
  groups.set(node.group.id, whole);
}
