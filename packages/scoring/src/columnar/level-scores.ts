import { Rational } from '@tieuchi/criteria/exact';
import type { CompiledLevels } from '../compile/compiled.ts';
import { byteAt, intAt, wordAt } from './at.ts';
import type { LevelPatterns } from './level-patterns.ts';

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

/** Counts of several levels are added up in one whole number of this many bits. */
const WORD_BITS = 30;

/** Counts what applies and what is met at every level, and decides which is reached (SPEC L3–L5), on whole numbers. */
export function countLevels(
  { shares }: CompiledLevels,
  criteria: readonly CriterionPatterns[],
  size: number,
): LevelCounts {
  const bits = Math.ceil(Math.log2(criteria.length + 2));
  const perWord = Math.max(1, Math.floor(WORD_BITS / bits));
  const applicable = shares.map(() => new Uint16Array(size));
  const met = shares.map(() => new Uint16Array(size));
  const level = new Uint8Array(size);
  for (let first = 0; first < shares.length; first += perWord) {
    const layout = { first, count: Math.min(perWord, shares.length - first), bits };
    const counts = {
      applicable: packed(criteria, { ...layout, member: 'applicable' }, size),
      met: packed(criteria, { ...layout, member: 'met' }, size),
    };
    for (let place = 0; place < layout.count; place += 1) {
      const index = first + place;
      const unpacked = { shift: place * bits, mask: 2 ** bits - 1 };
      const required = requiredOf(shares[index] ?? Rational.ONE, criteria.length);
      const here = { applicable: applicable[index], met: met[index] };
      if (here.applicable === undefined || here.met === undefined) continue;
      for (let unit = 0; unit < size; unit += 1) {
        const asked = (intAt(counts.applicable, unit) >>> unpacked.shift) & unpacked.mask;
        const reached = (intAt(counts.met, unit) >>> unpacked.shift) & unpacked.mask;
        here.applicable[unit] = asked;
        here.met[unit] = reached;
        if (byteAt(level, unit) === index && reached >= intAt(required, asked)) level[unit] = index + 1;
      }
    }
  }
  return { applicable, met, level };
}

/** How many must be met of so many that apply. */
export function requiredOf(share: Rational, most: number): Int32Array {
  return Int32Array.from({ length: most + 1 }, (_, applicable) =>
    Number(share.times(Rational.of(applicable)).ceil()),
  );
}

interface Layout {
  readonly first: number;
  readonly count: number;
  readonly bits: number;
  readonly member: 'applicable' | 'met';
}

/** The counts of some levels side by side, for every unit. */
function packed(criteria: readonly CriterionPatterns[], layout: Layout, size: number): Int32Array {
  const words = new Int32Array(size);
  let common = 0;
  for (const { patterns, numbers } of criteria) {
    const table = Int32Array.from(patterns.list, ({ levels }) => {
      let word = 0;
      for (let place = 0; place < layout.count; place += 1) {
        if (levels[layout.first + place]?.[layout.member] === true) word += 2 ** (place * layout.bits);
      }
      return word;
    });
    const [first = 0] = table;
    if (table.every((word) => word === first)) {
      common += first;
      continue;
    }
    for (let unit = 0; unit < size; unit += 1)
      words[unit] = intAt(words, unit) + intAt(table, wordAt(numbers, unit));
  }
  if (common !== 0) for (let unit = 0; unit < size; unit += 1) words[unit] = intAt(words, unit) + common;
  return words;
}
