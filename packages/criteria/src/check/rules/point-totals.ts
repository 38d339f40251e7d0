import { Rational } from '../../exact/rational.ts';
import type { CriteriaSet, Group } from '../../generated/types.ts';
import type { CheckContext, Rule } from '../context.ts';
import { nodesOnCycles } from '../cycles.ts';

/** What the parts add up to: with and without negative maxima (deductions), since sources print either. */
interface Sum {
  readonly earned: Rational;
  readonly all: Rational;
}

const NOTHING: Sum = { earned: Rational.ZERO, all: Rational.ZERO };

function add(left: Sum, right: Sum): Sum {
  return { earned: left.earned.plus(right.earned), all: left.all.plus(right.all) };
}

function sumOf(max: number): Sum {
  const all = Rational.fromNumber(max);
  return { earned: max > 0 ? all : Rational.ZERO, all };
}

function matches(sum: Sum, max: number): boolean {
  const expected = Rational.fromNumber(max);
  return sum.earned.equals(expected) || sum.all.equals(expected);
}

/** The larger of what two parts can earn, where only the best of them counts. */
function best(left: Sum, right: Sum): Sum {
  return left.earned.compare(right.earned) >= 0 ? left : right;
}

function capped(sum: Sum, cap: number | undefined): Sum {
  if (cap === undefined) return sum;
  const limit = Rational.fromNumber(cap);
  const lower = (value: Rational) => (value.compare(limit) > 0 ? limit : value);
  return { earned: lower(sum.earned), all: lower(sum.all) };
}

/** What the parts of something come to beside its printed maximum; `fits` is false where they contradict each other. */
export interface PartsTotal {
  readonly sum: number;
  readonly fits: boolean;
}

function partsTotal(sum: Sum, max: number | undefined, fits: boolean): PartsTotal {
  // Of the two readings, with deductions and without, the one that is printed.
  const shown = max !== undefined && sum.all.equals(Rational.fromNumber(max)) ? sum.all : sum.earned;
  return { sum: shown.toNumber(), fits };
}

class Totals {
  readonly ofGroups = new Map<string, PartsTotal>();
  private readonly groupsIn = new Map<string, { group: Group; index: number }[]>();
  private readonly criteriaIn = new Map<string, Sum[]>();

  constructor(
    document: CriteriaSet,
    private readonly report: CheckContext['report'],
  ) {
    document.groups.forEach((group, index) => {
      const key = group.parent ?? '';
      const siblings = this.groupsIn.get(key) ?? [];
      siblings.push({ group, index });
      this.groupsIn.set(key, siblings);
    });
    for (const { group, rule } of document.criteria) {
      if (rule === undefined || rule.kind === 'levels') continue;
      const maxima = this.criteriaIn.get(group) ?? [];
      maxima.push(sumOf(rule.max));
      this.criteriaIn.set(group, maxima);
    }
  }

  /** What the groups under a parent that are no bonus come to, checking each on the way. Groups are a tree here. */
  under(parent: string): Sum[] {
    const sums: Sum[] = [];
    for (const { group, index } of this.groupsIn.get(parent) ?? []) {
      const sum = this.of(group, index);
      if (group.bonus !== true) sums.push(sum);
    }
    return sums;
  }

  private of(group: Group, index: number): Sum {
    const { id, code, max, rescale, combine, cap } = group;
    const inside = [...this.under(id), ...(this.criteriaIn.get(id) ?? [])];
    const raw = inside.reduce(combine === 'best' ? best : add, NOTHING);
    if (rescale === true || combine === 'mean') {
      const lacking = combine === 'mean' ? 'meanWithoutMax' : 'rescaleWithoutMax';
      this.ofGroups.set(id, partsTotal(raw, undefined, true));
      if (max === undefined) this.report(lacking, ['groups', index], { group: code });
      return max === undefined ? raw : sumOf(max);
    }
    const sum = capped(raw, cap?.max);
    const contradicts = max !== undefined && !matches(sum, max) && !matches(raw, max);
    this.ofGroups.set(id, partsTotal(raw, max, !contradicts));
    if (contradicts) {
      const actual = sum.earned.toNumber();
      this.report('groupMax', ['groups', index, 'max'], { group: code, expected: max, actual });
      // The printed figure is what the levels above were added up from: one slip, one finding.
      return sumOf(max);
    }
    return sum;
  }
}

/** A share of a negative maximum says nothing in a mean. */
function deductionsInMeans(document: CriteriaSet, report: CheckContext['report']): void {
  const means = new Set(document.groups.flatMap(({ id, combine }) => (combine === 'mean' ? [id] : [])));
  document.criteria.forEach(({ group, code, rule }, index) => {
    if (rule === undefined || rule.kind === 'levels' || rule.max >= 0 || !means.has(group)) return;
    report('meanOfDeduction', ['criteria', index, 'rule', 'max'], { criterion: code });
  });
}

/** Whether the groups are no tree, or something hangs in none. */
function isBroken({ groups, criteria }: CriteriaSet): boolean {
  const ids = new Set(groups.map(({ id }) => id));
  const parents = new Map(groups.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]));
  const known = (id: string | undefined) => id === undefined || ids.has(id);
  return (
    ids.size !== groups.length ||
    nodesOnCycles(parents).size > 0 ||
    !groups.every(({ parent }) => known(parent)) ||
    !criteria.every(({ group }) => known(group))
  );
}

/**
 * What the parts of each group, by its id, and of a set with points as a whole come to, added up exactly. Undefined for a set
 * without points, and while its groups are no tree.
 */
export function totalsOfParts(
  document: CriteriaSet,
): { groups: ReadonlyMap<string, PartsTotal>; total: PartsTotal } | undefined {
  const { outcome } = document;
  if (outcome.kind !== 'points' || isBroken(document)) return undefined;
  const totals = new Totals(document, () => {});
  const sum = totals.under('').reduce(add, NOTHING);
  const fits = outcome.combine === 'mean' || matches(sum, outcome.max);
  return { groups: totals.ofGroups, total: partsTotal(sum, outcome.max, fits) };
}

/** Maxima add up exactly: criteria to groups, groups to the total, bonus groups aside. */
export const pointTotals: Rule = {
  name: 'point-totals',
  check({ document, report }) {
    const { outcome } = document;
    document.groups.forEach(({ code, cap }, index) => {
      if (cap?.min === undefined || cap.max === undefined || cap.min <= cap.max) return;
      report('capOrder', ['groups', index, 'cap'], { group: code, min: cap.min, max: cap.max });
    });
    if (outcome.kind !== 'points') return;
    // Sums mean nothing while the tree itself is broken, which is reported elsewhere.
    if (isBroken(document)) return;
    deductionsInMeans(document, report);
    const total = new Totals(document, report).under('').reduce(add, NOTHING);
    if (outcome.combine === 'mean' || matches(total, outcome.max)) return;
    report('pointsTotal', ['outcome', 'max'], { expected: outcome.max, actual: total.earned.toNumber() });
  },
};
