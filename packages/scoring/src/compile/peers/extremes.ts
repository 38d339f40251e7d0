import { Rational } from '@tieuchi/criteria/exact';
import type { PeerBounds } from '@tieuchi/criteria/types';
import type { PeerFigures, PeerValue } from '../../model/peers.ts';

/** The least and the greatest value of the peers. */
export function extremesOf(values: readonly PeerValue[]): PeerFigures {
  const [first, ...rest] = values;
  let min = first?.value ?? Rational.ZERO;
  let max = min;
  for (const { value } of rest) {
    if (value.compare(min) < 0) min = value;
    if (value.compare(max) > 0) max = value;
  }
  return { min, max };
}

/** The fixed bounds of these names, exactly. */
export function fixedOf(bounds: PeerBounds | undefined, names: readonly (keyof PeerBounds)[]): PeerFigures {
  const fixed: Record<string, Rational> = {};
  for (const name of names) {
    const bound = bounds?.[name];
    if (bound !== undefined) fixed[name] = Rational.fromNumber(bound);
  }
  return fixed;
}

/** The figure of this name; 0 where it is not among them, which the compiled rule rules out. */
export function figure(figures: PeerFigures, name: keyof PeerBounds): Rational {
  return figures[name] ?? Rational.ZERO;
}
