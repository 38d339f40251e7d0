/** Letters to be changed, added, left out or swapped with their neighbour; more than this is another word. */
const MOST = 2;

/** How many such steps lie between two words; anything above `MOST` counts as one more than it. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST) return MOST + 1;
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const at = (up: number, left: number) => rows[i - up]?.[j - left] ?? MOST + 1;
      const same = one[i - 1] === other[j - 1];
      const steps = [at(1, 0) + 1, (row[j - 1] ?? MOST + 1) + 1, at(1, 1) + (same ? 0 : 1)];
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps.push(at(2, 2) + 1);
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? MOST + 1;
}

/**
 * The known word that a misspelt one stands for: the same but for capitals, or the only one that is nearest, within one step for
 * short words and two for longer ones. Undefined where several are as near, or none is near enough.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined;
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : MOST;
  let found: string[] = [];
  let least = most + 1;
  for (const candidate of known) {
    const steps = candidate.toLowerCase() === word.toLowerCase() ? 0 : distance(word, candidate);
    if (steps < least) [found, least] = [[candidate], steps];
    else if (steps === least) found.push(candidate);
  }
  const [first, second] = found;
  return least <= most && second === undefined ? first : undefined;
}
