import type { Edit, Node } from 'jsonc-parser';
import { linesOf } from './json-layout.ts';
import { endsInLineComment, type Member, readMembers } from './json-members.ts';

/**
 * The edits that move a member of an array or object to another place among its fellows. Members and their comments change places
 * as they are written; commas and blanks between them stay.
 */
export function moveMember(text: string, container: Node, move: { from: number; to: number }): Edit[] {
  const { members } = readMembers(text, container);
  const order = members.map((_, index) => index);
  const [moved] = order.splice(move.from, 1);
  if (moved === undefined || move.to < 0 || move.to >= members.length) throw new RangeError('no such place');
  order.splice(move.to, 0, moved);
  let root = container;
  while (root.parent !== undefined) root = root.parent;
  const { eol } = linesOf(text, root);
  return order.flatMap((source, index): Edit[] => {
    const place = members[index];
    const own = members[source];
    return place === undefined || own === undefined || source === index
      ? []
      : fill(text, { place, own, eol });
  });
}

/** One member written where another stood: itself before the comma, the comments that end its line behind it. */
function fill(text: string, { place, own, eol }: { place: Member; own: Member; eol: string }): Edit[] {
  const closed = (trivia: string, next: string): string =>
    endsInLineComment(trivia) && !/^[\r\n]/.test(next) ? trivia + eol : trivia;
  const before = text.slice(own.from, own.end);
  const late = text.slice(own.end, own.to);
  const trail = own.comma === undefined ? '' : text.slice(own.comma + 1, own.trail);
  // A comment that ends a line cannot stand before a comma: it goes behind.
  const early = place.comma !== undefined && !endsInLineComment(late) ? late : '';
  const next = text[place.trail] ?? '';
  const behind = closed((early === '' ? closed(late, trail || next) : '') + trail, next);
  if (place.comma === undefined) return [{ ...spot(place.from, place.to), content: before + behind }];
  return [
    { ...spot(place.from, place.to), content: before + early },
    { ...spot(place.comma + 1, place.trail), content: behind },
  ];
}

const spot = (from: number, to: number): { offset: number; length: number } => ({
  offset: from,
  length: to - from,
});
