import { Rational } from '@tieuchi/criteria/exact';
import type { Criterion, Exceptions, IfUndefined, PointsRule } from '@tieuchi/criteria/types';
import {
  compileCondition as compileExact,
  compileFormula,
  type Scope,
} from '../../compile/compile-formula.ts';
import type { Measure } from '../../compile/measure.ts';
import { settle } from '../../compile/rules/share-rule.ts';
import { at, byteAt } from '../numbers/at.ts';
import type { Bounds } from '../numbers/bounds.ts';
import { compileCondition, FALSE, MISSING, TRUE } from '../numbers/condition.ts';
import { compileNumber, type Lookup } from '../numbers/quotient.ts';
import { compileExceptionPass } from './excepted-shares.ts';
import { lineShares } from './line-shares.ts';
import { optionShares } from './option-shares.ts';
import { LEFT_OUT, stateCode, UNKNOWN, VALUE } from './states.ts';
import { stepShares } from './step-shares.ts';

/** Computes the part of its maximum that a rule earns, and the state, of every unit. */
export interface ShareProgram {
  /** Fills in the shares, and the states that are not `VALUE`. Units that must be decided from their dossiers are put on `doubtful`. */
  readonly run: (shares: Float64Array, states: Uint8Array, doubtful: number[]) => void;
  /** Adds the shares of all units times a factor, without a word on states, for rules that need no dossier. */
  readonly add?: (into: Float64Array, factor: number) => void;
  /** How far a share may be from the exact one. */
  readonly error: number;
  /** A share of exactly 0 or 1 is one, and no other is. */
  readonly sharpEnds: boolean;
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

/** Compiles a rule with its exceptions; undefined for what is not computed on columns. */
export function compileShares(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const body = bodyOf(rule, context);
  return body === undefined ? undefined : withExceptions(body, rule, context);
}

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

function bodyOf(rule: PointsRule, context: ShareContext): ShareProgram | undefined {
  const { measure, lookup, bounds } = context;
  const max = Rational.fromNumber(rule.max);
  const gaps = settlements(max, context.ifUndefined);
  const quotient = () =>
    measure?.kind === 'number' ? compileNumber(measure.expression, lookup, bounds) : undefined;
  switch (rule.kind) {
    case 'allOrNothing':
      if (rule.when !== undefined || rule.at === undefined) return conditionShares(rule.when, gaps, context);
      return stepShares(quotient(), { steps: [{ from: rule.at, share: 1 }], max, gaps, bounds });
    case 'linear': {
      const zero = rule.zeroAt ?? 0;
      return lineShares(quotient(), { zero, length: rule.fullAt - zero, gaps });
    }
    case 'steps':
      return stepShares(quotient(), { steps: rule.steps, max, gaps, bounds });
    case 'options':
      return optionShares(rule, { ...context, gaps });
    case 'formula': {
      const { expression } = compileFormula(rule.points, context.scope, ['number']);
      if (max.isZero()) return undefined;
      return lineShares(compileNumber(expression, lookup, bounds), { zero: 0, length: rule.max, gaps });
    }
  }
}

function conditionShares(
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
