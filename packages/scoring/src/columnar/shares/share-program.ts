import type { Rational } from '@tieuchi/criteria/exact';
import type { Criterion, Exceptions, IfUndefined } from '@tieuchi/criteria/types';
import { settle } from '../../compile/rules/share-rule.ts';
import type { Measure, Scope } from '../../model/formulas.ts';
import type { Bounds } from '../numbers/bounds.ts';
import type { Lookup } from '../numbers/quotient.ts';
import { compileExceptionPass } from './excepted-shares.ts';
import { LEFT_OUT, stateCode, UNKNOWN, VALUE } from './states.ts';

/** Computes the part of its maximum that a rule earns, and the state, of every unit. */
export interface ShareProgram {
  /** Fills in the shares, and the states that are not `VALUE`. Units that must be decided from their dossiers are put on `doubtful`. */
  readonly run: (shares: Float64Array, states: Uint8Array, doubtful: number[]) => void;
  /** Adds the shares of all units times a factor, without a word on states, for rules that need no dossier. */
  readonly add?: (into: Float64Array, factor: number) => void;
  /** The same where every unit looks its share up by a code. */
  readonly table?: ShareTable;
  /** How far a share may be from the exact one. */
  readonly error: number;
  /** A share of exactly 0 or 1 is one, and no other is. */
  readonly sharpEnds: boolean;
}

/** Units have codes, and codes have shares. */
export interface ShareTable {
  readonly codes: () => Int32Array;
  readonly shares: Float64Array;
}

/** What a rule over columns is compiled against. */
export interface ShareContext {
  readonly criterion: Criterion;
  readonly measure: Measure | undefined;
  readonly scope: Scope;
  readonly lookup: Lookup;
  readonly bounds: Bounds;
  readonly ifUndefined: IfUndefined;
}

/** What a gap comes to. */
export interface Settled {
  readonly share: number;
  readonly state: number;
}

/** Shares further off than this would not keep points within 10⁻⁹. */
export const MOST_ERROR = 1e-12;

/** The same with the exceptions of the rule before it. */
export function withExceptions(
  body: ShareProgram,
  { exceptions, max }: { exceptions?: Exceptions; max: number },
  context: Pick<ShareContext, 'scope' | 'lookup' | 'bounds'>,
): ShareProgram | undefined {
  if (exceptions === undefined || exceptions.length === 0) return body;
  const pass = compileExceptionPass(exceptions, { ...context, max });
  if (pass === undefined) return undefined;
  return {
    error: Math.max(body.error, 2 ** -53),
    sharpEnds: false,
    run: (shares, states, doubtful) => {
      body.run(shares, states, doubtful);
      pass(shares, states, doubtful);
    },
  };
}

/** The settlement of missing and undefined answers under a rule, in this order. */
export function settlements(max: Rational, ifUndefined: IfUndefined): readonly [Settled, Settled] {
  const [missing, undefinedOne] = (['missing', 'undefined'] as const).map((gap): Settled => {
    const settled = settle(gap, max, ifUndefined);
    if (settled.leftOut === true) return { share: 0, state: LEFT_OUT };
    const unknown = settled.gap === 'undefined' ? UNKNOWN : 0;
    return { share: settled.share.toNumber(), state: stateCode(settled.gap ?? 'value') + unknown };
  });
  const nothing = { share: 0, state: VALUE };
  return [missing ?? nothing, undefinedOne ?? nothing];
}
