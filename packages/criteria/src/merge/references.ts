import type { Json } from '../compare/comparison.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { validateCriteriaSet } from '../generated/validators.js';
import type { Conflicts } from './conflicts/conflicts.ts';
import { placeOf, wordsOf } from './conflicts/place.ts';
import { itemsByKey, type JsonRecord } from './json-shape.ts';
import { laidOutSet } from './keyed-set.ts';
import { restored } from './restore.ts';
import { eachSide, type Sides } from './sides.ts';
import { type Vanished, vanishedIn, vanishedSince } from './vanished.ts';

/** What is restored may refer to more that went; deeper chains are left as they are and reported. */
const MOST_ROUNDS = 20;

/** A merged document as a set, where it meets the schema. */
export function readSet(record: JsonRecord): CriteriaSet | undefined {
  const value: unknown = record;
  return validateCriteriaSet(value) ? value : undefined;
}

/** What references are held against. `keyed` are the sides with targets by level, `raw` as a conflict shows them. */
interface Material {
  readonly keyed: Sides<JsonRecord>;
  readonly raw: Sides<JsonRecord>;
  /** Missing in a document that went in already. */
  readonly known: readonly Vanished[];
  readonly base: CriteriaSet | undefined;
  readonly conflicts: Conflicts;
}

function textsOf(item: JsonRecord | undefined): { code?: string; name?: string } {
  const { code, name } = item ?? {};
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

/** Puts back what can be; the same document where there is nothing to put back. */
function putBack(
  document: JsonRecord,
  lost: readonly Vanished[],
  found: Material & { laid: Json },
): JsonRecord {
  let next = document;
  for (const { list, id, usedAt } of lost) {
    const whole = list === undefined ? undefined : restored(next, found.keyed, { list, id });
    if (list === undefined || whole === undefined) continue;
    next = whole;
    const sides = eachSide(found.raw, (side) => itemsByKey(side?.[list], 'id')?.get(id));
    const places = usedAt.map((path) => placeOf(path, found.laid));
    const details = { ...textsOf(sides.own ?? sides.new), usedAt: places };
    found.conflicts.add('reference', [list, { id }], { sides, details });
  }
  return next;
}

/**
 * Puts back whatever a merged document still refers to, and reports it; what cannot be put back is only reported. Undefined
 * where the document does not meet the schema.
 */
export function withReferences(merged: JsonRecord, material: Material): JsonRecord | undefined {
  let document = merged;
  for (let round = 0; ; round += 1) {
    const laid = laidOutSet(document);
    const set = readSet(laid);
    if (set === undefined) return undefined;
    const lost = vanishedSince(vanishedIn(set, material.base), material.known);
    const next = round < MOST_ROUNDS ? putBack(document, lost, { ...material, laid }) : document;
    if (next !== document) {
      document = next;
      continue;
    }
    for (const { id, usedAt } of lost) {
      const [first = [], ...more] = usedAt.map((path) => placeOf(path, laid));
      const { list = '', id: user = '' } = wordsOf(first);
      const item = itemsByKey(laid[list], 'id')?.get(user);
      const details = { ...textsOf(item), missing: id, usedAt: [first, ...more] };
      material.conflicts.add('reference', first, { details });
    }
    return document;
  }
}
