import type { ApiOutputs } from '../../api.ts';

/** A published version as lists show it. */
export type PublishedSet = ApiOutputs['sets']['published'][number];

/** "vn/commune@1.0" of a full version name with its digest. */
export function shortName(versionName: string): string {
  return versionName.split('#')[0] ?? versionName;
}
