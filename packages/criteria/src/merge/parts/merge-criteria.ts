import type { Json } from '../../compare/comparison.ts';
import type { JsonRecord } from '../json-shape.ts';
import { eachSide, type Sides } from '../sides.ts';
import { type Merge, mergeFields, type Spot, scheme } from './merge-fields.ts';
import { itemwise } from './merge-items.ts';
import { meaningOf, mergeMeaning } from './merge-meaning.ts';

/** The criteria of the three documents by id as they stand there, to be shown in conflicts. */
export type ShownCriteria = Sides<ReadonlyMap<string, JsonRecord>>;

function withoutMeaning(criterion: JsonRecord | undefined): JsonRecord | undefined {
  if (criterion === undefined) return undefined;
  const { inputs: _inputs, measure: _measure, rule: _rule, ifUndefined: _ifUndefined, ...rest } = criterion;
  return rest;
}

/** In the order of the fields of the first record that has them. */
function inOrderOf(records: readonly (JsonRecord | undefined)[], merged: JsonRecord): JsonRecord {
  const fields = new Set(records.flatMap((record) => Object.keys(record ?? {})));
  return Object.fromEntries(
    [...fields].flatMap((field): [string, Json][] => {
      const value = merged[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function mergeCriterion(sides: Sides<JsonRecord>, spot: Spot, shown: Sides<Json>): JsonRecord {
  const meaning = mergeMeaning(eachSide(sides, meaningOf), spot, shown);
  const rest = mergeFields(eachSide(sides, withoutMeaning), spot, { code: scheme });
  return inOrderOf([sides.own, sides.new], { ...rest, ...meaning });
}

/** Criteria by id: what decides on answers as one unit, the code as a scheme, every other field by itself. */
export function criteriaMerge(shown: ShownCriteria, isSettled: (id: string) => boolean): Merge {
  return itemwise({
    isSettled,
    item: (sides, spot) => {
      const id = sides.own?.id;
      const meanings = eachSide(shown, (side) =>
        meaningOf(typeof id === 'string' ? side?.get(id) : undefined),
      );
      return mergeCriterion(sides, spot, meanings);
    },
  });
}
