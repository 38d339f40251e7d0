import { applyEdits, type Edit, type JSONPath, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { nodeAt } from '../parse/places/locate.ts';
import { withoutMark } from '../parse/scan-text.ts';
import { insertMember } from './insert-member.ts';
import { indentAt, isSpread, layoutIn, lineLayout, linesLayout } from './json-layout.ts';
import { moveMember } from './move-member.ts';
import { removeMember } from './remove-member.ts';
import { writeJson } from './write-json.ts';

/**
 * The text with the value at a path set, or removed when `undefined`; objects and arrays on the way that do not exist are made.
 * Everything else keeps its bytes. Throws a `RangeError` for a text that is not JSON and for a path that leads through a value
 * that holds nothing, or beyond the end of a list.
 */
export function setAt(text: string, path: JSONPath, value: unknown): string {
  const { node, found } = nodeAt(treeOf(text), path);
  if (found === path.length)
    return applyEdits(text, value === undefined ? removal(text, node) : replacement(text, node, value));
  if (value === undefined) return text;
  if (path.slice(found + 1).some((step) => typeof step === 'number' && step > 0))
    throw new RangeError('beyond the end');
  const made = path
    .slice(found + 1)
    .reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
  return applyEdits(text, addition(text, { container: node, step: path[found] }, made));
}

/** The text with an item put into the array at `path` before position `index` (the length appends). Throws as `setAt`. */
export function insertAt(text: string, at: { path: JSONPath; index: number }, value: unknown): string {
  return applyEdits(text, insertMember(text, arrayAt(text, at.path), at.index, { value }));
}

/** The text with an item of the array at `path` moved to another position, as it is written. Throws as `setAt`. */
export function moveWithin(text: string, move: { path: JSONPath; from: number; to: number }): string {
  return applyEdits(text, moveMember(text, arrayAt(text, move.path), move));
}

/** The tree of a text that may be edited; comments and commas behind a last member do no harm. */
export function treeOf(text: string): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(withoutMark(text), errors, { allowTrailingComma: true });
  if (tree === undefined || errors.length > 0) throw new RangeError('not JSON: a broken text is not edited');
  return tree;
}

function arrayAt(text: string, path: JSONPath): Node {
  const { node, found } = nodeAt(treeOf(text), path);
  if (found < path.length || node.type !== 'array') throw new RangeError(`no array at ${path.join('/')}`);
  return node;
}

function removal(text: string, node: Node): Edit[] {
  const member = node.parent?.type === 'property' ? node.parent : node;
  const container = member.parent;
  if (container === undefined) throw new RangeError('the document itself cannot be removed');
  return removeMember(text, container, container.children?.indexOf(member) ?? -1);
}

function replacement(text: string, node: Node, value: unknown): Edit[] {
  const indent = indentAt(text, node.offset);
  const container = node.parent?.type === 'property' ? node.parent.parent : node.parent;
  const filled = (node.children?.length ?? 0) > 0;
  const layout = filled
    ? isSpread(text, node)
      ? linesLayout(text, node, indent)
      : lineLayout(text, node)
    : layoutIn(text, { container: container ?? node, indent, value });
  return [{ offset: node.offset, length: node.length, content: writeJson(value, layout) }];
}

function addition(
  text: string,
  { container, step }: { container: Node; step: string | number | undefined },
  value: unknown,
): Edit[] {
  const count = container.children?.length ?? 0;
  if (container.type === 'object' && typeof step === 'string')
    return insertMember(text, container, count, { key: step, value });
  if (container.type === 'array' && step === count) return insertMember(text, container, count, { value });
  throw new RangeError(`nothing can be set at ${step}`);
}
