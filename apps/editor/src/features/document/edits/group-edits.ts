import { insertAt, moveWithin, setAt } from '@tieuchi/criteria/text-edits';
import type { Group } from '@tieuchi/criteria/types';
import type { Draft } from './criterion-edits.ts';
import { legalSlug } from './slug.ts';

function indexOf(draft: Draft, id: string): number {
  const index = draft.document.groups.findIndex((group) => group.id === id);
  if (index < 0) throw new RangeError(`no group ${id}`);
  return index;
}

/** The text with a field of a group set, or removed when the value is `undefined` or an empty text. */
export function setGroupField<Field extends keyof Group>(
  draft: Draft,
  at: { group: string; field: Field },
  value: Group[Field] | undefined,
): string {
  return setAt(draft.text, ['groups', indexOf(draft, at.group), at.field], value === '' ? undefined : value);
}

/** The text with a new group at the end; its id comes from the name, with the set's namespace in front. */
export function addGroup(draft: Draft, added: { code: string; name: string }): string {
  const { document } = draft;
  const prefix = document.namespace === undefined ? '' : `${document.namespace}-`;
  const taken = new Set(document.groups.map((group) => group.id));
  const id = legalSlug(`${prefix}${added.name}`, { taken, fallback: `${prefix}nhom` });
  return insertAt(draft.text, { path: ['groups'], index: document.groups.length }, { id, ...added });
}

/** True when nothing refers to the group, so that it can be removed. */
export function isEmptyGroup(draft: Draft, id: string): boolean {
  return (
    draft.document.criteria.every((criterion) => criterion.group !== id) &&
    draft.document.groups.every((group) => group.parent !== id)
  );
}

/** The text without a group that is empty; unchanged when it is not. */
export function removeGroup(draft: Draft, id: string): string {
  return isEmptyGroup(draft, id) ? setAt(draft.text, ['groups', indexOf(draft, id)], undefined) : draft.text;
}

/** The text with a group exchanged with its neighbour under the same parent; unchanged at the end. */
export function moveGroup(draft: Draft, id: string, direction: 'up' | 'down'): string {
  const { groups } = draft.document;
  const from = indexOf(draft, id);
  const parent = groups[from]?.parent;
  const step = direction === 'up' ? -1 : 1;
  for (let to = from + step; groups[to] !== undefined; to += step) {
    if (groups[to]?.parent === parent) return moveWithin(draft.text, { path: ['groups'], from, to });
  }
  return draft.text;
}
