import { byteAt, intAt, wordAt } from './at.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { LevelWords } from './level-words.ts';

/** The standings of all units on one criterion with levels. */
export interface CriterionPatterns {
  readonly patterns: LevelPatterns;
  /** The number of the pattern of each unit. */
  readonly numbers: Uint16Array;
}

/** Per level, lowest first, what every unit comes to. */
export interface LevelCounts {
  readonly applicable: readonly Uint16Array[];
  readonly met: readonly Uint16Array[];
  /** The level reached, 0 below the first. */
  readonly level: Uint8Array;
}

/** Counts what applies and what is met at every level, and decides which is reached (SPEC L3–L5), on whole numbers. */
export function countLevels(
  words: LevelWords,
  criteria: readonly CriterionPatterns[],
  size: number,
): LevelCounts {
  const level = new Uint8Array(size);
  const applicable: Uint16Array[] = [];
  const met: Uint16Array[] = [];
  let asked: Int32Array = new Int32Array();
  let reached: Int32Array = new Int32Array();
  for (let index = 0; index < words.levels; index += 1) {
    const { word, shift, mask } = words.placeOf(index);
    if (shift === 0) {
      asked = counted(criteria, { member: 'applicable', word }, size);
      reached = counted(criteria, { member: 'met', word }, size);
    }
    const required = words.requiredAt(index);
    const applicableHere = new Uint16Array(size);
    const metHere = new Uint16Array(size);
    for (let unit = 0; unit < size; unit += 1) {
      const all = (intAt(asked, unit) >>> shift) & mask;
      const those = (intAt(reached, unit) >>> shift) & mask;
      applicableHere[unit] = all;
      metHere[unit] = those;
      if (those >= intAt(required, all) && byteAt(level, unit) === index) level[unit] = index + 1;
    }
    applicable.push(applicableHere);
    met.push(metHere);
  }
  return { applicable, met, level };
}

/** One word of the counts of every unit. */
function counted(
  criteria: readonly CriterionPatterns[],
  { member, word }: { member: 'applicable' | 'met'; word: number },
  size: number,
): Int32Array {
  const counts = new Int32Array(size);
  let common = 0;
  let waiting: Counted | undefined;
  for (const { patterns, numbers } of criteria) {
    const table = Int32Array.from(patterns.list, (pattern) => pattern[member][word] ?? 0);
    const first = intAt(table, 0);
    if (table.every((one) => one === first)) {
      common += first;
    } else if (waiting === undefined) {
      waiting = { numbers, table };
    } else {
      addTwo(counts, waiting, { numbers, table });
      waiting = undefined;
    }
  }
  const nothing = { numbers: new Uint16Array(size), table: Int32Array.of(common) };
  if (waiting !== undefined || common !== 0)
    addTwo(counts, nothing, waiting ?? { ...nothing, table: Int32Array.of(0) });
  return counts;
}

interface Counted {
  readonly numbers: Uint16Array;
  readonly table: Int32Array;
}

/** Two at a time: the counts are read and written half as often. */
function addTwo(counts: Int32Array, one: Counted, other: Counted): void {
  const { numbers, table } = one;
  const { numbers: others, table: otherTable } = other;
  for (let unit = 0; unit < counts.length; unit += 1) {
    counts[unit] =
      intAt(counts, unit) + intAt(table, wordAt(numbers, unit)) + intAt(otherTable, wordAt(others, unit));
  }
}
