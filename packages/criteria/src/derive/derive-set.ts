import { versionName } from '../canonical/digest.ts';
import type { CriteriaSet, Criterion, Decision } from '../generated/types.ts';

/** Identity of the set that is about to be derived; `namespace` prefixes the ids of criteria it will coin itself. */
export interface OwnIdentity {
  readonly id: string;
  readonly namespace: string;
  readonly version: string;
  readonly name: string;
  readonly decision?: Decision;
}

/** What the base lets derived sets do, and what the base itself once replaced, is said of the base, not of what derives from it. */
function inherited(criterion: Criterion): Criterion {
  const { policy: _policy, replaces: _replaces, ...rest } = criterion;
  return rest;
}

/** A deep copy, so that editing the derived set never reaches into the base. */
function copyOf(document: CriteriaSet): CriteriaSet {
  const copy: CriteriaSet = JSON.parse(JSON.stringify(document));
  return copy;
}

/**
 * The whole document a derived set starts from: everything of the base with the ids of its groups and criteria, under an
 * identity of its own, pinned by `derivedFrom` to the base's digest. What belongs to the base alone is left behind:
 * decision, English name, policy, deviations and what it replaced. Every criterion compares as kept.
 */
export function deriveSet(base: CriteriaSet, own: OwnIdentity): CriteriaSet {
  const {
    $schema,
    id: _id,
    namespace: _namespace,
    version: _version,
    name: _name,
    nameEn: _nameEn,
    decision: _decision,
    derivedFrom: _derivedFrom,
    replaces: _replaces,
    policy: _policy,
    deviations: _deviations,
    criteria,
    ...content
  } = copyOf(base);
  const { groups, stages, reportForms, legalBases, ...head } = content;
  return {
    ...($schema === undefined ? {} : { $schema }),
    id: own.id,
    namespace: own.namespace,
    version: own.version,
    name: own.name,
    ...(own.decision === undefined ? {} : { decision: { ...own.decision } }),
    derivedFrom: versionName(base),
    ...head,
    groups,
    criteria: criteria.map(inherited),
    ...(stages === undefined ? {} : { stages }),
    ...(reportForms === undefined ? {} : { reportForms }),
    ...(legalBases === undefined ? {} : { legalBases }),
  };
}
