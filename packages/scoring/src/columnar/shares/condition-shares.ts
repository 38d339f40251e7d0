import { compileCondition as compileExact } from '../../compile/compile-formula.ts';
import { at, byteAt } from '../numbers/at.ts';
import { compileCondition, FALSE, MISSING, TRUE } from '../numbers/condition.ts';
import type { Settled, ShareContext, ShareProgram } from './share-program.ts';
import { VALUE } from './states.ts';

/** Everything where a condition holds, else nothing (SPEC P10). */
export function conditionShares(
  when: string | undefined,
  [missing, undefinedOne]: readonly [Settled, Settled],
  { measure, scope, lookup, bounds }: ShareContext,
): ShareProgram | undefined {
  const expression = when === undefined ? measure?.expression : compileExact(when, scope);
  const condition = expression === undefined ? undefined : compileCondition(expression, lookup, bounds);
  if (condition === undefined) return undefined;
  const outcomes = Array.from({ length: 8 }, (_, code): Settled => {
    if (code === TRUE || code === FALSE) return { share: code, state: VALUE };
    return (code & MISSING) === 0 ? undefinedOne : missing;
  });
  const shareOf = Float64Array.from(outcomes, ({ share }) => share);
  const stateOf = Uint8Array.from(outcomes, ({ state }) => state);
  return {
    error: 0,
    sharpEnds: true,
    run: (shares, states) => {
      const codes = condition();
      for (let index = 0; index < shares.length; index += 1) {
        const code = byteAt(codes, index);
        shares[index] = at(shareOf, code);
        states[index] = byteAt(stateOf, code);
      }
    },
  };
}
