import { type Node, parseTree } from 'jsonc-parser';
import type { Path, Range } from '../../findings/finding.ts';
import { scanText, withoutMark } from '../scan-text.ts';
import { LineIndex } from './line-index.ts';

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
 * Where the keys or values at many paths of one text stand, which is read once. For texts that are sound JSON of known shape: what a
 * document may be is not asked. A path that ends in a member gives the place of its key.
 */
export function locatorOf(text: string): (path: Path) => Location {
  const plain = withoutMark(text);
  const tree = parseTree(plain);
  const lines = new LineIndex(text);
  return (path) => {
    const node = tree === undefined ? undefined : (keyAt(tree, path) ?? nodeAt(tree, path).node);
    const { offset, length } = node ?? { offset: 0, length: 0 };
    return { ...lines.rangeOf(offset, length), offset, length };
  };
}

/** The key of the member that a path ends in. */
function keyAt(tree: Node, path: Path): Node | undefined {
  const { node, found } = nodeAt(tree, path);
  return found === path.length && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
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
