import type { CriteriaSet, Criterion } from '../../generated/types.ts';
import type { FieldChange } from '../comparison.ts';
import { sameJson, toJson } from '../same-json.ts';

/** A group as a criterion's reader meets it: its heading, the heading it stands under, and its place among those of both sets. */
interface GroupPlace {
  readonly id: string;
  readonly code?: string;
  readonly name?: string;
  readonly parent?: string;
  readonly place?: number;
}

/** Places of the groups of a set by id, counted among the groups that both sets have, from 1. */
export function groupPlaces(set: CriteriaSet, other: CriteriaSet): ReadonlyMap<string, GroupPlace> {
  const shared = new Set(other.groups.map((group) => group.id));
  const places = new Map<string, GroupPlace>();
  let place = 0;
  for (const { id, code, name, parent } of set.groups) {
    if (shared.has(id)) place += 1;
    places.set(id, {
      id,
      code,
      name,
      ...(parent === undefined ? {} : { parent }),
      ...(shared.has(id) ? { place } : {}),
    });
  }
  return places;
}

/** Places of the groups of both sets. */
export interface GroupPlaces {
  readonly base: ReadonlyMap<string, GroupPlace>;
  readonly other: ReadonlyMap<string, GroupPlace>;
}

/** A change of a criterion's group: another one, or the same under another code, name, parent or place. */
export function groupChange(places: GroupPlaces, base: Criterion, other: Criterion): FieldChange | undefined {
  const before = places.base.get(base.group) ?? { id: base.group };
  const after = places.other.get(other.group) ?? { id: other.group };
  if (sameJson(before, after)) return undefined;
  return { field: 'group', before: toJson(before), after: toJson(after) };
}
