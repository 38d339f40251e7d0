import { applyEdits, type JSONPath, modify } from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The text with the value at a path set, or removed when `undefined`. Everything else keeps its bytes. */
export function setAt(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

/** The text with an item put into the array at `path` before position `index` (the length appends). */
export function insertAt(text: string, at: { path: JSONPath; index: number }, value: unknown): string {
  return applyEdits(
    text,
    modify(text, [...at.path, at.index], value, { formattingOptions, isArrayInsertion: true }),
  );
}

/** The text with an item of the array at `path` moved to another position. */
export function moveWithin(
  text: string,
  move: { path: JSONPath; from: number; to: number; value: unknown },
): string {
  if (move.from === move.to) return text;
  return insertAt(
    setAt(text, [...move.path, move.from], undefined),
    { path: move.path, index: move.to },
    move.value,
  );
}
