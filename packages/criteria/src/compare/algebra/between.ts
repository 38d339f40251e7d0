import { Rational } from '../../exact/rational.ts';

/** The number strictly between the two with the fewest decimals, the least of these. */
export function roundestBetween(low: Rational, high: Rational): Rational {
  for (let places = 0; ; places += 1) {
    const scale = Rational.of(10n ** BigInt(places));
    const candidate = Rational.of(low.times(scale).floor() + 1n).dividedBy(scale);
    if (candidate.compare(high) < 0) return candidate;
  }
}

/** The fraction strictly between two numbers, 0 <= low < high, with the least denominator (Stern–Brocot). */
export function simplestBetween(low: Rational, high: Rational): Rational {
  const whole = Rational.of(low.floor());
  const next = whole.plus(Rational.ONE);
  if (next.compare(high) < 0) return next;
  const rest = low.minus(whole);
  const upper = high.minus(whole);
  if (rest.isZero()) return whole.plus(Rational.of(1n, Rational.ONE.dividedBy(upper).floor() + 1n));
  const inner = simplestBetween(Rational.ONE.dividedBy(upper), Rational.ONE.dividedBy(rest));
  return whole.plus(Rational.ONE.dividedBy(inner));
}
