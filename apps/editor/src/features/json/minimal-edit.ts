/** One replacement that turns a text into another. */
export type TextEdit = { offset: number; removed: number; inserted: string };

/** The smallest single replacement between two texts, so that cursor and folding outside of it stay. */
export function minimalEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    offset: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}
