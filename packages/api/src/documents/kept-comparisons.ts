import type { SetComparison } from '@tieuchi/criteria/compare';
import { compareDocuments } from './document-work.ts';

type Sets = Parameters<typeof compareDocuments>[0];

/** Pairs that are kept; three ministries' pages of a hundred sets each. Some 75 kB a pair. */
const most = 300;

const kept = new Map<string, Promise<SetComparison>>();

/**
 * As `compareDocuments`, once for each pair of published documents and each mapping between them: what is published under a digest never
 * changes, and nor does how it compares. What failed is tried again.
 */
export function compareKept(
  pair: { baseDigest: string; otherDigest: string },
  sets: Sets,
  asker: { readonly userId: string },
): Promise<SetComparison> {
  const key = JSON.stringify([pair.baseDigest, pair.otherDigest, sets.mapping ?? []]);
  const known = kept.get(key);
  const comparison = known ?? compareDocuments(sets, asker);
  // Last in the map is what was asked for last.
  kept.delete(key);
  kept.set(key, comparison);
  if (known === undefined) {
    comparison.catch(() => {
      if (kept.get(key) === comparison) kept.delete(key);
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  }
  return comparison;
}
