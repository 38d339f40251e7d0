import type { Direction, Witness } from './comparison.ts';

/** A claim that was proven, or shown to be false (with an answer, where one can be written down), or neither. */
export type Claim = { state: 'proven' } | { state: 'refuted'; witness?: Witness } | { state: 'open' };

/** The two claims a comparison settles: the other set accepts nothing more, and it accepts nothing less, than the base. */
export interface Verdict {
  readonly notLooser: Claim;
  readonly notTighter: Claim;
}

const PROVEN: Claim = { state: 'proven' };
const OPEN: Claim = { state: 'open' };

/** Both accept the same answers. */
export const SAME: Verdict = { notLooser: PROVEN, notTighter: PROVEN };
/** Nothing is known about the two. */
export const UNDECIDED: Verdict = { notLooser: OPEN, notTighter: OPEN };

/** The base accepts what the other does not, and nothing the other way round. */
export function tighter(witness?: Witness): Verdict {
  return {
    notLooser: PROVEN,
    notTighter: { state: 'refuted', ...(witness === undefined ? {} : { witness }) },
  };
}

/** The mirror image: what was said of the base is said of the other. */
export function mirrored(verdict: Verdict): Verdict {
  return { notLooser: verdict.notTighter, notTighter: verdict.notLooser };
}

function all(claims: readonly Claim[]): Claim {
  const refuted = claims.filter((claim) => claim.state === 'refuted');
  const shown = refuted.find((claim) => claim.witness !== undefined) ?? refuted[0];
  if (shown !== undefined) return shown;
  return claims.every((claim) => claim.state === 'proven') ? PROVEN : OPEN;
}

/** Of several independent parts: a claim holds when it holds for each, and fails when it fails for one. */
export function combined(verdicts: readonly Verdict[]): Verdict {
  return {
    notLooser: all(verdicts.map((verdict) => verdict.notLooser)),
    notTighter: all(verdicts.map((verdict) => verdict.notTighter)),
  };
}

/** The direction of a change, undefined when both accept the same. */
export function directionOf({ notLooser, notTighter }: Verdict): Direction | undefined {
  if (notLooser.state === 'proven' && notTighter.state === 'proven') return undefined;
  if (notLooser.state === 'proven' && notTighter.state === 'refuted') return 'tightened';
  if (notLooser.state === 'refuted' && notTighter.state === 'proven') return 'loosened';
  return notLooser.state === 'refuted' && notTighter.state === 'refuted' ? 'mixed' : 'undecided';
}

/** The answer to show: the one that needs a reason, accepted now but not before, comes first. */
export function witnessOf({ notLooser, notTighter }: Verdict): Witness | undefined {
  if (notLooser.state === 'refuted' && notLooser.witness !== undefined) return notLooser.witness;
  return notTighter.state === 'refuted' ? notTighter.witness : undefined;
}
