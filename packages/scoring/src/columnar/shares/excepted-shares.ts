import { Rational } from '@tieuchi/criteria/exact';
import type { Exceptions } from '@tieuchi/criteria/types';
import { compileCondition as compileExact } from '../../compile/compile-formula.ts';
import type { Scope } from '../../model/formulas.ts';
import type { Bounds } from '../numbers/bounds.ts';
import { type Condition, compileCondition, MISSING, TRUE } from '../numbers/condition.ts';
import type { Lookup } from '../numbers/quotient.ts';
import { MISSING_STATE, OPEN_PEERS, VALUE } from './states.ts';

/** Shares closer together than this are compared exactly. */
const APART = 1e-9;

/** Puts the exceptions of a rule to what the rule gave every unit; who must be decided from the dossier is put on `doubtful`. */
export type ExceptionPass = (shares: Float64Array, states: Uint8Array, doubtful: number[]) => void;

interface OpenException {
  readonly condition: Condition;
  readonly share: number;
}

/**
 * Compiles the exceptions before a rule (SPEC P6): the first that holds gives the share, and one that an answer is missing for makes
 * silence earn no more. Undefined for what is not computed on columns.
 */
export function compileExceptionPass(
  exceptions: Exceptions | undefined,
  context: { scope: Scope; lookup: Lookup; bounds: Bounds; max: number },
): ExceptionPass | undefined {
  const compiled: OpenException[] = [];
  for (const { when, share } of exceptions ?? []) {
    const condition = compileCondition(compileExact(when, context.scope), context.lookup, context.bounds);
    if (condition === undefined) return undefined;
    compiled.push({ condition, share: Rational.from(share).toNumber() });
  }
  const { max } = context;
  return (shares, states, doubtful) => {
    const codes = compiled.map(({ condition }) => condition());
    for (let index = 0; index < shares.length; index += 1) {
      let all = 0;
      for (const one of codes) all |= one[index] ?? 0;
      if (all !== 0) except(index);
    }

    function except(index: number): void {
      const hit = codes.findIndex((one) => one[index] === TRUE);
      if (hit >= 0) {
        shares[index] = compiled[hit]?.share ?? 0;
        states[index] = VALUE;
      }
      // Silence earns what it earns, whatever the exception would say.
      if (states[index] === MISSING_STATE) return;
      const share = shares[index] ?? 0;
      const before = hit < 0 ? compiled.length : hit;
      for (let place = 0; place < before; place += 1) {
        if (((codes[place]?.[index] ?? 0) & MISSING) === 0) continue;
        const less = (max < 0 ? -1 : 1) * (share - (compiled[place]?.share ?? 0));
        if (less <= -APART) continue;
        if (less < APART) {
          doubtful.push(index);
        } else {
          shares[index] = max < 0 ? 1 : 0;
          states[index] = MISSING_STATE | ((states[index] ?? 0) & OPEN_PEERS);
        }
        return;
      }
    }
  };
}
