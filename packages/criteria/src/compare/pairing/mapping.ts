import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import { isOneFamily, pairing } from './lineage.ts';

export { isOneFamily } from './lineage.ts';

/** Somebody's word that a criterion of a set speaks of the same thing as one of the base; both by id. */
export interface MappedPair {
  readonly criterion: string;
  readonly base: string;
}

/**
 * Finds the criteria of the base that one of the other set is compared with: its twin by id, else those that it is mapped to.
 * Within one family of sets ids say it all and a mapping is not looked at. Pairs that name what is not there are passed over.
 */
export function twinsIn(
  base: CriteriaSet,
  other: CriteriaSet,
  mapping: readonly MappedPair[],
): (criterion: Criterion) => Criterion[] {
  const byId = new Map(base.criteria.map((criterion) => [criterion.id, criterion]));
  const isPair = pairing(base, other);
  const twinOf = (criterion: Criterion) => {
    const twin = byId.get(criterion.id);
    return twin !== undefined && isPair(twin, criterion) ? twin : undefined;
  };
  const mapped = new Map<string, Set<string>>();
  for (const pair of isOneFamily(base, other) ? [] : mapping) {
    mapped.set(pair.criterion, (mapped.get(pair.criterion) ?? new Set()).add(pair.base));
  }
  return (criterion) => {
    const twin = twinOf(criterion);
    const wanted = mapped.get(criterion.id);
    if (twin !== undefined && wanted === undefined) return [twin];
    return base.criteria.filter(({ id }) => wanted?.has(id) ?? false);
  };
}
