import type { OneOf } from '../../kinds/by-kind.ts';
import { type LimitChange, limitChanges, waysToLimit, withinLimits } from '../limits/limit-changes.ts';
import { sameJson } from '../same-json.ts';
import { Comparer } from '../space/comparer.ts';
import { combined, mirrored, SAME, UNDECIDED, type Verdict } from '../verdict.ts';
import { readingSize } from './reading-size.ts';
import type { PointsPair } from './rule-reader.ts';
import { type Points, readers } from './rule-readers.ts';
import { sameTree } from './same-expression.ts';
import { shareReading } from './share-reading.ts';
import { answersTo, type MeasuredPair } from './side.ts';

function sameMeasure({ base, other }: MeasuredPair): boolean {
  const both = [base.measure, other.measure].every((measure) => measure === undefined);
  return base.ifUndefined === other.ifUndefined && (both || sameTree(base.measure, other.measure));
}

/** Whether the two criteria take the same numbers and read what else the rule looks at alike. */
function isReadAlike<Kind extends Points['kind']>(rule: OneOf<Points, Kind>, pair: PointsPair): boolean {
  const kind: Kind = rule.kind;
  const isLimited = limitChanges(pair.base.criterion.inputs, pair.other.criterion.inputs).length > 0;
  return !isLimited && readers[kind].isReadAlike?.(rule, pair) !== false;
}

/** Two rules of one kind as that kind compares them; undefined where it leaves that to their shares. */
function byKindOf<Kind extends Points['kind']>(
  base: OneOf<Points, Kind>,
  other: Points,
  pair: PointsPair,
): Verdict | undefined {
  const kind: Kind = base.kind;
  const twin = isOfKind(other, kind) ? other : undefined;
  return twin && readers[kind].compare?.({ base, other: twin }, pair, comparePoints);
}

function isOfKind<Kind extends Points['kind']>(rule: Points, kind: Kind): rule is OneOf<Points, Kind> {
  return rule.kind === kind;
}

function withoutMax(rule: Points): Partial<Points> {
  const { max: _max, ...rest } = rule;
  return rest;
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
    if (readers[base.kind].isReadAlike !== undefined) return UNDECIDED;
  }
  // The rules inside are turned where they are compared.
  const own = byKindOf(base, other, pair);
  if (own !== undefined) return own;
  const verdict = byShare(base, other, pair);
  return base.max < 0 ? mirrored(verdict) : verdict;
}
