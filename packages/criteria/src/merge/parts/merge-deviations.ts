import type { Json } from '../../compare/comparison.ts';
import { sameJson } from '../../compare/same-json.ts';
import { propertyOf } from '../json-shape.ts';
import { eachSide, type Sides } from '../sides.ts';
import { type Merge, mergeFields } from './merge-fields.ts';
import { itemwise } from './merge-items.ts';

/** What a reason can be about, by the field that says so. */
const SUBJECTS = ['criterion', 'group', 'outcome'] as const;

function about(list: Json | undefined, subject: string): Json | undefined {
  if (!Array.isArray(list)) return list;
  return list.filter((item) => propertyOf(item, subject) !== undefined);
}

/** Own's order where own has both, so that reasons that nobody touched stay where they are. */
function inOrderOf(own: Json | undefined, merged: readonly Json[]): Json[] {
  if (!Array.isArray(own)) return [...merged];
  const placeOf = (item: Json) =>
    own.findIndex((one) =>
      SUBJECTS.every((subject) => sameJson(propertyOf(one, subject), propertyOf(item, subject))),
    );
  const known = merged.filter((item) => placeOf(item) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return merged.map((item) => (placeOf(item) < 0 ? item : (known[next++] ?? item)));
}

/** Reasons merge one by one, each told by the criterion, the group or the outcome that it is about. */
export const mergeDeviations: Merge = (lists: Sides<Json>, spot) => {
  const merged: Json[] = [];
  let isThere = false;
  for (const key of SUBJECTS) {
    const merge = itemwise({ key, item: (sides, inner) => mergeFields(sides, inner) });
    const list = merge(
      eachSide(lists, (side) => about(side, key)),
      spot,
    );
    isThere ||= list !== undefined;
    if (Array.isArray(list)) merged.push(...list);
  }
  return isThere ? inOrderOf(lists.own, merged) : undefined;
};
