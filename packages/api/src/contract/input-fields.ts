import { z } from 'zod';
import { scalars } from '../inputs/inputs.ts';

/** One field of an input. */
export interface InputField {
  /** "rows.*.username"; "" for the whole. */
  readonly path: string;
  /** The kind of `inputs/inputs.ts` that it is; undefined for a text, number or JSON of another making, and a list without an end. */
  readonly scalar: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** Every field of a schema. Choices, yes or no, and null need no kind. */
export function inputFields(schema: z.ZodType): InputField[] {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: scalars });
  return isNode(described) ? fieldsOf(described, '') : [];
}

function fieldsOf(node: Node, path: string): InputField[] {
  if (typeof node.scalar === 'string') return [{ path, scalar: node.scalar }];
  const within = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(node.anyOf)) return nodesIn(node.anyOf).flatMap((choice) => fieldsOf(choice, path));
  if (isNode(node.properties))
    return Object.entries(node.properties).flatMap(([name, value]) =>
      nodesIn(value).flatMap((property) => fieldsOf(property, within(name))),
    );
  if (node.type === 'array') {
    const items = nodesIn(node.items).flatMap((item) => fieldsOf(item, within('*')));
    return typeof node.maxItems === 'number' ? items : [{ path, scalar: undefined }, ...items];
  }
  const isChoice = node.enum !== undefined || node.const !== undefined;
  return isChoice || node.type === 'boolean' || node.type === 'null' ? [] : [{ path, scalar: undefined }];
}
