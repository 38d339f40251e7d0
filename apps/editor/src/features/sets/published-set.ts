import type { ApiOutputs } from '@tieuchi/client/outputs';

/** A published version as lists show it. */
export type PublishedSet = ApiOutputs['sets']['published'][number];

/** "vn/commune@1.0" of a full version name with its digest. */
export function shortName(versionName: string): string {
  return versionName.split('#')[0] ?? versionName;
}

/** Digests of the newest version of each set, of versions listed newest first: what a new draft derives from. */
export function newestVersions(sets: readonly Pick<PublishedSet, 'setId' | 'digest'>[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  for (const { setId, digest } of sets) if (!newest.has(setId)) newest.set(setId, digest);
  return new Set(newest.values());
}
