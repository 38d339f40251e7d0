import type { CompiledPoints } from '../../model/compiled.ts';
import type { Totals } from '../../model/totals.ts';
import type { ExactDossiers } from '../exact.ts';
import { at } from '../numbers/at.ts';
import type { CriterionColumn } from './criterion-points.ts';
import { MARGIN, shownFrom } from './shown.ts';
import type { Sums } from './sums.ts';

/** Everything that bands, ranks and shown numbers are taken from. */
export interface ScoredPoints {
  readonly outcome: CompiledPoints;
  readonly exact: ExactDossiers;
  readonly total: Sums;
  /** With what bonuses add, by id. */
  readonly groups: ReadonlyMap<string, Sums>;
  /** The maxima of units of which everything counts. */
  readonly maxima: Totals;
  /** What all units earn on a criterion; undefined for one without points. */
  readonly columnOf: (id: string) => CriterionColumn | undefined;
  /** Units to whom something does not apply, and counts for nothing: their sums come from their dossiers. */
  readonly aside: ReadonlySet<number>;
}

/** The exact totals of a unit. */
export function exactTotals({ exact, outcome }: ScoredPoints, unit: number): Totals {
  return exact.totals(unit, outcome);
}

/** Closer than this to where something changes, the exact sum is asked. */
export function marginOf({ error }: Sums): number {
  return Math.max(MARGIN, error);
}

/** The sum as it is shown; undefined where only the exact one can tell. */
export function shownSum(sums: Sums, unit: number, decimals: number): number | undefined {
  return shownFrom(at(sums.values, unit), decimals, marginOf(sums));
}
