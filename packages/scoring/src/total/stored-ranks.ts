import type { Ranking } from '@tieuchi/criteria/types';
import { Fraction } from '../exact/fraction.ts';
import type { CompiledPoints } from '../model/compiled.ts';
import type { FrozenPeers, FrozenRank } from '../model/peers.ts';
import type { Place } from '../model/totals.ts';
import type { RankedUnit } from './rankings.ts';

/** Rankings of what was frozen, by set: a whole country is read and sorted once, not once for every dossier that has a place there. */
const known = new WeakMap<FrozenPeers, WeakMap<CompiledPoints, StoredRanks[]>>();

/**
 * The rankings that were frozen with a round, in the order of the set's; empty where none was stored. The same object of frozen peers
 * gives the same ones, so that it must not be changed in place. Throws SyntaxError or RangeError for values that no fraction was
 * written as.
 */
export function storedRanks(peers: FrozenPeers, compiled: CompiledPoints): readonly StoredRanks[] {
  const sets = known.get(peers) ?? new WeakMap<CompiledPoints, StoredRanks[]>();
  known.set(peers, sets);
  const { rankings } = peers;
  const ranks =
    sets.get(compiled) ??
    (rankings === undefined ? [] : (compiled.outcome.rankings ?? [])).map(
      (ranking, index) => new StoredRanks(rankings?.[index] ?? [], ranking),
    );
  sets.set(compiled, ranks);
  return ranks;
}

/** One ranking of the units that were frozen. */
export class StoredRanks {
  /** Values of the members of each class, the best first. */
  readonly #classes = new Map<string | undefined, Fraction[]>();
  readonly #units = new Map<string, { readonly key: string | undefined; readonly value: Fraction }[]>();

  constructor(
    stored: readonly FrozenRank[],
    private readonly ranking: Ranking,
  ) {
    for (const { unit, unitClass, value: text } of stored) {
      const key = this.#keyOf(unitClass);
      const value = Fraction.parse(text);
      pushTo(this.#classes, key, value);
      pushTo(this.#units, unit, { key, value });
    }
    for (const values of this.#classes.values()) values.sort((one, other) => other.compare(one));
  }

  /** The place of a unit among all others that were frozen: what was stored of itself does not count (SPEC A11). */
  placeOf({ unit, classId, value }: RankedUnit): Place {
    const key = this.#keyOf(classId);
    const values = this.#classes.get(key) ?? [];
    const itself = (this.#units.get(unit) ?? []).filter((one) => one.key === key);
    const better = betterThan(value, values) - itself.filter((one) => one.value.compare(value) > 0).length;
    return { rank: 1 + better, of: 1 + values.length - itself.length };
  }

  #keyOf(classId: string | undefined): string | undefined {
    return this.ranking.perUnitClass === true ? classId : undefined;
  }
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [value]);
  else own.push(value);
}

/** How many of these, the best first, are better. */
function betterThan(value: Fraction, values: readonly Fraction[]): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]?.compare(value) === 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
