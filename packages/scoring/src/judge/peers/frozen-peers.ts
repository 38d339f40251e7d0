import { Rational } from '@tieuchi/criteria/exact';
import type { PeerValue } from '../../model/peers.ts';
import type { FrozenValue } from '../../model/result.ts';

/** A unit with the exact value that a ranking of the set goes by. */
export interface FrozenRank {
  unit: string;
  unitClass?: string;
  value: string;
}

/**
 * The figures of all units of a round at the moment they were frozen, plain JSON to be stored with the round: what it takes to
 * score any of its dossiers again with the same result. Values are exact fractions.
 */
export interface FrozenPeers {
  /** By id of the criterion; an explanation's `peers` fits here too. */
  criteria: { [id: string]: { values?: FrozenValue[] } };
  /** In the order of the set's rankings. */
  rankings?: FrozenRank[][];
}

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
