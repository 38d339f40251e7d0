import type { CriterionState } from '../../model/result.ts';

const STATES: readonly CriterionState[] = [
  'value',
  'missing',
  'notApplicable',
  'undefined',
  'noTarget',
  'provisional',
];

/** The low bits of a state code say the state. */
const STATE_BITS = 7;
/** Its points cannot be told: they count as they are, but are shown as none. */
export const UNKNOWN = 8;
/** It was compared with peers that are not frozen. */
export const OPEN_PEERS = 16;

export const VALUE = 0;
export const MISSING_STATE = 1;
export const LEFT_OUT = 2;

/** The code of a state. */
export function stateCode(state: CriterionState): number {
  return STATES.indexOf(state);
}

/** The state of a code, whatever else it says. */
export function stateOf(code: number): CriterionState {
  return STATES[code & STATE_BITS] ?? 'value';
}
