import { everyGroup } from '../../compile/group-tree.ts';
import { Fraction } from '../../exact/fraction.ts';
import type { CompiledPoints } from '../../model/compiled.ts';
import type { CriterionState } from '../../model/result.ts';
import type { Place } from '../../model/totals.ts';
import { shownNumber } from '../../shown/shown-number.ts';
import type { BoundCriterion, Columns, Program } from '../bound.ts';
import type { ColumnRun } from '../column-run.ts';
import { at, byteAt, intAt } from '../numbers/at.ts';
import { OPEN_PEERS, stateCode, stateOf, UNKNOWN } from '../shares/states.ts';
import { columnBands } from './column-bands.ts';
import { columnPlaces } from './column-places.ts';
import { type CriterionColumn, fillCriterion, isLeftOut, newMemory } from './criterion-points.ts';
import { exactTotals, marginOf, type ScoredPoints, shownSum } from './scored-points.ts';
import { MARGIN, shownFrom } from './shown.ts';
import { earnedText, groupText, totalText } from './shown-texts.ts';
import { SumTree } from './sum-tree.ts';

/** Points of all units: raw for computing on, and as they are shown. */
export interface ShownPoints {
  /** Within 10⁻⁹. */
  readonly raw: (unit: number) => number;
  /** Rounded half-up from the exact number to the decimals of the set; null where they cannot be told. */
  readonly shown: (unit: number) => number | null;
  /** The same as people read it (SPEC X3), a plain decimal. */
  readonly text: (unit: number) => string | null;
  readonly max: (unit: number) => number;
}

/** What units earn on one criterion of a set with points; one that is asked for information has no `points`. */
export interface CriterionPoints {
  readonly state: (unit: number) => CriterionState;
  readonly points?: ShownPoints;
}

/** The results of all units under a set with points. */
export interface PointColumnScores {
  readonly kind: 'points';
  readonly size: number;
  /** On the scale of the set, within 10⁻⁹. */
  readonly total: Float64Array;
  /** The total as it is shown, rounded from the exact number. */
  readonly shownTotal: (unit: number) => number;
  /** The same as people read it (SPEC X3), a plain decimal. */
  readonly totalText: (unit: number) => string;
  readonly maxPoints: (unit: number) => number;
  /** Percentage of the maximum as it is shown; undefined where there is none. */
  readonly share: (unit: number) => number | undefined;
  /** Id of the band; undefined when none is reached or the set has none. */
  readonly band: (unit: number) => string | undefined;
  /** One per ranking of the set. */
  readonly places: (unit: number) => readonly Place[];
  /** Something in it may change with the figures of others. */
  readonly provisional: (unit: number) => boolean;
  /** By id of the group. Throws RangeError for one that the set does not have. */
  readonly group: (id: string) => ShownPoints;
  /** Throws RangeError for an id that the set does not have. */
  readonly criterion: (id: string) => CriterionPoints;
}

const SHARE_DECIMALS = 2;
/** What a double of usual size holds. */
const RAW_DECIMALS = 12;

/** Scores all units under a set with points. */
export function scorePointColumns(outcome: CompiledPoints, run: ColumnRun): PointColumnScores {
  const { columns, exact } = run;
  const { size } = columns;
  const tree = new SumTree(outcome, columns.compiled.criteria, { size, maxima: exact.maxima(outcome) });
  const gathered = gather(tree, outcome, run);
  const scored: ScoredPoints = { outcome, exact, ...tree.finish(), maxima: tree.maxima, ...gathered };
  for (const unit of gathered.aside) fillExact(scored, unit);
  const bands = columnBands(scored, size);
  const places = columnPlaces(scored, columns.dossiers);
  const { decimals } = outcome;
  const { total, maxima } = scored;
  const maxPoints = (unit: number) => (scored.aside.has(unit) ? exactTotals(scored, unit) : maxima).max;
  return {
    kind: 'points',
    size,
    total: total.values,
    shownTotal: (unit) =>
      shownSum(total, unit, decimals) ?? exactTotals(scored, unit).total.toNumber(decimals),
    totalText: (unit) => totalText(scored, unit),
    maxPoints: (unit) => maxPoints(unit).toNumber(),
    share: (unit) => shownShare(scored, unit),
    band: (unit) => outcome.outcome.bands?.[intAt(bands, unit)]?.id,
    places: (unit) => places.flatMap((list) => list[unit] ?? []),
    provisional: (unit) =>
      byteAt(gathered.open, unit) === 1 || (!run.frozen && places.some((list) => list[unit] !== undefined)),
    group: (id) => groupPoints(id, scored),
    criterion: (id) => criterionPoints(id, scored, columns),
  };
}

/**
 * Goes through all criteria and puts their points into the tree, in memory that is used again for each: what is asked for later is
 * computed again.
 */
function gather(
  tree: SumTree,
  outcome: CompiledPoints,
  run: ColumnRun,
): Pick<ScoredPoints, 'aside' | 'columnOf'> & { open: Uint8Array } {
  const { criteria, size } = run.columns;
  const memory = newMemory(size);
  const open = new Uint8Array(size);
  const aside = new Set<number>();
  const leavesOut = outcome.policy === 'leaveOut' || outcome.policy === 'rescale';
  const scored = criteria.filter(({ columns }) => columns.compiled.rule?.kind === 'points');
  for (const bound of scored) {
    if (isPlain(bound, run) && tree.addBy(bound.columns.compiled.id, bound.program.share)) continue;
    const { shares, states, error } = fillCriterion(bound, { outcome, run, memory });
    tree.add(bound.columns.compiled.id, { values: shares, error, span: 1 });
    if (leavesOut) noteLeftOut(states, aside);
    if (bound.program.kind === 'peers') noteOpen(states, open);
  }
  const known = new Map<string, CriterionColumn>();
  const columnOf = (id: string): CriterionColumn | undefined => {
    const bound = scored.find(({ columns }) => columns.compiled.id === id);
    if (bound === undefined || known.has(id)) return known.get(id);
    const column = fillCriterion(bound, { outcome, run, memory: newMemory(size) });
    known.set(id, column);
    return column;
  };
  return { aside, open, columnOf };
}

/** Nobody is decided from a dossier and nobody is left out: only the shares matter. */
function isPlain(
  bound: BoundCriterion,
  { suspended }: ColumnRun,
): bound is BoundCriterion & { program: ShareOnly } {
  const { program, exactRows, columns } = bound;
  const { compiled, leftOut } = columns;
  return (
    program.kind === 'share' &&
    exactRows.length === 0 &&
    leftOut.length === 0 &&
    compiled.criterion.ifUndefined !== 'notApplicable' &&
    !suspended.has(compiled.id)
  );
}

type ShareOnly = Extract<Program, { kind: 'share' }>;

/** Units for whom something counts for nothing (SPEC P8). */
function noteLeftOut(states: Uint8Array, aside: Set<number>): void {
  for (let unit = 0; unit < states.length; unit += 1) if (isLeftOut(byteAt(states, unit))) aside.add(unit);
}

function noteOpen(states: Uint8Array, open: Uint8Array): void {
  const provisional = stateCode('provisional');
  for (let unit = 0; unit < states.length; unit += 1) {
    const code = byteAt(states, unit);
    if ((code & OPEN_PEERS) !== 0 || code === provisional) open[unit] = 1;
  }
}

function fillExact(scored: ScoredPoints, unit: number): void {
  scored.total.values[unit] = exactTotals(scored, unit).total.toNumber(RAW_DECIMALS);
  for (const [id, sums] of scored.groups) {
    const group = scored.exact.group(unit, scored.outcome, id);
    if (group !== undefined) sums.values[unit] = group.points.toNumber(RAW_DECIMALS);
  }
}

function shownShare(scored: ScoredPoints, unit: number): number | undefined {
  const { total, maxima, aside } = scored;
  const max = aside.has(unit) ? exactTotals(scored, unit).max : maxima.max;
  if (max.n <= 0n) return undefined;
  const full = max.toNumber();
  const margin = Math.max(MARGIN, (200 * marginOf(total)) / full);
  const shown = shownFrom((100 * at(total.values, unit)) / full, SHARE_DECIMALS, margin);
  if (shown !== undefined) return shown;
  return exactTotals(scored, unit).total.times({ n: 100n, d: 1n }).dividedBy(max).toNumber(SHARE_DECIMALS);
}

function groupPoints(id: string, scored: ScoredPoints): ShownPoints {
  const { groups, maxima, outcome, aside } = scored;
  const own = groups.get(id);
  const node = everyGroup(outcome.top).find(({ group }) => group.id === id);
  if (own === undefined || node === undefined) throw new RangeError(`no group ${id}`);
  const foundIn = (unit: number) => (aside.has(unit) ? exactTotals(scored, unit) : maxima).groups.get(id);
  const exact = (unit: number) => scored.exact.group(unit, outcome, id)?.points ?? Fraction.ZERO;
  return {
    raw: (unit) => at(own.values, unit),
    shown: (unit) => shownSum(own, unit, outcome.decimals) ?? exact(unit).toNumber(outcome.decimals),
    text: (unit) => groupText(scored, id, unit),
    max: (unit) => {
      const found = foundIn(unit);
      const max = found?.whole === true && node.max !== undefined ? node.max : found?.max;
      return max?.toNumber() ?? 0;
    },
  };
}

function criterionPoints(id: string, scored: ScoredPoints, { compiled }: Columns): CriterionPoints {
  const { exact, outcome, columnOf } = scored;
  const column = columnOf(id);
  const most = exact.maxOf(id);
  const max = most?.toNumber();
  if (column === undefined || most === undefined || max === undefined) {
    if (!compiled.criteria.some((criterion) => criterion.id === id))
      throw new RangeError(`no criterion ${id}`);
    return { state: (unit) => exact.standing(unit, id)?.state ?? 'missing' };
  }
  const { shares, states, error } = column;
  const margin = Math.max(MARGIN, Math.abs(max) * (error + 2 ** -51));
  const raw = (unit: number) => at(shares, unit) * max;
  const exactPoints = (unit: number) => exact.standing(unit, id)?.points?.points;
  return {
    state: (unit) => stateOf(byteAt(states, unit)),
    points: {
      raw,
      shown: (unit) => {
        if ((byteAt(states, unit) & UNKNOWN) !== 0) return null;
        const shown = shownFrom(raw(unit), outcome.decimals, margin);
        if (shown !== undefined) return shown;
        const points = exactPoints(unit);
        return points === undefined ? null : shownNumber(points, outcome.decimals);
      },
      text: (unit) => {
        if ((byteAt(states, unit) & UNKNOWN) !== 0) return null;
        const { decimals } = outcome;
        const value = raw(unit);
        const found = { value, max: most, decimals, exact: () => exactPoints(unit) };
        return earnedText(shownFrom(value, decimals, margin), found);
      },
      max: () => max,
    },
  };
}
