import type { Band } from '@tieuchi/criteria/types';
import type { CompiledPoints } from '../model/compiled.ts';
import type { Standing } from '../model/standing.ts';
import type { Totals } from '../model/totals.ts';
import { type Gate, gatesOf, reachesTotal } from './gates.ts';

/** A band with everything that it asks of a unit. */
export interface BandGates {
  readonly band: Band;
  readonly gates: readonly Gate[];
}

/** What the bands of a set say of a unit. */
export interface BandStanding {
  readonly reached?: Band;
  /** The band above the one that is reached, the lowest where none is; undefined at the top. */
  readonly next?: BandGates;
  /** The highest band whose total is reached and that is missed for another gate. */
  readonly missed?: BandGates;
}

/** The first band, highest first, whose total and gates the unit reaches, on exact numbers (SPEC A9), and what is above it (A14). */
export function bandStanding(
  compiled: CompiledPoints,
  totals: Totals,
  standings: ReadonlyMap<string, Standing>,
): BandStanding {
  let next: BandGates | undefined;
  let missed: BandGates | undefined;
  let reached: Band | undefined;
  for (const band of compiled.outcome.bands ?? []) {
    const gates = gatesOf(band, { compiled, totals, standings });
    if (gates.every(({ passed }) => passed)) {
      reached = band;
      break;
    }
    next = { band, gates };
    if (missed === undefined && gates[0]?.passed === true) missed = next;
  }
  return {
    ...(reached !== undefined && { reached }),
    ...(next !== undefined && { next }),
    ...(missed !== undefined && { missed }),
  };
}

/** The band that the unit reaches, as `bandStanding` tells it, without what the others ask for. */
export function reachedBand(
  compiled: CompiledPoints,
  totals: Totals,
  standings: ReadonlyMap<string, Standing>,
): Band | undefined {
  return compiled.outcome.bands?.find((band) => {
    if (!reachesTotal(band, totals)) return false;
    return gatesOf(band, { compiled, totals, standings }).every(({ passed }) => passed);
  });
}
