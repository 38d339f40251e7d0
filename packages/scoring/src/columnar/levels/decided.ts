import type { LevelPatterns } from './level-patterns.ts';

/** How all units stand on one criterion: each by a code, in memory of the criterion that the same answers fill alike every time. */
export interface Decided {
  readonly codes: Int32Array;
  /** The number of the pattern of every code. */
  readonly numbers: readonly number[];
}

/** Decides how all units stand on one criterion. */
export type Ladder = () => Decided;

/** One pattern for everybody. */
export function sameForAll(number: number, size: number): Ladder {
  const decided = { codes: new Int32Array(size), numbers: [number] };
  return () => decided;
}

/** The same with other patterns for some units, in memory of its own. */
export function withOthers(
  { codes, numbers }: Decided,
  others: Iterable<readonly [unit: number, number: number]>,
): Decided {
  const own = codes.slice();
  const all = [...numbers];
  for (const [unit, number] of others) {
    const known = all.indexOf(number);
    own[unit] = known < 0 ? all.push(number) - 1 : known;
  }
  return { codes: own, numbers: all };
}

/** The pattern numbers of every unit. */
export function patternOf({ codes, numbers }: Decided, { list }: LevelPatterns, unit: number) {
  return list[numbers[codes[unit] ?? 0] ?? 0];
}
