/** Any JSON value, as it stands in a document. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What became of a criterion of the base, or where a criterion of the other set comes from. */
export type Relation =
  | 'kept'
  | 'reworded'
  | 'tightened'
  | 'loosened'
  | 'changed'
  | 'added'
  | 'dropped'
  | 'replaced';

/** Which way a change goes: fewer answers accepted, more, some of both, or not to be told. */
export type Direction = 'tightened' | 'loosened' | 'mixed' | 'undecided';

/**
 * One field that differs. `level` is the id of the level, `band` that of the band and `unitClass` that of the class (or the unit
 * type) it holds for; `direction` is there when the field bears on which answers are accepted, or on what they come to.
 */
export interface FieldChange {
  field: string;
  level?: string;
  band?: string;
  unitClass?: string;
  before: Json | undefined;
  after: Json | undefined;
  direction?: Direction;
}

/**
 * An answer on which the two sets differ, by input id (`notApplicable: true` when declared so). Levels: whether it is accepted
 * at `level`. Points: whether it earns everything, with the exact shares of the maximum beside it.
 */
export interface Witness {
  answer: Record<string, number | boolean | string | string[]>;
  level?: string;
  before: boolean;
  after: boolean;
  shares?: { before: string; after: string };
}

/**
 * One criterion. `baseId` is its id in the base where a mapping pairs it with another one. `code` and `name` are those of the other set, or of the base where it was dropped or replaced. `undecided`: a
 * change of meaning whose direction could neither be proven nor shown. `needsReason`: it is loosened (in part, too), dropped,
 * replaced or undecided; `justified`: the other set gives a reason with a basis that it cites.
 */
export interface CriterionComparison {
  id: string;
  code: string;
  baseCode?: string;
  baseId?: string;
  name: string;
  relation: Relation;
  changes: FieldChange[];
  witness?: Witness;
  undecided?: boolean;
  needsReason: boolean;
  justified: boolean;
}

/**
 * One group. Where levels decide, groups are headings and no change of one decides; with points it has a direction where that can
 * be told. A group that came or went needs no reason: what lies in it is compared on its own.
 */
export interface GroupComparison {
  id: string;
  code: string;
  baseCode?: string;
  name: string;
  relation: Relation;
  changes: FieldChange[];
  undecided?: boolean;
  needsReason: boolean;
  justified: boolean;
}

/** How the set comes to its result, and whom it assesses. */
export interface OutcomeComparison {
  relation: Relation;
  changes: FieldChange[];
  undecided?: boolean;
  needsReason: boolean;
  justified: boolean;
}

/**
 * How a set relates to its base. `inherits`: the ids of both were given by one hand; where not, nothing was taken over, what is
 * missing was never dropped, and no reason is owed. `covered` counts the criteria of the base that live on (kept, reworded,
 * tightened, loosened, changed); `summary` counts entries, of which a mapped criterion has one a pair. `criteria` and `groups` are in
 * the order of the other set, what is gone after its nearest surviving predecessor. `outcome` is how results are reached; `set` lists
 * its changes. Where no part is more than reworded, every answer fares the same under both sets.
 */
export interface SetComparison {
  inherits: boolean;
  summary: Record<Relation, number>;
  coverage: { base: number; covered: number };
  criteria: CriterionComparison[];
  groups: GroupComparison[];
  outcome: OutcomeComparison;
  set: FieldChange[];
}
