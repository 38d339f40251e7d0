import { Rational } from '../../exact/rational.ts';
import { namesIn } from '../../formula/formula.ts';
import { namesReadWhole } from '../../formula/periodic.ts';
import type { Input, LevelsRule, PeriodsRule, Rule } from '../../generated/types.ts';
import { askedBy, classesOf } from '../frame.ts';
import { type LimitChange, limitChanges, waysToLimit, withinLimits } from '../limits/limit-changes.ts';
import { sameJson } from '../same-json.ts';
import { Comparer } from '../space/comparer.ts';
import { combined, mirrored, SAME, UNDECIDED, type Verdict } from '../verdict.ts';
import { readingSize } from './reading-size.ts';
import { sameTree } from './same-expression.ts';
import { shareReading } from './share-reading.ts';
import { answersTo, type MeasuredPair, readFormula, type Side } from './side.ts';

/** A rule that gives points. */
export type Points = Exclude<Rule, LevelsRule>;

/** What two point rules are compared for: their criteria and what they read. */
export interface PointsPair {
  readonly base: Side;
  readonly other: Side;
  readonly measured: MeasuredPair;
  /** Not rules of their own, but what is applied to each period. */
  readonly isPart?: boolean;
}

function sameMeasure({ base, other }: MeasuredPair): boolean {
  const both = [base.measure, other.measure].every((measure) => measure === undefined);
  return base.ifUndefined === other.ifUndefined && (both || sameTree(base.measure, other.measure));
}

/** Whether the same units have a figure to be compared with: those to whom the criterion applies. */
function hasSamePeers({ base, other }: PointsPair): boolean {
  const [before, after] = [base.criterion.appliesTo, other.criterion.appliesTo];
  if (!sameJson(before, after)) return false;
  const profileOf = ({ set }: Side) => set.profile?.map(askedBy);
  return (
    before === undefined ||
    (sameJson(classesOf(base.set), classesOf(other.set)) && sameJson(profileOf(base), profileOf(other)))
  );
}

/** Whether the two criteria take the same numbers and compare a unit with the same others. */
function isReadAlike(rule: Points, pair: PointsPair): boolean {
  const { base, other } = pair;
  const isLimited = limitChanges(base.criterion.inputs, other.criterion.inputs).length > 0;
  if (isLimited || rule.kind !== 'peers') return !isLimited;
  if (!hasSamePeers(pair)) return false;
  const { among } = rule;
  if (typeof among === 'object') {
    const field = ({ set }: Side) => set.profile?.filter(({ id }) => id === among.field).map(askedBy);
    return sameJson(field(base), field(other));
  }
  return among !== 'unitClass' || sameJson(classesOf(base.set), classesOf(other.set));
}

function withoutMax(rule: Points): Partial<Points> {
  const { max: _max, ...rest } = rule;
  return rest;
}

/** Names that are asked per period and that a rule by periods reads over several of them, not at one. */
function readsAcross(rule: PeriodsRule, measure: string | undefined, inputs: readonly Input[]): boolean {
  const asked = inputs.flatMap((input) => ('per' in input && input.per !== undefined ? [input.id] : []));
  const { each } = rule;
  const texts = [
    measure,
    each.kind === 'allOrNothing' ? each.when : undefined,
    ...(each.exceptions ?? []).map(({ when }) => when),
  ];
  return texts.some((text) => {
    const expression = text === undefined ? undefined : readFormula(text);
    if (expression === undefined) return false;
    const whole = namesReadWhole(expression);
    return asked.some((name) => namesIn(expression).has(name) && !whole.has(name));
  });
}

/**
 * Every period is read by the inner rule alone, on the answers of that period; an example is one period's answer. What looks at
 * several periods at once is not followed, nor are other weights of the periods.
 */
function comparePeriods(base: PeriodsRule, other: PeriodsRule, pair: PointsPair): Verdict {
  const hasExceptions = [base, other].some(({ exceptions = [] }) => exceptions.length > 0);
  const [before, after] = [pair.base.criterion, pair.other.criterion];
  const across =
    readsAcross(base, before.measure, before.inputs) || readsAcross(other, after.measure, after.inputs);
  const weight = ({ each, max }: PeriodsRule) =>
    max === 0 ? undefined : Rational.fromNumber(each.max).dividedBy(Rational.fromNumber(max)).toString();
  if (hasExceptions || across || weight(base) !== weight(other)) return UNDECIDED;
  return comparePoints(base.each, other.each, { ...pair, isPart: true });
}

/** More than any printed row comes to; what is larger is not looked into. */
const MAX_SIZE = 20_000;
const UNITS_PER_NODE = 20;

function isWithinReach(base: Points, other: Points, { base: { effort } }: PointsPair): boolean {
  const size = readingSize(base) + readingSize(other);
  return size <= MAX_SIZE && effort.spend(UNITS_PER_NODE * size);
}

function byShare(base: Points, other: Points, pair: PointsPair): Verdict {
  const { inputs } = pair.base.criterion;
  const ways = waysToLimit(inputs, pair.other.criterion.inputs);
  return combined(ways.map((limits) => shareWithin(base, other, { ...pair, limits })));
}

function shareWithin(
  base: Points,
  other: Points,
  { limits, ...pair }: PointsPair & { limits: readonly LimitChange[] },
): Verdict {
  const { measured } = pair;
  if (!isWithinReach(base, other, pair)) return UNDECIDED;
  const asked = { inputs: pair.base.criterion.inputs, isPart: pair.isPart === true };
  const before = shareReading(base, { ...measured.base, ...asked });
  const after = shareReading(other, { ...measured.other, ...asked });
  if (before === undefined || after === undefined) return UNDECIDED;
  const comparer = new Comparer(answersTo(pair.base, pair.other));
  const readings = {
    base: withinLimits(before, limits, 'base'),
    other: withinLimits(after, limits, 'other'),
  };
  comparer.announce([readings]);
  return comparer.compare(readings);
}

/**
 * Compares the shares that two point rules give to the same answers, whatever their maxima; less is tighter, except of a
 * penalty. `peers` and `formula` are the same or undecided.
 */
export function comparePoints(base: Points, other: Points, pair: PointsPair): Verdict {
  if (base.max < 0 !== other.max < 0) return UNDECIDED;
  if (sameJson(withoutMax(base), withoutMax(other)) && sameMeasure(pair.measured)) {
    if (isReadAlike(base, pair)) return SAME;
    if (base.kind === 'peers') return UNDECIDED;
  }
  // The inner rule is turned where it is compared.
  if (base.kind === 'periods' && other.kind === 'periods') return comparePeriods(base, other, pair);
  const verdict = byShare(base, other, pair);
  return base.max < 0 ? mirrored(verdict) : verdict;
}
