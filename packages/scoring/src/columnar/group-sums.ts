import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledPoints } from '../compile/compiled.ts';
import type { GroupNode } from '../outcomes/group-tree.ts';
import { type Totals, totalsOf } from '../outcomes/points-outcome.ts';
import type { PointsStanding } from '../outcomes/points-standing.ts';
import { added, greatest, kept, type Sums, type Term } from './sums.ts';

/** What a criterion earns for every unit: parts of its maximum. */
export interface CriterionShares {
  readonly shares: Float64Array;
  readonly max: Rational;
  /** How far a share may be off. */
  readonly error: number;
}

/** Total and groups of all units of which everything counts; of the others they mean nothing. */
export interface TreeSums {
  readonly total: Sums;
  /** With what bonuses add, by id. */
  readonly groups: ReadonlyMap<string, Sums>;
  /** The maxima, which are the same for all of them. */
  readonly maxima: Totals;
}

/** A part of the tree for all units of which everything counts. */
interface Part extends Term {
  readonly bonus: Sums | undefined;
  readonly max: number;
  readonly weight: number;
}

interface Context {
  readonly criteria: ReadonlyMap<string, CriterionShares>;
  readonly maxima: Totals;
  readonly groups: Map<string, Sums>;
  readonly size: number;
}

/** Adds up the points of all units over the tree of groups (SPEC A1–A8), in doubles with a bound on how far they are off. */
export function sumTree(compiled: CompiledPoints, criteria: Context['criteria'], size: number): TreeSums {
  const groups = new Map<string, Sums>();
  const context: Context = { criteria, maxima: maximaOf(compiled, criteria), groups, size };
  const parts: Part[] = [];
  const bonuses: Sums[] = [];
  for (const node of compiled.top) {
    const part = groupPart(node, context);
    if (node.group.bonus === true) bonuses.push(part.sums);
    else parts.push(part);
    if (part.bonus !== undefined) bonuses.push(part.bonus);
  }
  const earned = compiled.outcome.combine === 'mean' ? meanTerms(parts, compiled.max.toNumber()) : parts;
  const scaled = compiled.scale.equals(compiled.max) ? 1 : compiled.scale.dividedBy(compiled.max).toNumber();
  const terms = [...earned, ...bonuses.map(plain)].map(({ sums, factor }) => ({
    sums,
    factor: factor * scaled,
  }));
  return { total: added(terms, size), groups, maxima: context.maxima };
}

/** Everything counts and nothing is earned: what remains are the maxima. */
function maximaOf(compiled: CompiledPoints, criteria: Context['criteria']): Totals {
  const nothing = { share: Rational.ZERO, points: Rational.ZERO, counted: true, known: true } as const;
  return totalsOf(
    compiled,
    new Map(
      [...criteria].map(([id, { max }]): [string, PointsStanding] => [
        id,
        { ...nothing, max, state: 'value' },
      ]),
    ),
  );
}

function groupPart(node: GroupNode, context: Context): Part {
  const { criteria, maxima, groups, size } = context;
  const parts: Part[] = [];
  for (const { id, weight } of node.criteria) {
    const found = criteria.get(id);
    if (found === undefined) continue;
    const max = found.max.toNumber();
    const sums = { values: found.shares, error: found.error, span: 1 };
    parts.push({ sums, factor: max, bonus: undefined, max: Math.max(0, max), weight: weight.toNumber() });
  }
  const bonuses: Sums[] = [];
  for (const child of node.groups) {
    const part = groupPart(child, context);
    if (part.bonus !== undefined) bonuses.push(part.bonus);
    if (child.group.bonus === true) bonuses.push(part.sums);
    else parts.push(part);
  }
  const bonus = bonuses.length === 0 ? undefined : added(bonuses.map(plain), size);
  const combined = combinedSums(node, parts, size);
  const { cap } = node;
  const bare = cap.min === undefined && cap.max === undefined;
  const sums = bare ? combined : kept(combined, bonus, capOf(cap));
  groups.set(node.group.id, bonus === undefined ? sums : added([plain(sums), plain(bonus)], size));
  const max = maxima.groups.get(node.group.id)?.max.toNumber() ?? 0;
  return { sums, factor: 1, bonus, max, weight: node.weight.toNumber() };
}

function combinedSums({ group, max }: GroupNode, parts: readonly Part[], size: number): Sums {
  if (group.combine === 'mean') return added(meanTerms(parts, max?.toNumber() ?? 1), size);
  if (group.combine === 'best') return greatest(parts, size);
  if (group.rescale !== true || max === undefined) return added(parts, size);
  const full = parts.reduce((sum, part) => sum + part.max, 0);
  const factor = full === 0 ? 0 : max.toNumber() / full;
  return added(
    parts.map((part) => ({ sums: part.sums, factor: part.factor * factor })),
    size,
  );
}

/** The earned shares by weight, of what can earn something (SPEC A4). */
function meanTerms(parts: readonly Part[], full: number): Term[] {
  const judged = parts.filter(({ max }) => max > 0);
  const weights = judged.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return [];
  return judged.map(({ sums, factor, max, weight }) => ({
    sums,
    factor: (factor * weight * full) / max / weights,
  }));
}

function plain(sums: Sums): Term {
  return { sums, factor: 1 };
}

function capOf({ min, max }: GroupNode['cap']): { min?: number; max?: number } {
  return {
    ...(min !== undefined && { min: min.toNumber() }),
    ...(max !== undefined && { max: max.toNumber() }),
  };
}
