import { compareSets, type FieldChange, type Relation } from '../compare/compare-sets.ts';
import { sameJson } from '../compare/same-json.ts';
import { type DeviationSubject, subjectKey, subjectOf } from '../deviations/deviation-subject.ts';
import type { CriteriaSet } from '../generated/types.ts';

/** What a reason is about: a criterion unless `about` says otherwise; of the outcome, `id` is "outcome" and `code` the name of the set. */
export interface ReasonSubject {
  readonly id: string;
  readonly code: string;
  readonly about?: 'group' | 'outcome';
}

/**
 * A written reason to look at again: `gone`, the new base has no such criterion or group; `notNeeded`, nothing is loosened any more;
 * `otherChange`, it is still needed, but what it explains is another change than the one it was written for.
 */
export interface StaleReason extends ReasonSubject {
  readonly why: 'gone' | 'notNeeded' | 'otherChange';
}

/** A change that needs a reason with a basis and has none. `isNew`: it needed none against the former base. */
export interface NeededReason extends ReasonSubject {
  readonly relation: Relation;
  readonly isNew: boolean;
}

/** The reasons of a derived set, held against the new version of its base. */
export interface Reasons {
  readonly stale: StaleReason[];
  readonly needed: NeededReason[];
}

/** A thing that may need a reason, with how it departs. */
interface Part {
  readonly subject: DeviationSubject;
  readonly code: string;
  readonly relation: Relation;
  readonly changes: readonly FieldChange[];
  readonly needsReason: boolean;
  readonly justified: boolean;
}

/** Everything that may need a reason, by what it is. */
function partsOf({ base, own }: { base: CriteriaSet; own: CriteriaSet }): Map<string, Part> {
  const { criteria, groups, outcome } = compareSets(base, own);
  const parts: Part[] = [
    ...criteria.map((part): Part => ({ ...part, subject: { kind: 'criterion', id: part.id } })),
    ...groups.map((part): Part => ({ ...part, subject: { kind: 'group', id: part.id } })),
    { ...outcome, subject: { kind: 'outcome' }, code: own.name },
  ];
  return new Map(parts.map((part) => [subjectKey(part.subject), part]));
}

/** What a reason is written about: the relation and every change that bears on answers. */
function explained({ relation, changes }: Part): unknown {
  return {
    relation,
    changes: changes.filter(({ direction, field }) => direction !== undefined || field === 'weight'),
  };
}

function named(subject: DeviationSubject, code: string | undefined): ReasonSubject {
  switch (subject.kind) {
    case 'criterion':
      return { id: subject.id, code: code ?? subject.id };
    case 'group':
      return { id: subject.id, code: code ?? subject.id, about: 'group' };
    case 'outcome':
      return { id: subject.kind, code: code ?? subject.kind, about: 'outcome' };
  }
}

/** Reviews the reasons of a merged set; `before` are the former base and the own set before the merge. */
export function reviewReasons(
  now: { base: CriteriaSet; own: CriteriaSet },
  before: { base: CriteriaSet; own: CriteriaSet },
): Reasons {
  const [parts, former] = [partsOf(now), partsOf(before)];
  const stale = (now.own.deviations ?? []).flatMap((deviation): StaleReason[] => {
    const subject = subjectOf(deviation);
    const part = parts.get(subjectKey(subject));
    const was = former.get(subjectKey(subject));
    if (part === undefined) return [{ ...named(subject, was?.code), why: 'gone' }];
    const about = named(subject, part.code);
    if (!part.needsReason) return [{ ...about, why: part.relation === 'added' ? 'gone' : 'notNeeded' }];
    const isSame = was !== undefined && sameJson(explained(was), explained(part));
    return isSame ? [] : [{ ...about, why: 'otherChange' }];
  });
  const needed = [...parts].flatMap(([key, { subject, code, relation, needsReason, justified }]) =>
    needsReason && !justified
      ? [{ ...named(subject, code), relation, isNew: former.get(key)?.needsReason !== true }]
      : [],
  );
  return { stale, needed };
}
