import { Rational } from '@tieuchi/criteria/exact';
import { Fraction } from '../../exact/fraction.ts';
import type { PeerFigures, PeerValue } from '../../model/peers.ts';
import { figure, fixedOf } from './extremes.ts';
import type { MakeMethod } from './method.ts';

const NAMES = ['mean', 'deviation'] as const;
/** Mean and deviation of the peers are rounded to so many digits: a square root has no exact fraction. */
const DIGITS = 20;

/**
 * z = (v − mean) / deviation; nothing at `zeroAt` (default −3), everything at `fullAt` (default 3), in proportion between
 * (SPEC P23). Where all are the same, z is 0.
 */
export const zScore: MakeMethod = ({ bounds, zeroAt = -3, fullAt = 3 }) => {
  const fixed = fixedOf(bounds, NAMES);
  const zero = Rational.fromNumber(zeroAt);
  const length = Rational.fromNumber(fullAt).minus(zero);
  return {
    fixed,
    observed: NAMES.filter((name) => fixed[name] === undefined),
    observe: momentsOf,
    share: (value, figures) => {
      const deviation = figure(figures, 'deviation');
      const distance = value.minus(figure(figures, 'mean'));
      const z = deviation.isZero() ? Rational.ZERO : distance.dividedBy(deviation);
      const above = z.minus(zero);
      if (length.isZero()) return above.n >= 0n ? Rational.ONE : Rational.ZERO;
      return above.dividedBy(length);
    },
  };
};

/** Mean and standard deviation of all values (divided by their number), each rounded once from the exact figure. */
function momentsOf(values: readonly PeerValue[]): PeerFigures {
  const count = Rational.of(values.length);
  const sum = Fraction.sum(values.map(({ value }) => Fraction.of(value)));
  const squares = Fraction.sum(values.map(({ value }) => Fraction.of(value.times(value))));
  // N·Σv² − (Σv)², over N²: never below 0.
  const { n, d } = squares.times(count).minus(sum.times(sum)).dividedBy(count).dividedBy(count);
  return { mean: rounded(sum.dividedBy(count)), deviation: n <= 0n ? Rational.ZERO : rootOf({ n, d }) };
}

/** To 20 significant digits, half away from zero. */
function rounded({ n, d }: { n: bigint; d: bigint }): Rational {
  const magnitude = n < 0n ? -n : n;
  if (magnitude === 0n) return Rational.ZERO;
  const scale = DIGITS - (String(magnitude).length - String(d).length);
  const [up, down] = scale >= 0 ? [10n ** BigInt(scale), 1n] : [1n, 10n ** BigInt(-scale)];
  const digits = (magnitude * up * 2n + d * down) / (d * down * 2n);
  return Rational.of((n < 0n ? -digits : digits) * down, up);
}

/** The square root to 20 significant digits. */
function rootOf(square: { n: bigint; d: bigint }): Rational {
  // √(n/d) = √(n·d)/d; short numbers first, since the root is rounded anyway.
  const { n, d } = shortened(square);
  const scale = 10n ** BigInt(2 * DIGITS);
  return rounded({ n: wholeRoot(n * d * scale * scale), d: d * scale });
}

/** To twice as many digits as the root is rounded to. */
function shortened({ n, d }: { n: bigint; d: bigint }): { n: bigint; d: bigint } {
  const bits = BigInt(Math.max(0, Math.min(bitsOf(n), bitsOf(d)) - 8 * DIGITS));
  return { n: n >> bits, d: d >> bits };
}

function bitsOf(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The greatest whole number whose square is not above the value (Newton's method). */
function wholeRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(bitsOf(value) / 2) + 1);
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
