import type { Edit, Node } from 'jsonc-parser';
import { breakOf, commaGap, indentAt, isSpread, layoutIn, linesOf } from './json-layout.ts';
import { endsInLineComment, gapBefore, type Members, readMembers } from './json-members.ts';
import { writeJson } from './write-json.ts';

const put = (offset: number, content: string): Edit => ({ offset, length: 0, content });

/** What is put in: an item of an array, or a property with its key. */
export type NewMember = { value: unknown; key?: string };

/**
 * The edits that put a member into an array or object before the one at `index` (their number appends), laid out like its
 * neighbours. What stands there already keeps every character and its comments.
 */
export function insertMember(text: string, container: Node, index: number, added: NewMember): Edit[] {
  const all = readMembers(text, container);
  const { members } = all;
  if (index < 0 || index > members.length) throw new RangeError(`no place ${index}`);
  if (members.length === 0) return [insertOnly(text, { container, all }, added)];
  const next = members[index];
  const last = members[members.length - 1];
  const line = breakOf(gapBefore(text, all, next ? index : members.length - 1));
  const gap = line ?? commaGap(text, container, all);
  const indent = line?.replace(/^[\r\n]+/, '') ?? indentAt(text, container.offset);
  const written = write(text, { container, indent }, added);
  if (next) return [put(next.from, `${written},${gap}`)];
  if (last === undefined) return [];
  if (line !== undefined) {
    if (last.comma !== undefined) return [put(last.trail, `${gap}${written},`)];
    if (last.to === last.end) return [put(last.end, `,${gap}${written}`)];
    return [put(last.end, ','), put(last.to, `${gap}${written}`)];
  }
  if (last.comma !== undefined) return [put(last.comma + 1, `${gap}${written},`)];
  return [put(endsInLineComment(text.slice(last.end, last.to)) ? last.end : last.to, `,${gap}${written}`)];
}

function insertOnly(text: string, place: { container: Node; all: Members }, added: NewMember): Edit {
  const { container, all } = place;
  const { open, close } = all;
  let root = container;
  while (root.parent !== undefined) root = root.parent;
  const { eol, unit } = linesOf(text, root);
  const own = indentAt(text, container.offset);
  const comments = text.slice(open, close).trimEnd();
  const spread = isSpread(text, container) || endsInLineComment(comments);
  const written = write(text, { container, indent: spread ? own + unit : own }, added);
  const content = spread ? `${eol}${own}${unit}${written}${eol}${own}` : written;
  return { offset: open + comments.length, length: close - open - comments.length, content };
}

function write(text: string, place: { container: Node; indent: string }, { key, value }: NewMember): string {
  const layout = layoutIn(text, { ...place, value });
  const colon = layout.kind === 'lines' ? ' ' : layout.colon;
  return `${key === undefined ? '' : `${JSON.stringify(key)}:${colon}`}${writeJson(value, layout)}`;
}
