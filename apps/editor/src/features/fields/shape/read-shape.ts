import { criteriaSetSchema } from '@tieuchi/criteria/schema';
import { type FieldShape, isRecord, type ObjectShape, type Shape } from './shape.ts';

type Node = Readonly<Record<string, unknown>>;

const root: Node = criteriaSetSchema;
const definitions: Node = isRecord(root.$defs) ? root.$defs : {};
const known = new Map<string, Shape>();

/** The shape of a definition of the schema, "Criterion" or "Group"; of the whole document for "CriteriaSet". */
export function shapeOf(definition: string): Shape {
  const before = known.get(definition);
  if (before) return before;
  const node = definition === root.title ? root : definitions[definition];
  if (!isRecord(node)) throw new RangeError(`no definition ${definition}`);
  const shape = read(node, definition);
  known.set(definition, shape);
  return shape;
}

/** The shape of a definition that is an object. */
export function objectShapeOf(definition: string): ObjectShape {
  const shape = shapeOf(definition);
  if (shape.kind !== 'object') throw new RangeError(`${definition} is no object`);
  return shape;
}

function read(node: Node, name: string): Shape {
  if (typeof node.$ref === 'string') return shapeOf(node.$ref.replace('#/$defs/', ''));
  if ('const' in node) return { kind: 'constant', value: node.const };
  if (Array.isArray(node.enum)) return { kind: 'choice', role: roleOf(name), of: node.enum.filter(isText) };
  // Beside fields, "one of" only says which of them go together.
  if (Array.isArray(node.oneOf) && !isRecord(node.properties))
    return { kind: 'union', name, of: node.oneOf.filter(isRecord).map((one) => read(one, name)) };
  switch (node.type) {
    case 'array':
      return {
        kind: 'list',
        of: isRecord(node.items) ? read(node.items, name) : { kind: 'null' },
        least: numberIn(node, 'minItems') ?? 0,
        most: numberIn(node, 'maxItems'),
      };
    case 'object':
      return readObject(node, name);
    case 'boolean':
      return { kind: 'boolean' };
    case 'number':
    case 'integer':
      return {
        kind: 'number',
        integer: node.type === 'integer',
        least: numberIn(node, 'minimum'),
        above: numberIn(node, 'exclusiveMinimum'),
        most: numberIn(node, 'maximum'),
      };
    case 'string':
      return {
        kind: 'text',
        role: roleOf(name),
        date: node.format === 'date',
        pattern: typeof node.pattern === 'string' ? new RegExp(node.pattern, 'u') : undefined,
        filled: (numberIn(node, 'minLength') ?? 0) > 0,
      };
    default:
      return { kind: 'null' };
  }
}

function readObject(node: Node, name: string): Shape {
  if (!isRecord(node.properties))
    return {
      kind: 'map',
      of: isRecord(node.additionalProperties) ? read(node.additionalProperties, name) : { kind: 'null' },
    };
  const owner = typeof node.title === 'string' ? node.title : name;
  const required = new Set(Array.isArray(node.required) ? node.required : []);
  const fields = Object.entries(node.properties).flatMap(([field, inner]): FieldShape[] => {
    if (!isRecord(inner)) return [];
    const description = typeof inner.description === 'string' ? inner.description : undefined;
    return [{ name: field, owner, required: required.has(field), description, shape: read(inner, field) }];
  });
  return { kind: 'object', name: owner, fields, least: numberIn(node, 'minProperties') ?? 0 };
}

/** Names of definitions are capitalised; a field's own name says nothing about what kind of text it is. */
function roleOf(name: string): string | undefined {
  return /^[A-Z]/.test(name) ? name : undefined;
}

function numberIn(node: Node, key: string): number | undefined {
  const value = node[key];
  return typeof value === 'number' ? value : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
