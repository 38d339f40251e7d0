import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canary, hiddenMarks } from './canaries.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

const schemaFile = new URL('../../packages/criteria/schema/criteria-set.schema.json', import.meta.url);
const schema: JsonObject = JSON.parse(readFileSync(fileURLToPath(schemaFile), 'utf8'));

/** Where a text stands in the schema: the definition that the property belongs to, and its name. */
type Place = string;

/** A part of the schema with what it refers to, and under which name it is known. */
function resolve(part: Json | undefined, known: string): { part: JsonObject; known: string } {
  if (!isObject(part)) return { part: {}, known };
  const { $ref: reference, title } = part;
  if (typeof reference !== 'string') return { part, known: typeof title === 'string' ? title : known };
  const name = reference.replace('#/$defs/', '');
  const { $defs: definitions } = schema;
  return resolve(isObject(definitions) ? definitions[name] : undefined, name);
}

/** Whether people may write here what they like. */
function isFreeText(part: Json | undefined): boolean {
  const { part: found, known } = resolve(part, '');
  const closed = ['pattern', 'enum', 'const', 'format'].some((word) => word in found);
  return found.type === 'string' && !closed && known !== 'Formula';
}

/** The alternative that a value was written for: the one of its kind, or the one whose required names it has. */
function alternativeFor(part: JsonObject, value: Json, known: string): { part: JsonObject; known: string } {
  const { oneOf } = part;
  // Beside fields, "one of" only says which of them go together.
  if (!Array.isArray(oneOf) || isObject(part.properties)) return { part, known };
  const fits = oneOf.map((option) => resolve(option, known)).find((option) => fitsValue(option.part, value));
  return fits ? alternativeFor(fits.part, value, fits.known) : { part: {}, known };
}

function fitsValue(part: JsonObject, value: Json): boolean {
  if (Array.isArray(part.oneOf) && !isObject(part.properties))
    return part.oneOf.some((option) => fitsValue(resolve(option, '').part, value));
  if (Array.isArray(value)) return part.type === 'array';
  if (!isObject(value) || part.type !== 'object') return false;
  const { properties, required = [] } = part;
  if (!isObject(properties) || !Array.isArray(required)) return isObject(part.additionalProperties);
  if (!required.every((name) => typeof name === 'string' && name in value)) return false;
  const kind = properties.kind;
  if (!isObject(kind)) return true;
  return kind.const === value.kind || (Array.isArray(kind.enum) && kind.enum.includes(value.kind ?? null));
}

class Filler {
  readonly filled = new Set<Place>();
  #number = 0;

  /** A new canary; where the schema takes fewer characters, its beginning is left out, so that marks can still be added. */
  text(place: Place, property: Json | undefined): string {
    this.filled.add(place);
    this.#number += 1;
    const { maxLength } = resolve(property, '').part;
    return typeof maxLength === 'number'
      ? canary(this.#number).slice(hiddenMarks.length - maxLength)
      : canary(this.#number);
  }

  /** The value with a canary in every text that its part of the schema knows, those left out until now included. */
  fill(part: Json | undefined, value: Json, known: string): Json {
    const resolved = resolve(part, known);
    const found = alternativeFor(resolved.part, value, resolved.known);
    if (Array.isArray(value)) return value.map((item) => this.fill(found.part.items, item, found.known));
    if (!isObject(value)) return value;
    const { properties, additionalProperties } = found.part;
    if (!isObject(properties)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          this.fill(additionalProperties, item, found.known),
        ]),
      );
    }
    const result: JsonObject = { ...value };
    for (const [name, property] of Object.entries(properties)) {
      const place = `${found.known}.${name}`;
      const { part: inner } = resolve(property, '');
      const present = value[name];
      if (name === '$schema') continue;
      if (isFreeText(property)) result[name] = this.text(place, property);
      else if (inner.type === 'array' && isFreeText(inner.items))
        result[name] = [this.text(place, inner.items)];
      else if (present !== undefined) result[name] = this.fill(property, present, place);
    }
    return result;
  }
}

/** Every place of the schema where people may write what they like. */
export function textPlaces(): Set<Place> {
  const places = new Set<Place>();
  const visit = (part: Json, known: string): void => {
    if (Array.isArray(part)) for (const item of part) visit(item, known);
    if (!isObject(part)) return;
    const own = typeof part.title === 'string' ? part.title : known;
    const { properties } = part;
    for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
      const { part: inner } = resolve(property, '');
      if (name === '$schema') continue;
      if (isFreeText(property) || (inner.type === 'array' && isFreeText(inner.items)))
        places.add(`${own}.${name}`);
    }
    for (const [name, item] of Object.entries(part))
      visit(item, name === 'properties' ? own : name in part && own ? own : name);
  };
  visit(schema, '');
  return places;
}

/** The document with canaries in every text, and the places that got one. */
export function withCanaries(document: JsonObject): { text: string; filled: ReadonlySet<Place> } {
  const filler = new Filler();
  const filled = filler.fill(schema, document, 'CriteriaSet');
  return { text: `${JSON.stringify(filled, null, 2)}\n`, filled: filler.filled };
}
