import type { Node } from 'jsonc-parser';

/** Where a member of an array or object stands, with what goes with it when it goes. Offsets of the text, ends exclusive. */
export interface Member {
  /** The comments on the lines right before it, else the member itself. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** The comments between it and its comma; else `end`. */
  readonly to: number;
  readonly comma: number | undefined;
  /** The comments that end its line behind the comma; else the end of the comma, or `to` where there is none. */
  readonly trail: number;
}

/** An array or object of a text as its members and what lies between the brackets beside them. */
export interface Members {
  /** Behind the opening bracket, and the comments that end its line. */
  readonly open: number;
  readonly head: number;
  /** The closing bracket. */
  readonly close: number;
  readonly members: readonly Member[];
}

/** A run of blanks and comments: where it ends, its comments, and its first line break. */
interface Trivia {
  readonly end: number;
  readonly comments: readonly { readonly from: number; readonly to: number }[];
  readonly firstBreak: number | undefined;
}

const triviaToken = /[ \t]+|\r\n|[\r\n]|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;

/** What a run of blanks and comments consists of, from an offset on. */
function* triviaTokens(text: string, offset: number): Generator<{ from: number; token: string }> {
  let from = offset;
  for (;;) {
    triviaToken.lastIndex = from;
    const token = triviaToken.exec(text)?.[0];
    if (token === undefined) return;
    yield { from, token };
    from += token.length;
  }
}

function triviaAt(text: string, offset: number): Trivia {
  const comments: { from: number; to: number }[] = [];
  let firstBreak: number | undefined;
  let end = offset;
  for (const { from, token } of triviaTokens(text, offset)) {
    end = from + token.length;
    if (token.startsWith('/')) comments.push({ from, to: end });
    else if (/[\r\n]/.test(token)) firstBreak ??= from;
  }
  return { end, comments, firstBreak };
}

/** The end of the comments that stand before the first line break; without a break none do, unless `closing`. */
function endOfLine(trivia: Trivia, start: number, closing: boolean): number {
  const limit = trivia.firstBreak ?? (closing ? trivia.end : start);
  return trivia.comments.findLast((comment) => comment.from < limit)?.to ?? start;
}

/** Reads where the members of an array or object stand. Comments belong to the member on their line, else to the one below. */
export function readMembers(text: string, container: Node): Members {
  const open = container.offset + 1;
  const close = container.offset + container.length - 1;
  const nodes = container.children ?? [];
  const opening = triviaAt(text, open);
  const head = endOfLine(opening, open, nodes.length === 0);
  const members: Member[] = [];
  let before = { trivia: opening, taken: head };
  for (const [index, node] of nodes.entries()) {
    const { trivia, taken } = before;
    const start = node.offset;
    const end = start + node.length;
    const from = trivia.comments.find((comment) => comment.from >= taken)?.from ?? start;
    const last = index === nodes.length - 1;
    const behind = triviaAt(text, end);
    const comma = text[behind.end] === ',' ? behind.end : undefined;
    const to = comma === undefined ? endOfLine(behind, end, true) : (behind.comments.at(-1)?.to ?? end);
    if (comma === undefined) {
      members.push({ from, start, end, to, comma, trail: to });
      break;
    }
    const next = triviaAt(text, comma + 1);
    const trail = endOfLine(next, comma + 1, last);
    members.push({ from, start, end, to, comma, trail });
    before = { trivia: next, taken: trail };
  }
  return { open, head, close, members };
}

/** The blanks before a member, from whatever stands before it. */
export function gapBefore(text: string, { head, members }: Members, index: number): string {
  return text.slice(members[index - 1]?.trail ?? head, members[index]?.from);
}

/** Whether blanks and comments end in a comment that only a line break closes. */
export function endsInLineComment(trivia: string): boolean {
  return [...triviaTokens(trivia, 0)].at(-1)?.token.startsWith('//') ?? false;
}
