import type { Exceptions, LevelsRule, Rule } from '../../generated/types.ts';
import { sameJson } from '../same-json.ts';
import { Comparer } from '../space/comparer.ts';
import { mirrored, SAME, UNDECIDED, type Verdict } from '../verdict.ts';
import { compareOptions } from './options.ts';
import { type CompareInner, compareParts } from './parts.ts';
import { sameExpression, sameTree } from './same-expression.ts';
import { shareReading } from './share-reading.ts';
import { answersTo, type MeasuredPair, type Side } from './side.ts';

/** A rule that gives points. */
export type Points = Exclude<Rule, LevelsRule>;

/** What two point rules are compared for: their criteria and what they read. */
export interface PointsPair {
  readonly base: Side;
  readonly other: Side;
  readonly measured: MeasuredPair;
}

function sameExceptions(base: Exceptions = [], other: Exceptions = []): boolean {
  return (
    base.length === other.length &&
    base.every((exception, index) => {
      const own = other[index];
      return (
        own !== undefined && sameExpression(exception.when, own.when) && sameJson(exception.share, own.share)
      );
    })
  );
}

function sameMeasure({ base, other }: MeasuredPair): boolean {
  const both = [base.measure, other.measure].every((measure) => measure === undefined);
  return base.ifUndefined === other.ifUndefined && (both || sameTree(base.measure, other.measure));
}

function withoutMax(rule: Points): Partial<Points> {
  const { max: _max, ...rest } = rule;
  return rest;
}

/** Rules made of components; undefined where these two are not of one such kind. */
function byComponent(base: Points, other: Points, pair: PointsPair): Verdict | undefined {
  if (!sameExceptions(base.exceptions, other.exceptions)) return undefined;
  if (base.kind === 'options' && other.kind === 'options') {
    return compareOptions(base, other, pair.base.criterion.inputs);
  }
  const inner: CompareInner = (first, second, measured) =>
    comparePoints(first, second, { ...pair, measured });
  if (base.kind === 'parts' && other.kind === 'parts') {
    return compareParts({ base, other }, pair.measured, inner);
  }
  // Every period is read by the inner rule alone, on the answers of that period.
  if (base.kind === 'periods' && other.kind === 'periods') return inner(base.each, other.each, pair.measured);
  return undefined;
}

/**
 * Compares the shares that two point rules give to the same answers, whatever their maxima; less is tighter, except of a
 * penalty. `peers` and `formula` are the same or undecided, and so are rules of kinds that have nothing in common.
 */
export function comparePoints(base: Points, other: Points, pair: PointsPair): Verdict {
  if (sameJson(withoutMax(base), withoutMax(other)) && sameMeasure(pair.measured)) return SAME;
  if (base.max < 0 !== other.max < 0) return UNDECIDED;
  const verdict = byComponent(base, other, pair) ?? byShare(base, other, pair);
  // Components that are penalties themselves are turned where they are compared.
  return base.max < 0 && base.kind !== 'parts' && base.kind !== 'periods' ? mirrored(verdict) : verdict;
}

function byShare(base: Points, other: Points, pair: PointsPair): Verdict {
  const before = shareReading(base, pair.measured.base);
  const after = shareReading(other, pair.measured.other);
  if (before === undefined || after === undefined) return UNDECIDED;
  const comparer = new Comparer(answersTo(pair.base, pair.other));
  const readings = { base: before, other: after };
  comparer.announce([readings]);
  return comparer.compare(readings);
}
