import type { Edit, Node } from 'jsonc-parser';
import { endsInLineComment, type Members, readMembers } from './json-members.ts';

const cut = (from: number, to: number): Edit => ({ offset: from, length: to - from, content: '' });

/**
 * The edits that take a member out of an array or object, with its comma and its own comments. What stays is written as before;
 * a container that held nothing else closes up.
 */
export function removeMember(text: string, container: Node, index: number): Edit[] {
  const all = readMembers(text, container);
  const { members } = all;
  const own = members[index];
  if (own === undefined) throw new RangeError(`no member ${index}`);
  if (members.length === 1) return [removeOnly(text, all, own)];
  const next = members[index + 1];
  if (next !== undefined) return [cut(own.from, next.from)];
  const previous = members[index - 1];
  if (previous?.comma === undefined) throw new RangeError(`no member before ${index}`);
  const open = endsInLineComment(text.slice(previous.comma + 1, previous.trail));
  const keepsBreak = open && !/[\r\n]/.test(text[own.trail] ?? '');
  const rest = cut(keepsBreak ? own.from : previous.trail, own.trail);
  // The comma behind the last member stays the comma behind the last member.
  if (own.comma !== undefined) return [rest];
  const loose = !endsInLineComment(text.slice(previous.end, previous.to));
  return [cut(loose ? previous.to : previous.comma, previous.comma + 1), rest];
}

function removeOnly(text: string, { open, head, close }: Members, own: Members['members'][number]): Edit {
  const bare = head === open && text.slice(own.trail, close).trim() === '';
  return bare ? cut(open, close) : cut(own.from, own.trail);
}
