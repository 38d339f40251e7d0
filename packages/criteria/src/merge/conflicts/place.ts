import type { Json } from '../../compare/comparison.ts';
import type { Path } from '../../findings/finding.ts';
import { keyText, propertyOf } from '../json-shape.ts';

/** One step towards a place: a property, the item of a list with an id, or a target by class of unit or level. */
export type PlaceStep =
  | string
  | number
  | { readonly id: string; readonly key?: string }
  | { readonly unitClass: string }
  | { readonly level: string };

/** A place that stays true while items come, go and move. */
export type Place = readonly PlaceStep[];

/** The words of a place: which list of the set and item, which field of it, which level and class of unit. */
export interface PlaceWords {
  readonly list?: string;
  readonly id?: string;
  readonly field?: string;
  readonly level?: string;
  readonly unitClass?: string;
}

/** Says a place in the words of a conflict. */
export function wordsOf(place: Place): PlaceWords {
  const words: { list?: string; id?: string; field?: string; level?: string; unitClass?: string } = {};
  const first = place.findIndex((step) => typeof step === 'object');
  const item = place[first];
  const list = place[first - 1];
  if (typeof item === 'object' && 'id' in item) {
    words.id = item.id;
    if (typeof list === 'string') words.list = list;
  }
  const inside = place.slice(first + 1);
  const field = inside.flatMap((step) => {
    if (typeof step !== 'object') return [String(step)];
    return 'id' in step ? [step.id] : [];
  });
  if (field.length > 0) words.field = field.join('.');
  for (const step of inside) {
    if (typeof step !== 'object') continue;
    if ('level' in step) words.level = step.level;
    if ('unitClass' in step) words.unitClass = step.unitClass;
  }
  return words;
}

/** The path of a place in a document; it ends early where the document does not have the rest. */
export function pathOf(place: Place, document: Json, levels: readonly string[]): Path {
  const path: (string | number)[] = [];
  let at: Json | undefined = document;
  for (const step of place) {
    if (Array.isArray(at)) {
      const list: Json[] = at;
      const index: number = indexIn(list, step, levels);
      if (index < 0) return path;
      path.push(index);
      at = list[index];
      continue;
    }
    const key = keyOf(step);
    if (key === undefined) return path;
    const inner: Json | undefined = propertyOf(at, key);
    if (inner === undefined) return path;
    path.push(key);
    at = inner;
  }
  return path;
}

function keyOf(step: PlaceStep): string | undefined {
  if (typeof step !== 'object') return typeof step === 'string' ? step : undefined;
  return 'unitClass' in step ? step.unitClass : undefined;
}

function indexIn(list: readonly Json[], step: PlaceStep, levels: readonly string[]): number {
  if (typeof step !== 'object') return typeof step === 'number' && step < list.length ? step : -1;
  if ('level' in step) return levels.indexOf(step.level);
  if (!('id' in step)) return -1;
  return list.findIndex((item) => keyText(propertyOf(item, step.key ?? 'id')) === step.id);
}

/** The place that a path of this document leads to: items that have an id are known by it from then on. */
export function placeOf(path: Path, document: Json): Place {
  const place: PlaceStep[] = [];
  let at: Json | undefined = document;
  for (const step of path) {
    at = Array.isArray(at) && typeof step === 'number' ? at[step] : propertyOf(at, String(step));
    const id = typeof step === 'number' ? propertyOf(at, 'id') : undefined;
    place.push(typeof id === 'string' ? { id } : step);
  }
  return place;
}
