import type { Value } from '@tieuchi/criteria/formula';
import type { Reading } from './reading.ts';
import type { Result } from './result.ts';
import type { CompiledRegisterSource } from './sources.ts';
import type { Standing } from './standing.ts';

/** A unit with what it handed in, which may have any shape. */
export interface OpenUnit {
  readonly response: unknown;
  readonly unit: Result['unit'];
  readonly classId: string | undefined;
  /** The set assesses units of its type: only then it is a peer of others and has a place among them (SPEC P17, A11). */
  readonly assessed: boolean;
}

/** One dossier on its way through the criteria. */
export interface Dossier extends OpenUnit {
  /** Of the criteria read so far, by id. */
  readonly readings: Map<string, Reading>;
  /** How the unit stands on those judged so far, by id. */
  readonly standings: Map<string, Standing>;
  /** Registers read so far, by id. */
  readonly registers: Map<string, RegisterReading>;
}

/** What a register of one dossier says; what it does not hold is missing. */
export interface RegisterReading {
  /** There are more rows than one register of a dossier may have (SPEC S5). */
  readonly isTooLong: boolean;
  /** A figure (SPEC I4). */
  figure(source: CompiledRegisterSource): Value;
  /** Every total, by id, those that are computed from others included. */
  totals(): ReadonlyMap<string, Value>;
}
