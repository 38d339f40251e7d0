import type { CompiledPoints } from '../compile/compiled.ts';
import { Fraction } from '../exact/fraction.ts';
import { everyGroup, wholeOf } from '../outcomes/points-outcome.ts';
import type { Place } from '../outcomes/rankings.ts';
import { shownNumber } from '../outcomes/to-points-result.ts';
import type { CriterionState } from '../result.ts';
import { at, byteAt, intAt } from './at.ts';
import { columnBands } from './column-bands.ts';
import { columnPlaces } from './column-places.ts';
import type { ColumnRun } from './column-run.ts';
import { type CriterionColumn, criterionColumn, isLeftOut } from './criterion-points.ts';
import { sumTree } from './group-sums.ts';
import { exactTotals, marginOf, type ScoredPoints, shownSum } from './scored-points.ts';
import { MARGIN, shownFrom } from './shown.ts';
import { OPEN_PEERS, stateCode, stateOf, UNKNOWN } from './states.ts';

/** Points of all units: raw for computing on, and as they are shown. */
export interface ShownPoints {
  /** Within 10⁻⁹. */
  readonly raw: (unit: number) => number;
  /** Rounded half-up from the exact number to the decimals of the set; null where they cannot be told. */
  readonly shown: (unit: number) => number | null;
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
  const { size, criteria: bounds, dossiers } = run.columns;
  const columns = bounds.flatMap((bound) => criterionColumn(bound, outcome, run) ?? []);
  const criteria = new Map(columns.map((column) => [column.compiled.id, column]));
  const sums = sumTree(outcome, criteria, size);
  const aside = setAside(outcome, columns);
  const scored: ScoredPoints = { outcome, exact: run.exact, sums, criteria, aside };
  for (const unit of aside) fillExact(scored, unit);
  const bands = columnBands(scored, size);
  const places = columnPlaces(scored, dossiers);
  const open = openPeers(columns, size);
  const { decimals } = outcome;
  const maxPoints = (unit: number) => (aside.has(unit) ? exactTotals(scored, unit) : sums.maxima).max;
  return {
    kind: 'points',
    size,
    total: sums.total.values,
    shownTotal: (unit) =>
      shownSum(sums.total, unit, { decimals, exact: () => exactTotals(scored, unit).total }),
    maxPoints: (unit) => maxPoints(unit).toNumber(),
    share: (unit) => shownShare(scored, unit),
    band: (unit) => outcome.outcome.bands?.[intAt(bands, unit)]?.id,
    places: (unit) => places.flatMap((list) => list[unit] ?? []),
    provisional: (unit) => byteAt(open, unit) === 1 || (places.length > 0 && !run.frozen),
    group: (id) => groupPoints(id, scored),
    criterion: (id) => criterionPoints(id, scored),
  };
}

/** Units for whom something counts for nothing (SPEC P8). */
function setAside({ policy }: CompiledPoints, columns: readonly CriterionColumn[]): Set<number> {
  const aside = new Set<number>();
  if (policy === 'zero' || policy === 'full') return aside;
  for (const { states } of columns)
    for (let unit = 0; unit < states.length; unit += 1) if (isLeftOut(byteAt(states, unit))) aside.add(unit);
  return aside;
}

function fillExact(scored: ScoredPoints, unit: number): void {
  const { total, groups } = exactTotals(scored, unit);
  scored.sums.total.values[unit] = total.toNumber(RAW_DECIMALS);
  for (const [id, sums] of scored.sums.groups) {
    const group = groups.get(id);
    if (group !== undefined) sums.values[unit] = wholeOf(group).toNumber(RAW_DECIMALS);
  }
}

function openPeers(columns: readonly CriterionColumn[], size: number): Uint8Array {
  const open = new Uint8Array(size);
  const provisional = stateCode('provisional');
  for (const { compiled, states } of columns) {
    if (compiled.rule?.kind !== 'points' || compiled.rule.peers === undefined) continue;
    for (let unit = 0; unit < size; unit += 1) {
      const code = byteAt(states, unit);
      if ((code & OPEN_PEERS) !== 0 || code === provisional) open[unit] = 1;
    }
  }
  return open;
}

function shownShare(scored: ScoredPoints, unit: number): number | undefined {
  const { sums, aside } = scored;
  const max = aside.has(unit) ? exactTotals(scored, unit).max : sums.maxima.max;
  if (max.n <= 0n) return undefined;
  const full = max.toNumber();
  const margin = Math.max(MARGIN, (200 * marginOf(sums.total)) / full);
  const shown = shownFrom((100 * at(sums.total.values, unit)) / full, SHARE_DECIMALS, margin);
  if (shown !== undefined) return shown;
  return exactTotals(scored, unit).total.times({ n: 100n, d: 1n }).dividedBy(max).toNumber(SHARE_DECIMALS);
}

function groupPoints(id: string, scored: ScoredPoints): ShownPoints {
  const { sums, outcome, aside } = scored;
  const own = sums.groups.get(id);
  const node = everyGroup(outcome.top).find(({ group }) => group.id === id);
  if (own === undefined || node === undefined) throw new RangeError(`no group ${id}`);
  const foundIn = (unit: number) =>
    (aside.has(unit) ? exactTotals(scored, unit) : sums.maxima).groups.get(id);
  const exact = (unit: number) => {
    const found = exactTotals(scored, unit).groups.get(id);
    return found === undefined ? Fraction.ZERO : wholeOf(found);
  };
  return {
    raw: (unit) => at(own.values, unit),
    shown: (unit) => shownSum(own, unit, { decimals: outcome.decimals, exact: () => exact(unit) }),
    max: (unit) => {
      const found = foundIn(unit);
      const max = found?.whole === true && node.max !== undefined ? node.max : found?.max;
      return max?.toNumber() ?? 0;
    },
  };
}

function criterionPoints(id: string, { exact, outcome, criteria }: ScoredPoints): CriterionPoints {
  const column = criteria.get(id);
  if (column === undefined) {
    if (!exact.compiled.criteria.some((criterion) => criterion.id === id))
      throw new RangeError(`no criterion ${id}`);
    return { state: (unit) => exact.standing(unit, id)?.state ?? 'missing' };
  }
  const { shares, states, error } = column;
  const max = column.max.toNumber();
  const margin = Math.max(MARGIN, Math.abs(max) * (error + 2 ** -51));
  const raw = (unit: number) => at(shares, unit) * max;
  return {
    state: (unit) => stateOf(byteAt(states, unit)),
    points: {
      raw,
      shown: (unit) => {
        if ((byteAt(states, unit) & UNKNOWN) !== 0) return null;
        const shown = shownFrom(raw(unit), outcome.decimals, margin);
        if (shown !== undefined) return shown;
        const points = exact.standing(unit, id)?.points?.points;
        return points === undefined ? null : shownNumber(points, outcome.decimals);
      },
      max: () => max,
    },
  };
}
