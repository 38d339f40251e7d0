import type { CriteriaSet } from '@tieuchi/criteria/types';
import { validateCriteriaSet } from '@tieuchi/criteria/validators';
import { isScorable } from '../../src/score.ts';
import { OTHER_VALUES } from './field-values.ts';
import { type Place, placesOf, valueAt, withField } from './schema-fields.ts';
import { SEEDS } from './seed-sets.ts';
import { type Draw, drawFrom, oneOf } from './small-responses.ts';

/** Two sets that differ in one field. */
export interface FieldPair {
  readonly base: CriteriaSet;
  readonly other: CriteriaSet;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The set as a document of its own, if it is one that can be scored. */
function scorable(document: unknown): CriteriaSet | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  return validateCriteriaSet(copy) && isScorable(copy) ? copy : undefined;
}

/** The set with an id renamed wherever it stands: of an input in its criterion, formulas and all, otherwise in the whole set. */
function renamed(
  set: CriteriaSet,
  place: Place,
  [before, after]: readonly [before: string, after: string],
): unknown {
  const [list, index, inner] = place;
  const text = JSON.stringify(set);
  if (list !== 'criteria' || inner !== 'inputs' || index === undefined) {
    return JSON.parse(text.replaceAll(JSON.stringify(before), JSON.stringify(after)));
  }
  const word = new RegExp(`\\b${before}\\b`, 'g');
  const criterion: unknown = JSON.parse(JSON.stringify(valueAt(set, [list, index])).replace(word, after));
  const criteria = set.criteria.map((own, at) => (at === index ? criterion : own));
  return { ...set, criteria };
}

/** The set with this field of some object changed; undefined where nothing fits. */
function changed(draw: Draw, set: CriteriaSet, field: string): CriteriaSet | undefined {
  const [title = '', name = ''] = field.split('.');
  const places = placesOf(set, title);
  const place = places[draw(Math.max(1, places.length))];
  const owner = place === undefined ? undefined : valueAt(set, place);
  if (place === undefined || !isRecord(owner)) return undefined;
  const values = OTHER_VALUES[field]?.(owner, set) ?? [];
  const value = values[draw(Math.max(1, values.length))];
  if (JSON.stringify(value) === JSON.stringify(owner[name])) return undefined;
  const isRenamed = name === 'id' && draw(2) === 0;
  if (isRenamed) return scorable(renamed(set, place, [String(owner[name]), String(value)]));
  return scorable(withField(set, place, { name, value }));
}

const FIELDS = Object.keys(OTHER_VALUES);

/** A small set with a few fields as drawn; `title` is a definition that has to occur in it. */
function drawnSet(draw: Draw, title: string): CriteriaSet | undefined {
  const [first, ...more] = SEEDS.filter((seed) => placesOf(seed, title).length > 0);
  if (first === undefined) return undefined;
  let set = oneOf(draw, [first, ...more]);
  for (let left = draw(3); left > 0; left -= 1) {
    set = changed(draw, set, FIELDS[draw(FIELDS.length)] ?? '') ?? set;
  }
  return set;
}

/** The pair of a number: the same for the same number, whatever came before; undefined where nothing could be changed. */
export function pairFor(field: string, seed: number): FieldPair | undefined {
  const draw = drawFrom(seed);
  const [title = ''] = field.split('.');
  const base = drawnSet(draw, title);
  for (let tries = 0; base !== undefined && tries < 12; tries += 1) {
    const other = changed(draw, base, field);
    if (other !== undefined) return { base, other };
  }
  return undefined;
}
