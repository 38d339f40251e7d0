import { Rational } from '../exact/rational.ts';

/** All numbers from `low` to `high`; an end that is left out goes on for ever. */
export interface Interval {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
}

/** Any number. */
export const ANY: Interval = { low: undefined, high: undefined };

/** One number only. */
export function point(value: Rational): Interval {
  return { low: value, high: value };
}

/** Whether the interval is one number. */
export function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && low.equals(high);
}

/** What the sum of two numbers can be. */
export function plus(one: Interval, other: Interval): Interval {
  return {
    low: one.low && other.low && one.low.plus(other.low),
    high: one.high && other.high && one.high.plus(other.high),
  };
}

/** The numbers with their signs turned. */
export function negated({ low, high }: Interval): Interval {
  return { low: high?.negated(), high: low?.negated() };
}

/** An end with its infinities: -1 and 1. */
type End = Rational | -1 | 1;

function signOf(end: End): number {
  return typeof end === 'number' ? end : end.compare(Rational.ZERO);
}

/** Nothing times anything is nothing, however far the other goes. */
function product(one: End, other: End): End {
  if (typeof one !== 'number' && typeof other !== 'number') return one.times(other);
  const sign = signOf(one) * signOf(other);
  return sign === 0 ? Rational.ZERO : sign < 0 ? -1 : 1;
}

function isBelow(one: End, other: End): boolean {
  if (typeof one !== 'number' && typeof other !== 'number') return one.compare(other) < 0;
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  return typeof one === 'number' ? one < 0 : signOf(other) > 0;
}

function endsOf({ low, high }: Interval): [End, End] {
  return [low ?? -1, high ?? 1];
}

/** What the product of two numbers can be. */
export function times(one: Interval, other: Interval): Interval {
  const corners = endsOf(one).flatMap((end) => endsOf(other).map((end2) => product(end, end2)));
  const least = corners.reduce((best, corner) => (isBelow(corner, best) ? corner : best));
  const most = corners.reduce((best, corner) => (isBelow(best, corner) ? corner : best));
  return {
    low: typeof least === 'number' ? undefined : least,
    high: typeof most === 'number' ? undefined : most,
  };
}

/** What one over a number can be; undefined where that number is always 0. */
function reciprocal({ low, high }: Interval): Interval | undefined {
  const below = low === undefined ? -1 : signOf(low);
  const above = high === undefined ? 1 : signOf(high);
  if (below === 0 && above === 0) return undefined;
  if (below < 0 && above > 0) return ANY;
  const over = (end: Rational | undefined) =>
    end === undefined ? Rational.ZERO : end.isZero() ? undefined : Rational.ONE.dividedBy(end);
  return { low: over(high), high: over(low) };
}

/** What a quotient can be; undefined where it never has a value. */
export function over(one: Interval, other: Interval): Interval | undefined {
  const part = reciprocal(other);
  return part && times(one, part);
}

/** Everything that is in one of the intervals, and what lies between them. */
export function hull(one: Interval, other: Interval): Interval {
  return {
    low: one.low && other.low && lower(one.low, other.low),
    high: one.high && other.high && higher(one.high, other.high),
  };
}

function lower(one: Rational, other: Rational): Rational {
  return one.compare(other) <= 0 ? one : other;
}

function higher(one: Rational, other: Rational): Rational {
  return one.compare(other) >= 0 ? one : other;
}

/** What the lower of two numbers can be. */
export function least(one: Interval, other: Interval): Interval {
  const high = one.high && other.high ? lower(one.high, other.high) : (one.high ?? other.high);
  return { low: one.low && other.low && lower(one.low, other.low), high };
}

/** What the higher of two numbers can be. */
export function most(one: Interval, other: Interval): Interval {
  return negated(least(negated(one), negated(other)));
}

/** In which orders two numbers can stand. */
export function ordersOf(one: Interval, other: Interval): { below: boolean; equal: boolean; above: boolean } {
  const mayBeBelow = (low: Rational | undefined, high: Rational | undefined, most: number) =>
    low === undefined || high === undefined || low.compare(high) <= most;
  return {
    below: mayBeBelow(one.low, other.high, -1),
    equal: mayBeBelow(one.low, other.high, 0) && mayBeBelow(other.low, one.high, 0),
    above: mayBeBelow(other.low, one.high, -1),
  };
}
