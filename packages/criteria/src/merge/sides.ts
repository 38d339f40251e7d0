import type { Json } from '../compare/comparison.ts';
import { sameJson } from '../compare/same-json.ts';

/** One thing as the base, its new version and the own document have it; undefined where it is not there. */
export interface Sides<T> {
  readonly base: T | undefined;
  readonly new: T | undefined;
  readonly own: T | undefined;
}

/** The same question asked of every side. */
export function eachSide<T, R>(sides: Sides<T>, read: (side: T | undefined) => R | undefined): Sides<R> {
  return { base: read(sides.base), new: read(sides.new), own: read(sides.own) };
}

/** Which side of a merge holds: who changed it, or own's side of a conflict. */
export interface Choice<T> {
  readonly value: T | undefined;
  readonly isConflict: boolean;
}

/** What only one side changed is taken from it; what both changed differently is a conflict, at which own's side is held. */
export function choose<T extends Json>({ base, new: next, own }: Sides<T>): Choice<T> {
  if (sameJson(own, base)) return { value: next, isConflict: false };
  return { value: own, isConflict: !sameJson(next, base) && !sameJson(own, next) };
}
