import type { CriteriaSet } from '@tieuchi/criteria/types';

/** How many levels a set has; 0 for one with points. */
export function levelsOf({ outcome }: CriteriaSet): number {
  return outcome.kind === 'levels' ? outcome.levels.length : 0;
}

/** The level that a unit goes for. A set with one level asks nobody which: it is met or not. */
export function standingLevel(document: CriteriaSet, registeredLevel: number | null): number | null {
  return registeredLevel ?? (levelsOf(document) === 1 ? 1 : null);
}
