import { type CriterionComparison, compareSets, type Relation } from '../compare/compare-sets.ts';
import { sameJson } from '../compare/same-json.ts';
import type { CriteriaSet } from '../generated/types.ts';

/**
 * A written reason to look at again: `gone`, the new base has no such criterion; `notNeeded`, nothing is loosened any more;
 * `otherChange`, it is still needed, but what it explains is another change than the one it was written for.
 */
export interface StaleReason {
  readonly id: string;
  readonly code: string;
  readonly why: 'gone' | 'notNeeded' | 'otherChange';
}

/** A change that needs a reason with a basis and has none. `isNew`: it needed none against the former base. */
export interface NeededReason {
  readonly id: string;
  readonly code: string;
  readonly relation: Relation;
  readonly isNew: boolean;
}

/** The reasons of a derived set, held against the new version of its base. */
export interface Reasons {
  readonly stale: StaleReason[];
  readonly needed: NeededReason[];
}

/** What a reason is written about: the relation and every change that bears on answers. */
function explained({ relation, changes }: CriterionComparison): unknown {
  return {
    relation,
    changes: changes.filter(({ direction, field }) => direction !== undefined || field === 'weight'),
  };
}

/** Reviews the reasons of a merged set; `before` are the former base and the own set before the merge. */
export function reviewReasons(
  now: { base: CriteriaSet; own: CriteriaSet },
  before: { base: CriteriaSet; own: CriteriaSet },
): Reasons {
  const byId = ({ base, own }: typeof now) =>
    new Map(compareSets(base, own).criteria.map((criterion) => [criterion.id, criterion]));
  const [relations, former] = [byId(now), byId(before)];
  const stale = (now.own.deviations ?? []).flatMap(({ criterion: id }): StaleReason[] => {
    const relation = relations.get(id);
    if (relation === undefined) return [{ id, code: former.get(id)?.code ?? id, why: 'gone' }];
    const { code, needsReason } = relation;
    if (!needsReason) return [{ id, code, why: relation.relation === 'added' ? 'gone' : 'notNeeded' }];
    const was = former.get(id);
    return was !== undefined && sameJson(explained(was), explained(relation))
      ? []
      : [{ id, code, why: 'otherChange' }];
  });
  const needed = [...relations.values()].flatMap(
    ({ id, code, relation, needsReason, justified }): NeededReason[] =>
      needsReason && !justified ? [{ id, code, relation, isNew: former.get(id)?.needsReason !== true }] : [],
  );
  return { stale, needed };
}
