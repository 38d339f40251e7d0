import { Rational } from '@tieuchi/criteria/exact';
import type { OptionsRule } from '@tieuchi/criteria/types';
import type { PointsContext, ShareBody } from '../../compile/rules/context.ts';
import { compileOptions } from '../../compile/rules/kinds/options.ts';
import type { ReadScalar } from '../../model/reading.ts';
import { ticksOf } from '../../read/read-criterion.ts';
import { at, byteAt, intAt } from '../numbers/at.ts';
import type { Lookup } from '../numbers/quotient.ts';
import type { Settled, ShareProgram } from './share-program.ts';
import { VALUE } from './states.ts';

/** The share of every different answer, by the rule for one dossier; units look theirs up (SPEC P13). */
export function optionShares(
  rule: OptionsRule,
  context: PointsContext & { gaps: readonly [Settled, Settled]; lookup: Lookup },
): ShareProgram | undefined {
  const { share } = compileOptions(rule, context);
  const column = context.lookup(nameRead(share));
  if (column?.kind !== 'codes') return undefined;
  const { codes, entries } = column;
  const [missing] = context.gaps;
  const outcomes = entries.map((entry) => {
    const exact = shareOf(share, entry);
    if (typeof exact === 'string') return { ...missing, sharp: true };
    const double = exact.toNumber();
    const sharp = (double !== 0 || exact.isZero()) && (double !== 1 || exact.equals(Rational.ONE));
    return { share: double, state: VALUE, sharp };
  });
  const shareTable = Float64Array.from(outcomes, (outcome) => outcome.share);
  const stateTable = Uint8Array.from(outcomes, ({ state }) => state);
  return {
    error: 2 ** -53,
    sharpEnds: outcomes.every(({ sharp }) => sharp),
    table: { codes: () => codes, shares: shareTable },
    run: (shares, states) => {
      for (let index = 0; index < shares.length; index += 1) {
        const code = intAt(codes, index);
        shares[index] = at(shareTable, code);
        states[index] = byteAt(stateTable, code);
      }
    },
  };
}

function shareOf(share: ShareBody['share'], entry: ReadScalar): Rational | 'missing' | 'undefined' {
  return share({ measure: entry.value, lookup: () => entry.value, ticked: () => ticksOf(entry) });
}

/** The input that the rule looks at. */
function nameRead(share: ShareBody['share']): string {
  let read = '';
  share({
    measure: { kind: 'missing' },
    lookup: () => ({ kind: 'missing' }),
    ticked: (name) => {
      read = name;
      return undefined;
    },
  });
  return read;
}
