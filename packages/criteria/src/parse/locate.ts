import { type Node, parseTree } from 'jsonc-parser';
import type { Path, Range } from '../findings/finding.ts';
import { LineIndex } from './line-index.ts';
import { scanText, withoutMark } from './scan-text.ts';

/** Where a value stands in a text: lines and columns from 1, offset and length in UTF-16 units. */
export interface Location extends Range {
  readonly offset: number;
  readonly length: number;
}

function childOf(node: Node, segment: string | number): Node | undefined {
  const children = node.children ?? [];
  if (node.type === 'array') return typeof segment === 'number' ? children[segment] : undefined;
  if (node.type !== 'object') return undefined;
  return children.find((property) => property.children?.[0]?.value === segment)?.children?.[1];
}

/** The node at a path, or the nearest one above it that exists; `found` tells how many segments were followed. */
export function nodeAt(tree: Node, path: Path): { node: Node; found: number } {
  let node = tree;
  let found = 0;
  for (const segment of path) {
    const child = childOf(node, segment);
    if (child === undefined) break;
    node = child;
    found += 1;
  }
  return { node, found };
}

/**
 * Where the value at a path stands in a JSON text, or the nearest value around it when the path leads nowhere. Works on
 * texts with mistakes; the start of the text when there is nothing to find.
 */
export function locate(text: string, path: Path): Location {
  const tree = scanText(text).beyond === undefined ? parseTree(withoutMark(text)) : undefined;
  const { offset, length } = tree === undefined ? { offset: 0, length: 0 } : nodeAt(tree, path).node;
  return { ...new LineIndex(text).rangeOf(offset, length), offset, length };
}
