import { Rational } from '@tieuchi/criteria/exact';
import type { FrozenPeers, PeerValue } from '../../model/peers.ts';
import type { FrozenValue } from '../../model/result.ts';

/** A fraction as `exact` members hold it, of any length. Throws SyntaxError or RangeError for anything else. */
export function parseExact(text: string): Rational {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Rational.of(BigInt(numerator), BigInt(denominator));
}

/** The stored values of one criterion. */
export function storedValues(peers: FrozenPeers, id: string): PeerValue[] {
  const values = Object.hasOwn(peers.criteria, id) ? peers.criteria[id]?.values : undefined;
  return (values ?? []).map(({ unit, cluster = '', value }) => ({ unit, cluster, value: parseExact(value) }));
}

/** The values as they are stored. */
export function toFrozenValues(values: readonly PeerValue[]): FrozenValue[] {
  return values.map(({ unit, cluster, value }) => ({
    unit,
    ...(cluster !== '' && { cluster }),
    value: value.toString(),
  }));
}
