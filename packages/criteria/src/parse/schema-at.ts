/** A JSON Schema or a part of one, read as data. */
export type SchemaObject = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own property of an unknown value: `constructor` and its like are nothing special. */
export function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The part of a schema that describes a place of a document, with the name of its definition, if it has one. */
export interface SchemaPlace {
  readonly name: string | undefined;
  readonly schema: SchemaObject;
}

function resolve(root: SchemaObject, place: SchemaPlace): SchemaPlace {
  const reference = place.schema.$ref;
  if (typeof reference !== 'string') return place;
  const name = reference.slice('#/$defs/'.length);
  const target = memberOf(root.$defs, name);
  return isRecord(target) ? resolve(root, { name, schema: target }) : place;
}

function branchesOf(root: SchemaObject, schema: SchemaObject): SchemaPlace[] {
  if (!Array.isArray(schema.oneOf)) return [];
  return schema.oneOf.filter(isRecord).map((branch) => resolve(root, { name: undefined, schema: branch }));
}

function kindsOfBranch(branch: SchemaPlace): unknown[] {
  const kind = memberOf(branch.schema.properties, 'kind');
  const allowed = memberOf(kind, 'enum');
  return Array.isArray(allowed) ? allowed : [memberOf(kind, 'const')];
}

/** Every `kind` that a discriminated union of the schema knows, in its order. */
export function kindsOf(root: SchemaObject, schema: SchemaObject): string[] {
  return branchesOf(root, schema)
    .flatMap(kindsOfBranch)
    .filter((kind) => typeof kind === 'string');
}

/** Properties that a value may have: of the branch of a union that its `kind` names, otherwise of all of them. */
export function propertiesOf(root: SchemaObject, schema: SchemaObject, value: unknown): string[] {
  const kind = memberOf(value, 'kind');
  const branches = branchesOf(root, schema);
  const named = branches.filter((branch) => kindsOfBranch(branch).includes(kind));
  const places = [{ name: undefined, schema }, ...(named.length > 0 ? named : branches)];
  return [
    ...new Set(
      places.flatMap((place) =>
        isRecord(place.schema.properties) ? Object.keys(place.schema.properties) : [],
      ),
    ),
  ];
}

function step(root: SchemaObject, schema: SchemaObject, key: string | number): SchemaPlace | undefined {
  const inner =
    typeof key === 'number'
      ? schema.items
      : (memberOf(schema.properties, key) ?? schema.additionalProperties);
  return isRecord(inner) ? resolve(root, { name: undefined, schema: inner }) : undefined;
}

/** One step down: through the branch of a union that the document's `kind` names, otherwise the first that has the step. */
function descend(
  root: SchemaObject,
  schema: SchemaObject,
  at: { key: string | number; value: unknown },
): SchemaPlace | undefined {
  const kind = memberOf(at.value, 'kind');
  const branches = branchesOf(root, schema);
  const named = branches.filter((branch) => kindsOfBranch(branch).includes(kind));
  for (const branch of [{ name: undefined, schema }, ...(named.length > 0 ? named : branches)]) {
    const found = step(root, branch.schema, at.key) ?? nested(root, branch.schema, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nested(
  root: SchemaObject,
  schema: SchemaObject,
  at: { key: string | number; value: unknown },
): SchemaPlace | undefined {
  for (const branch of branchesOf(root, schema)) {
    const found = step(root, branch.schema, at.key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The part of the schema that describes the value at a path of a document, or undefined where the schema knows none. */
export function schemaAt(
  root: SchemaObject,
  place: { readonly document: unknown; readonly path: readonly (string | number)[] },
): SchemaPlace | undefined {
  let current: SchemaPlace | undefined = { name: undefined, schema: root };
  let value = place.document;
  for (const key of place.path) {
    current = current && descend(root, current.schema, { key, value });
    value = memberOf(value, key);
  }
  return current;
}
