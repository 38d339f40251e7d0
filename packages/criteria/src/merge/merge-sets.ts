import { parseVersionName, versionName } from '../canonical/digest.ts';
import { checkDocument } from '../check/check-document.ts';
import { deriveSet } from '../derive/derive-set.ts';
import type { Finding } from '../findings/finding.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { Conflicts } from './conflicts/conflicts.ts';
import type { MergeConflict } from './conflicts/merge-conflict.ts';
import { itemsByKey, type JsonRecord } from './json-shape.ts';
import { keyedSet, laidOutSet } from './keyed-set.ts';
import { levelIds } from './keyed-targets.ts';
import { criteriaMerge, type ShownCriteria } from './parts/merge-criteria.ts';
import { mergeDocument, mergeOutcome } from './parts/merge-document.ts';
import { inside, type Spot } from './parts/merge-fields.ts';
import { type Reasons, reviewReasons } from './reasons.ts';
import { readSet, withReferences } from './references.ts';
import { eachSide } from './sides.ts';
import { openSuccessions, reportSuccessions } from './succession.ts';
import { vanishedIn } from './vanished.ts';

export type { ConflictKind, MergeConflict } from './conflicts/merge-conflict.ts';
export type { NeededReason, Reasons, StaleReason } from './reasons.ts';

/** The set that both went out from, its new version, and the document of the author. */
export interface MergeSets {
  readonly base: CriteriaSet;
  readonly new: CriteriaSet;
  readonly own: CriteriaSet;
}

/**
 * `document` always meets the schema and holds own's side at every conflict. `findings` are what all checks say about it, held
 * against the new version where it derives from that. `reasons` are those to look at again, of a derived set.
 * `isPinnedBase`: `base` is the very version that own says it derives from; else the merge may take old changes for own's.
 */
export interface Merged {
  readonly document: CriteriaSet;
  readonly conflicts: MergeConflict[];
  readonly findings: Finding[];
  readonly reasons: Reasons;
  readonly isPinnedBase: boolean;
}

function toRecord(document: CriteriaSet): JsonRecord {
  const copy: JsonRecord = JSON.parse(JSON.stringify(document));
  return copy;
}

/** A set as the document derived from it would take it over, so that what is said of the base alone is no difference. */
function takenOver(document: CriteriaSet, { namespace = '', ...own }: CriteriaSet): JsonRecord {
  const { id, version, name } = own;
  return toRecord(deriveSet(document, { id, version, name, namespace }));
}

function criteriaOf(record: JsonRecord | undefined): ReadonlyMap<string, JsonRecord> {
  return itemsByKey(record?.criteria, 'id') ?? new Map();
}

/** What the set is pinned to from now on; one that names neither version keeps its word, as a conflict. */
function pinned({ base, new: next, own }: MergeSets, conflicts: Conflicts): string | undefined {
  if (own.derivedFrom === undefined) return undefined;
  const lineage = parseVersionName(own.derivedFrom)?.id;
  if (lineage === base.id || lineage === next.id) return versionName(next);
  const sides = { base: versionName(base), new: versionName(next), own: own.derivedFrom };
  conflicts.add('lineage', ['derivedFrom'], { sides });
  return own.derivedFrom;
}

const NO_REASONS: Reasons = { stale: [], needed: [] };

/**
 * Merges what changed from `base` to `new` into `own`, by ids: changes of one side are taken over, where both changed the same
 * thing own's side is held and a conflict tells all three. Inputs, measure, rule and ifUndefined of a criterion merge as one;
 * codes merge as a scheme. A set that derives from the base keeps its identity and is pinned to the new version; two versions of
 * one set go under the newer one's. Pure, never throws, and the same for the same documents.
 */
export function mergeSets(sets: MergeSets): Merged {
  const { base, new: next, own } = sets;
  const isDerived = own.derivedFrom !== undefined && own.id !== next.id;
  const conflicts = new Conflicts();
  const seen = (set: CriteriaSet) => (isDerived ? takenOver(set, own) : toRecord(set));
  const raw = { base: seen(base), new: seen(next), own: toRecord(own) };
  const spot: Spot = { place: [], conflicts };

  const outcome = mergeOutcome(
    eachSide(raw, (side) => side?.outcome),
    inside(spot, 'outcome'),
  );
  const levels = levelIds(outcome);
  const kept = new Set(levels);
  const keyed = {
    base: keyedSet(raw.base, kept),
    new: keyedSet(raw.new, kept),
    own: keyedSet(raw.own, kept),
  };
  const shown: ShownCriteria = eachSide(raw, criteriaOf);
  const open = openSuccessions(sets, shown);
  const settled = new Set(open.map(({ id }) => id));

  const derivedFrom = isDerived ? pinned(sets, conflicts) : undefined;
  const criteria = criteriaMerge(shown, (id) => settled.has(id));
  const merged = mergeDocument(keyed, spot, { isDerived, outcome, derivedFrom, criteria });
  reportSuccessions(open, { shown, conflicts });

  const checked = isDerived ? next : undefined;
  const known = [...vanishedIn(own, isDerived ? base : undefined), ...vanishedIn(next, undefined)];
  const whole = withReferences(merged, { keyed, raw, known, base: checked, conflicts });
  const laid = whole === undefined ? undefined : laidOutSet(whole, conflicts);
  const document = laid === undefined ? undefined : readSet(laid);
  const isPinnedBase = !isDerived || versionName(base).startsWith(own.derivedFrom ?? '');
  const check = (set: CriteriaSet) => checkDocument(set, checked === undefined ? {} : { base: checked });
  if (laid === undefined || document === undefined) {
    const unmergeable: MergeConflict = { kind: 'unmergeable', path: [] };
    return {
      document: own,
      conflicts: [unmergeable],
      findings: check(own),
      reasons: NO_REASONS,
      isPinnedBase,
    };
  }
  return {
    document,
    conflicts: conflicts.placedIn(laid, levels),
    findings: check(document),
    reasons: isDerived ? reviewReasons({ base: next, own: document }, { base, own }) : NO_REASONS,
    isPinnedBase,
  };
}
