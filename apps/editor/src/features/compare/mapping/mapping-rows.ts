import type { ApiOutputs } from '@tieuchi/client/outputs';
import { twinsIn } from '@tieuchi/criteria/compare-mapping';
import type { CriteriaSet, Criterion } from '@tieuchi/criteria/types';

type Mapping = ApiOutputs['compare']['mapping'];

/** A criterion of the base that one of the other set is held to speak of; without `by` where its id and name say so. */
export type MappedBase = { criterion: Criterion; by?: string; at?: string };

/** A criterion of the other set, what it is mapped to, and what may be meant. */
export type MappingRow = {
  criterion: Criterion;
  bases: MappedBase[];
  /** Ids of the base that somebody said; what a save has to know. */
  said: string[];
  proposals: { criterion: Criterion; grounds: Mapping['proposals'][number]['grounds'] }[];
};

/** All criteria of the other set in order of print. */
export function toMappingRows(base: CriteriaSet, other: CriteriaSet, mapping: Mapping): MappingRow[] {
  const byId = new Map(base.criteria.map((criterion) => [criterion.id, criterion]));
  const twinsOf = twinsIn(base, other, mapping.pairs);
  return other.criteria.map((criterion) => {
    const said = mapping.pairs.filter((pair) => pair.criterion === criterion.id);
    return {
      criterion,
      said: said.map((pair) => pair.base),
      bases: twinsOf(criterion).map((twin) => {
        const pair = said.find(({ base }) => base === twin.id);
        return pair === undefined ? { criterion: twin } : { criterion: twin, by: pair.by, at: pair.at };
      }),
      proposals: mapping.proposals.flatMap((proposal) => {
        const proposed = byId.get(proposal.base);
        const isOpen =
          proposal.criterion === criterion.id && !said.some(({ base }) => base === proposal.base);
        return isOpen && proposed !== undefined ? [{ criterion: proposed, grounds: proposal.grounds }] : [];
      }),
    };
  });
}
