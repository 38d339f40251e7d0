import type { Node } from 'jsonc-parser';
import { gapBefore, type Members, readMembers } from './json-members.ts';

/** How a value is written: over several lines, or on one. */
export type Layout =
  | { kind: 'lines'; eol: string; indent: string; unit: string }
  | { kind: 'line'; comma: string; colon: string; pad: string };

const lineBreak = /\r\n|\n|\r/;

/** What is written between two members that stand on lines of their own; undefined for members on one line. */
export function breakOf(gap: string): string | undefined {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(gap)?.[0];
}

/** The blanks that begin the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** The line break of a text, and the blanks by which the members of its root stand in. */
export function linesOf(text: string, root: Node): { eol: string; unit: string } {
  const eol = lineBreak.exec(text)?.[0] ?? '\n';
  const { members } = readMembers(text, root);
  const first = members[0];
  const unit = first && indentAt(text, first.start).slice(indentAt(text, root.offset).length);
  return { eol, unit: unit || '  ' };
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** Whether what a container holds stands on lines of its own: its first member does, or, where it is empty, those around it. */
export function isSpread(text: string, container: Node): boolean {
  for (let node: Node | undefined = container; node !== undefined; node = node.parent) {
    if (node.type === 'property') continue;
    const members = readMembers(text, node);
    if (members.members.length > 0) return breakOf(gapBefore(text, members, 0)) !== undefined;
  }
  return false;
}

/** Blanks on one line; undefined for anything else. */
function blanks(text: string): string | undefined {
  return /^[ \t]*$/.test(text) ? text : undefined;
}

/** What stands between colon and value, as the nearest property writes it; undefined where none is near. */
function colonGap(text: string, near: Node): string | undefined {
  for (let node: Node | undefined = near; node !== undefined; node = node.parent) {
    const property =
      node.type === 'property' ? node : node.type === 'object' ? node.children?.[0] : undefined;
    const value = property?.children?.[1];
    if (property?.colonOffset === undefined || value === undefined) continue;
    return blanks(text.slice(property.colonOffset + 1, value.offset));
  }
  return undefined;
}

/** What stands between two members on one line of a container. */
export function commaGap(text: string, container: Node, members: Members): string {
  const gap = members.members.length > 1 ? blanks(gapBefore(text, members, 1)) : undefined;
  return gap ?? colonGap(text, container) ?? ' ';
}

/** The layout on one line that a container is written in, or that what it holds should take. */
export function lineLayout(text: string, container: Node): Layout {
  const members = readMembers(text, container);
  const pad =
    container.type === 'object' && members.members.length > 0
      ? (blanks(gapBefore(text, members, 0)) ?? '')
      : '';
  const comma = commaGap(text, container, members);
  return { kind: 'line', comma, colon: colonGap(text, container) ?? comma, pad };
}

/** The layout over several lines for a value that begins on a line with this indentation. */
export function linesLayout(text: string, near: Node, indent: string): Layout {
  return { kind: 'lines', indent, ...linesOf(text, rootOf(near)) };
}

/** How a value new in a container is written: like its neighbours of the same kind, else like the container. */
export function layoutIn(text: string, place: { container: Node; indent: string; value: unknown }): Layout {
  const { container, value } = place;
  const type = Array.isArray(value) ? 'array' : 'object';
  const alike =
    container.type === 'array'
      ? container.children?.findLast((one) => one.type === type && (one.children?.length ?? 0) > 0)
      : undefined;
  const spread = alike ? isSpread(text, alike) : isSpread(text, container);
  return spread ? linesLayout(text, container, place.indent) : lineLayout(text, alike ?? container);
}
