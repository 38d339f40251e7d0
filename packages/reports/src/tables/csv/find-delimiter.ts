import type { Delimiter } from './parse-delimited.ts';

const delimiters: readonly Delimiter[] = ['\t', ';', ','];
const lookedAt = 200;

/**
 * What parts the cells of a text: of tab, semicolon and comma the one that parts most lines into the same number of cells, at least
 * two; where two do so alike, the one that Vietnam is likelier to mean. Signs within quotes do not count.
 */
export function findDelimiter(text: string): Delimiter {
  const lines = unquotedLines(text);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: alike(lines, delimiter) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).score === 0
    ? ';'
    : scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** The first records without what stands in quotes. */
function unquotedLines(text: string): string[] {
  const head = text.slice(0, 200_000);
  return head
    .replace(/"(?:[^"]|"")*(?:"|$)/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt);
}

/** How many lines have the number of cells that most lines have. */
function alike(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(delimiter).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
