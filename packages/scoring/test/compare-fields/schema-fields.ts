import { criteriaSetSchema } from '@tieuchi/criteria/schema';

/** A part of the schema, or of a document. */
export type Tree = { readonly [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function propertyOf(value: unknown, key: string): unknown {
  return isTree(value) ? value[key] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const definitions: Tree = criteriaSetSchema.$defs;

/** A schema in place of the reference to it. */
function resolved(schema: unknown): Tree {
  const reference = propertyOf(schema, '$ref');
  if (typeof reference !== 'string') return isTree(schema) ? schema : {};
  return resolved(definitions[reference.replace('#/$defs/', '')]);
}

function propertiesOf(schema: Tree): [name: string, schema: unknown][] {
  return Object.entries(isTree(schema.properties) ? schema.properties : {});
}

/** What can stand at a place: the branches of a union that are values of their own, otherwise the schema itself. */
function branchesOf(schema: unknown): Tree[] {
  const own = resolved(schema);
  const isUnion = own.properties === undefined && own.oneOf !== undefined;
  return isUnion ? listOf(own.oneOf).flatMap(branchesOf) : [own];
}

/** A property that can be one thing only says which branch of a union a value is; the property that holds the value covers it. */
function isFixed(schema: unknown): boolean {
  return 'const' in resolved(schema);
}

/**
 * Every property that an object of a set can have, as "Definition.property". `isSkipped` names properties that decide nothing: what
 * lies in them is not looked into.
 */
export function fieldsOfSchema(isSkipped: (field: string) => boolean): Set<string> {
  const fields = new Set<string>();
  const seen = new Set<Tree>();
  const visit = (schema: unknown): void => {
    for (const branch of branchesOf(schema)) {
      if (seen.has(branch)) continue;
      seen.add(branch);
      for (const [name, inner] of propertiesOf(branch)) {
        const field = `${String(branch.title)}.${name}`;
        if (!isFixed(inner)) fields.add(field);
        if (!isSkipped(field)) visit(inner);
      }
      if (isTree(branch.additionalProperties)) visit(branch.additionalProperties);
      if (branch.items !== undefined) visit(branch.items);
    }
  };
  visit(criteriaSetSchema);
  return fields;
}

function fits(schema: Tree, value: unknown): boolean {
  const { type } = schema;
  if (type === 'array') return Array.isArray(value);
  if (type !== 'object') return !isTree(value) && !Array.isArray(value);
  if (!isTree(value)) return false;
  const isWhole = listOf(schema.required).every((name) => String(name) in value);
  const kind = resolved(propertyOf(schema.properties, 'kind'));
  const kinds = 'const' in kind ? [kind.const] : listOf(kind.enum);
  return isWhole && (kinds.length === 0 || kinds.includes(value.kind));
}

/** Where an object of a document stands, from the root. */
export type Place = readonly (string | number)[];

/** The places in a document of all objects that have this definition. */
export function placesOf(document: unknown, title: string): Place[] {
  const places: Place[] = [];
  const visit = (schema: unknown, value: unknown, place: Place): void => {
    if (value === undefined) return;
    const branch = branchesOf(schema).find((own) => fits(own, value));
    if (branch === undefined) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(branch.items, item, [...place, index]);
      return;
    }
    if (!isTree(value)) return;
    if (branch.title === title) places.push(place);
    const known = new Map(propertiesOf(branch));
    for (const [name, inner] of Object.entries(value)) {
      visit(known.get(name) ?? branch.additionalProperties, inner, [...place, name]);
    }
  };
  visit(criteriaSetSchema, document, []);
  return places;
}

/** The value at a place of a document. */
export function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (at, key) => (Array.isArray(at) ? at[Number(key)] : propertyOf(at, String(key))),
    document,
  );
}

/** The document with one property of the object at a place set, or taken away where there is no value. */
export function withField(
  document: unknown,
  place: Place,
  change: { name: string; value: unknown },
): unknown {
  const [key, ...rest] = place;
  if (key === undefined) {
    const others = Object.entries(isTree(document) ? document : {}).filter(([name]) => name !== change.name);
    return Object.fromEntries(change.value === undefined ? others : [...others, [change.name, change.value]]);
  }
  if (Array.isArray(document)) {
    return document.map((item, index) => (index === key ? withField(item, rest, change) : item));
  }
  return Object.fromEntries(
    Object.entries(isTree(document) ? document : {}).map(([name, inner]) => [
      name,
      name === key ? withField(inner, rest, change) : inner,
    ]),
  );
}
