import type { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from '../../model/compiled.ts';
import type { Standing } from '../../model/standing.ts';
import type { BoundCriterion } from '../bound.ts';
import type { ColumnRun } from '../column-run.ts';
import { byteAt } from '../numbers/at.ts';
import { MOST_ERROR } from '../shares/share-program.ts';
import { LEFT_OUT, OPEN_PEERS, stateCode, stateOf, UNKNOWN, VALUE } from '../shares/states.ts';
import { peerShares } from './peer-shares.ts';

/** What all units earn on one criterion. */
export interface CriterionColumn {
  /** Parts of the maximum. */
  readonly shares: Float64Array;
  /** Codes of states. */
  readonly states: Uint8Array;
  /** How far a share may be off. */
  readonly error: number;
  /** A share of exactly 0 or 1 is one, and no other is. */
  readonly sharpEnds: boolean;
}

/** Memory to fill in, of one place for each unit. */
export type Memory = Pick<CriterionColumn, 'shares' | 'states'>;

/** Memory for so many units. */
export function newMemory(size: number): Memory {
  return { shares: new Float64Array(size), states: new Uint8Array(size) };
}

/** Computes what all units earn on one criterion, in memory that may be used again after; it must be one with points. */
export function fillCriterion(
  bound: BoundCriterion,
  { outcome, run, memory }: { outcome: CompiledPoints; run: ColumnRun; memory: Memory },
): CriterionColumn {
  const { columns, program, exactRows } = bound;
  const { compiled, leftOut } = columns;
  const { shares, states } = memory;
  const outside = leftOutAs(compiled, outcome);
  const isShare = program.kind === 'share';
  const column = {
    shares,
    states,
    error: Math.max(isShare ? program.share.error : MOST_ERROR, 2 ** -53),
    sharpEnds: isShare && program.share.sharpEnds && exactRows.length === 0,
  };
  if (run.suspended.has(compiled.id)) {
    shares.fill(outside.share);
    states.fill(outside.state);
    return column;
  }
  const leave = (unit: number, open: number) => {
    shares[unit] = outside.share;
    states[unit] = outside.state | open;
  };
  const doubtful: number[] = [];
  states.fill(VALUE);
  if (isShare) program.share.run(shares, states, doubtful);
  else if (program.kind === 'peers')
    peerShares({ bound, ...program, exact: run.exact, frozen: run.frozen }, { shares, states, doubtful });
  for (const unit of doubtful.concat(exactRows)) {
    const standing = run.exact.standing(unit, compiled.id);
    shares[unit] = standing?.points?.share.toNumber() ?? 0;
    states[unit] = codeOf(standing);
  }
  for (const unit of leftOut) leave(unit, 0);
  if (compiled.criterion.ifUndefined === 'notApplicable') {
    for (let unit = 0; unit < states.length; unit += 1) {
      const code = byteAt(states, unit);
      if (isLeftOut(code)) leave(unit, code & OPEN_PEERS);
    }
  }
  return column;
}

/** Whether the code is that of a criterion that does not apply. */
export function isLeftOut(code: number): boolean {
  return stateOf(code) === 'notApplicable';
}

/** The maximum of a criterion with points; undefined for one that has none. */
export function maxOf({ rule }: CompiledCriterion): Rational | undefined {
  return rule?.kind === 'points' ? rule.max : undefined;
}

/** What a criterion that does not apply earns, by the choice of the set (SPEC P8). */
function leftOutAs(
  compiled: CompiledCriterion,
  { policy }: CompiledPoints,
): { share: number; state: number } {
  const counted = policy === 'full' || policy === 'zero';
  const max = maxOf(compiled);
  return {
    share: policy === 'full' && !compiled.bonus && max !== undefined && max.n > 0n ? 1 : 0,
    state: LEFT_OUT + (counted ? 0 : UNKNOWN),
  };
}

function codeOf(standing: Standing | undefined): number {
  if (standing?.points === undefined) return UNKNOWN;
  const { known } = standing.points;
  const open = standing.open ? OPEN_PEERS : 0;
  return stateCode(standing.state) + (known ? 0 : UNKNOWN) + open;
}
