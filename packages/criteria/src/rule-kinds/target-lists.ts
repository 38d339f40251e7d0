import type { Path } from '../findings/finding.ts';
import type { LevelsRule, Target } from '../generated/types.ts';

/** The targets of one class of units, or of all when `unitClass` is undefined. */
export interface TargetList {
  readonly unitClass: string | undefined;
  readonly path: Path;
  readonly targets: readonly Target[];
}

/** The lists of targets of a levels rule that stands at a path. */
export function targetLists(rule: LevelsRule, path: Path): TargetList[] {
  const { targets } = rule;
  if (Array.isArray(targets)) return [{ unitClass: undefined, path: [...path, 'targets'], targets }];
  return Object.entries(targets).map(([unitClass, list]) => ({
    unitClass,
    path: [...path, 'targets', unitClass],
    targets: list,
  }));
}
