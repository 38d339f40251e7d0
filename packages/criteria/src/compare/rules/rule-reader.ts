import type { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../formula/formula.ts';
import type { Input, PointsRule } from '../../generated/types.ts';
import type { Reading } from '../space/reading.ts';
import type { Verdict } from '../verdict.ts';
import type { Silencing } from './exceptions.ts';
import type { Measured, MeasuredPair, Side } from './side.ts';

/** What a rule is read with: its measure, the inputs of its criterion, and whether it is the whole rule or a part of one. */
export interface ShareContext extends Measured {
  readonly inputs: readonly Input[];
  readonly isPart: boolean;
}

/** The same behind its exceptions. */
export interface BodyContext extends ShareContext {
  /** What no answer earns. */
  readonly silence: Rational;
  /** Where something has no value. */
  readonly gaps: { readonly missing: Reading; readonly undefined: Reading };
  /** What open exceptions leave of it. */
  readonly silenced: Silencing;
  /** The reading of a rule inside. */
  readonly inner: (rule: PointsRule, context: ShareContext) => Reading | undefined;
}

/** What two point rules are compared for: their criteria and what they read. */
export interface PointsPair {
  readonly base: Side;
  readonly other: Side;
  readonly measured: MeasuredPair;
  /** Not rules of their own, but what is applied to each period. */
  readonly isPart?: boolean;
}

/** How rules of one kind are read by comparing. */
export interface RuleReader<Rule> {
  /** The share that it earns, its exceptions aside; undefined where that is not followed. */
  readonly read: (rule: Rule, context: BodyContext) => Reading | undefined;
  /** About how many nodes that has. */
  readonly size: (rule: Rule, inner: (rule: PointsRule) => number) => number;
  /** Whether the same text means the same in both sets; left out where it does. */
  readonly isReadAlike?: (rule: Rule, pair: PointsPair) => boolean;
  /** Two of this kind side by side, where that is not told by their shares; `inner` compares rules inside them. */
  readonly compare?: (
    rules: { readonly base: Rule; readonly other: Rule },
    pair: PointsPair,
    inner: (base: PointsRule, other: PointsRule, pair: PointsPair) => Verdict,
  ) => Verdict;
}

/** What a rule takes to read that has nothing to walk through. */
const PLAIN_SIZE = 10;

export const plainSize = (): number => PLAIN_SIZE;

/** A rule over the value of the measure. */
export function overMeasure(
  { measure, gaps, silenced }: BodyContext,
  value: (measure: Expression) => Reading,
): Reading | undefined {
  if (measure === undefined) return undefined;
  return { kind: 'measured', measure, ...gaps, value: silenced(value(measure)) };
}
