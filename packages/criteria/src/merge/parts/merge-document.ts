import type { Json } from '../../compare/comparison.ts';
import { sameJson } from '../../compare/same-json.ts';
import { isRecord, type JsonRecord } from '../json-shape.ts';
import { choose, eachSide, type Sides } from '../sides.ts';
import { mergeDeviations } from './merge-deviations.ts';
import { type Merge, mergeFields, namedAs, newOne, type Spot, scheme, whole } from './merge-fields.ts';
import { itemsOfFields, itemwise } from './merge-items.ts';

/** Field by field where all three are of one kind; what became of another kind is another thing. */
function ofOneKind(sides: Sides<JsonRecord>, spot: Spot, ways: Readonly<Record<string, Merge>>): JsonRecord {
  const kinds = eachSide(sides, (side) => side?.kind);
  if (sameJson(kinds.base, kinds.new) && sameJson(kinds.base, kinds.own))
    return mergeFields(sides, spot, ways);
  const { value, isConflict } = choose(sides);
  if (isConflict) spot.conflicts.add('item', spot.place, { sides, details: namedAs(spot) });
  return value ?? {};
}

const options = { options: itemsOfFields() };

/** Levels and bands by id; an outcome of another kind as a whole. */
export const mergeOutcome: Merge = (sides, spot) => {
  const records = eachSide(sides, (side) => (isRecord(side) ? side : undefined));
  return ofOneKind(records, spot, { levels: itemsOfFields(), bands: itemsOfFields() });
};

/** How each field of a set merges; what is not listed merges as a whole. */
const WAYS: Readonly<Record<string, Merge>> = {
  deviations: mergeDeviations,
  unitClasses: itemsOfFields(),
  profile: itemwise({ item: (sides, spot) => ofOneKind(sides, spot, options) }),
  registers: itemsOfFields({ code: scheme, columns: itemsOfFields() }),
  groups: itemsOfFields({ code: scheme }),
  stages: itemsOfFields(),
  reportForms: itemsOfFields({ code: scheme }),
  legalBases: itemsOfFields(),
};

/** Two versions of one set go under the identity of the newer one. */
const IDENTITY: Readonly<Record<string, Merge>> = { id: newOne, version: newOne, decision: newOne };

/** What of the merge is settled before its fields are. */
export interface Settled {
  readonly isDerived: boolean;
  readonly outcome: Json | undefined;
  readonly derivedFrom: string | undefined;
  readonly criteria: Merge;
}

/** Merges everything of three sets; their targets have to be told by level. */
export function mergeDocument(sides: Sides<JsonRecord>, spot: Spot, settled: Settled): JsonRecord {
  const { isDerived, outcome, derivedFrom, criteria } = settled;
  return mergeFields(sides, spot, {
    ...WAYS,
    ...(isDerived ? {} : IDENTITY),
    outcome: () => outcome,
    derivedFrom: isDerived ? () => derivedFrom : whole,
    criteria,
  });
}
