import type { Rational } from '@tieuchi/criteria/exact';
import type { CompiledCriterion, CompiledPoints } from '../compile/compiled.ts';
import type { Standing } from '../outcomes/standing.ts';
import { byteAt } from './at.ts';
import type { BoundCriterion } from './bound.ts';
import type { ColumnRun } from './column-run.ts';
import { peerShares } from './peer-shares.ts';
import { MOST_ERROR } from './share-program.ts';
import { LEFT_OUT, OPEN_PEERS, stateCode, stateOf, UNKNOWN } from './states.ts';

/** What all units earn on one criterion. */
export interface CriterionColumn {
  readonly compiled: CompiledCriterion;
  readonly max: Rational;
  /** Parts of the maximum. */
  readonly shares: Float64Array;
  /** Codes of states. */
  readonly states: Uint8Array;
  /** How far a share may be off. */
  readonly error: number;
  /** A share of exactly 0 or 1 is one, and no other is. */
  readonly sharpEnds: boolean;
}

/** Computes what all units earn on one criterion; undefined for one that is asked for information. */
export function criterionColumn(
  bound: BoundCriterion,
  outcome: CompiledPoints,
  run: ColumnRun,
): CriterionColumn | undefined {
  const { columns, program, exactRows } = bound;
  const { compiled, leftOut, size } = columns;
  if (compiled.rule?.kind !== 'points' || program.kind === 'levels' || program.kind === 'none')
    return undefined;
  const { max } = compiled.rule;
  const shares = new Float64Array(size);
  const states = new Uint8Array(size);
  const outside = leftOutAs(compiled, max, outcome);
  const leave = (unit: number, open: number) => {
    shares[unit] = outside.share;
    states[unit] = outside.state | open;
  };
  const programError = program.kind === 'share' ? program.share.error : MOST_ERROR;
  const column = {
    compiled,
    max,
    shares,
    states,
    error: Math.max(programError, 2 ** -53),
    sharpEnds: program.kind === 'share' && program.share.sharpEnds && exactRows.length === 0,
  };
  if (run.suspended.has(compiled.id)) {
    shares.fill(outside.share);
    states.fill(outside.state);
    return column;
  }
  const doubtful: number[] = [];
  if (program.kind === 'share') program.share.run(shares, states, doubtful);
  else peerShares({ bound, ...program, exact: run.exact, frozen: run.frozen }, { shares, states, doubtful });
  for (const unit of doubtful.concat(exactRows)) {
    const standing = run.exact.standing(unit, compiled.id);
    shares[unit] = standing?.points?.share.toNumber() ?? 0;
    states[unit] = codeOf(standing);
  }
  for (const unit of leftOut) leave(unit, 0);
  if (compiled.criterion.ifUndefined === 'notApplicable') {
    for (let unit = 0; unit < size; unit += 1) {
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

/** What a criterion that does not apply earns, by the choice of the set (SPEC P8). */
function leftOutAs(
  { bonus }: CompiledCriterion,
  max: Rational,
  { policy }: CompiledPoints,
): { share: number; state: number } {
  const counted = policy === 'full' || policy === 'zero';
  return {
    share: policy === 'full' && !bonus && max.n > 0n ? 1 : 0,
    state: LEFT_OUT + (counted ? 0 : UNKNOWN),
  };
}

function codeOf(standing: Standing | undefined): number {
  if (standing?.points === undefined) return UNKNOWN;
  const { known, earned } = standing.points;
  const open = earned?.pool?.frozen === false ? OPEN_PEERS : 0;
  return stateCode(standing.state) + (known ? 0 : UNKNOWN) + open;
}
