import type { Node } from 'jsonc-parser';
import type { Finding } from '../../findings/finding.ts';
import type { PlacedFinding } from '../scan-text.ts';
import { nodeAt } from './locate.ts';

/** A text with its tree. */
export interface Source {
  readonly text: string;
  readonly tree: Node;
}

/** Offset in the text of a UTF-16 unit inside a JSON string, whose escapes take several units of text for one. */
export function offsetInside(source: Source, start: number, units: number): number {
  let offset = start + 1;
  for (let unit = 0; unit < units; unit += 1) {
    if (source.text[offset] !== '\\') offset += 1;
    else offset += source.text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}

/** A value on one line is marked as a whole; a longer one only by its opening bracket. */
function rangeOf(source: Source, node: Node): { offset: number; length: number } {
  const { offset, length } = node;
  const isContainer = node.type === 'object' || node.type === 'array';
  const oneLine = !isContainer || !/[\r\n]/.test(source.text.slice(offset, offset + length));
  return { offset, length: oneLine ? length : 1 };
}

/**
 * Finds the place of a finding in the text it is about: a property's name for an unknown property, the part of a formula,
 * otherwise the value at its path or the nearest one above.
 */
export function placeFinding(finding: Finding, source: Source): PlacedFinding {
  const { node, found } = nodeAt(source.tree, finding.path);
  const complete = found === finding.path.length;
  const { start, end } = finding.params;
  if (complete && finding.code === 'schemaUnknownProperty') {
    const key = node.parent?.children?.[0] ?? node;
    return { finding, offset: key.offset, length: key.length };
  }
  if (complete && node.type === 'string' && typeof start === 'number' && typeof end === 'number') {
    const offset = offsetInside(source, node.offset, start);
    return { finding, offset, length: offsetInside(source, node.offset, end) - offset };
  }
  return { finding, ...rangeOf(source, node) };
}
