import { Rational } from '@tieuchi/criteria/exact';
import type { PeersRule } from '@tieuchi/criteria/types';
import type { CompiledPeers, PeerFigures } from '../../model/peers.ts';
import { compileNumber, type Quotient } from '../numbers/quotient.ts';
import { times } from '../numbers/vector.ts';
import { compileExceptionPass, type ExceptionPass } from './excepted-shares.ts';
import { lineError } from './line-shares.ts';
import { MOST_ERROR, type Settled, type ShareContext, settlements } from './share-program.ts';

/** A comparison with peers over columns. */
export interface PeerProgram {
  readonly peers: CompiledPeers;
  /** Undefined where the measure is not computed on columns: every unit is read from its dossier. */
  readonly quotient: Quotient | undefined;
  /** Only the least and the greatest figure matter, and two figures can be compared as whole numbers. */
  readonly extremesOnly: boolean;
  readonly gaps: readonly [Settled, Settled];
  readonly lineOf: (figures: PeerFigures) => Line | undefined;
  readonly exceptions: ExceptionPass | undefined;
}

/** The figures of all units on the columns: whole numbers above and below, NaN above where there is none. */
export interface Measured {
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** The same answers fill it in the same way every time: once is enough. */
  isFilled: boolean;
}

/** A share that runs from nothing at `zero` to everything `length` above. */
export interface Line {
  readonly zero: number;
  readonly length: number;
}

/** Compiles a rule that compares units; undefined where its exceptions are not computed on columns. */
export function compilePeerProgram(peers: CompiledPeers, context: ShareContext): PeerProgram | undefined {
  const { rule } = peers;
  const { measure, lookup, bounds, ifUndefined } = context;
  const exceptions = compileExceptionPass(rule.exceptions, { ...context, max: rule.max });
  const quotient = measure === undefined ? undefined : compileNumber(measure.expression, lookup, bounds);
  if (exceptions === undefined || quotient?.above.run === undefined) return undefined;
  const extremesOnly = rule.method !== 'zScore';
  if (extremesOnly) times(bounds, quotient.above, quotient.below);
  return {
    ...plainProgram(peers, ifUndefined),
    quotient,
    extremesOnly,
    ...((rule.exceptions ?? []).length > 0 && { exceptions }),
  };
}

/** The same with every unit read from its dossier. */
export function plainProgram(peers: CompiledPeers, ifUndefined: ShareContext['ifUndefined']): PeerProgram {
  return {
    peers,
    quotient: undefined,
    extremesOnly: false,
    gaps: settlements(Rational.fromNumber(peers.rule.max), ifUndefined),
    lineOf: (figures) => lineOf(peers.rule, figures),
    exceptions: undefined,
  };
}

/** Undefined where all figures are the same, where ends are too close for doubles, and for methods that are no line. */
function lineOf(rule: PeersRule, { min, max, mean, deviation }: PeerFigures): Line | undefined {
  switch (rule.method) {
    case 'minMax':
      return min === undefined || max === undefined ? undefined : line(min, max.minus(min));
    case 'shareOfMax':
      return max === undefined ? undefined : line(Rational.ZERO, max);
    case 'zScore': {
      if (mean === undefined || deviation === undefined) return undefined;
      const zeroAt = Rational.fromNumber(rule.zeroAt ?? -3);
      const fullAt = Rational.fromNumber(rule.fullAt ?? 3);
      return line(mean.plus(zeroAt.times(deviation)), fullAt.minus(zeroAt).times(deviation));
    }
  }
}

function line(zero: Rational, length: Rational): Line | undefined {
  if (length.n <= 0n) return undefined;
  const found = { zero: zero.toNumber(), length: length.toNumber() };
  return lineError(found.zero, found.length) <= MOST_ERROR ? found : undefined;
}
