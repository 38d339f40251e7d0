import { useQueries } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { type ComparedSet, toComparedSet } from './compared-sets.ts';

/** Comparisons as they arrive: each set is asked for by itself, so that one that fails or is slow keeps no other back. */
export type Compared = {
  sets: ComparedSet[];
  /** How many are still on their way. */
  pending: number;
  failed: { digest: string; error: unknown; refetch: () => Promise<unknown> }[];
};

/** Compares each of the sets with the base; nothing without a base. */
export function useCompared(baseDigest: string | undefined, otherDigests: readonly string[]): Compared {
  return useQueries({
    queries: (baseDigest === undefined ? [] : otherDigests).map((otherDigest) => ({
      ...api.compare.set.queryOptions({ baseDigest: baseDigest ?? '', otherDigest }),
      select: toComparedSet,
      staleTime: 60_000,
    })),
    combine: (results) => ({
      sets: results.flatMap(({ data }) => data ?? []),
      pending: results.filter(({ isPending }) => isPending).length,
      failed: results.flatMap(({ isError, error, refetch }, index) =>
        isError ? [{ digest: otherDigests[index] ?? '', error, refetch }] : [],
      ),
    }),
  });
}
