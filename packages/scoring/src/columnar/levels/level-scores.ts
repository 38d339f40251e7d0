import { byteAt, intAt } from '../numbers/at.ts';
import type { Decided } from './decided.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { LevelWords } from './level-words.ts';

/** Per level, lowest first, what every unit comes to. */
export interface LevelCounts {
  readonly applicable: readonly Uint16Array[];
  readonly met: readonly Uint16Array[];
  /** The level reached, 0 below the first. */
  readonly level: Uint8Array;
}

/** Counts of every unit in words, with what is the same for all of them kept apart. */
interface WordCounts {
  readonly counts: Int32Array;
  common: number;
  /** There is nothing else. */
  isCommon: boolean;
  /** What is not added yet. */
  readonly waiting: Tally[];
}

/** What every unit counts for, by its code. */
interface Tally {
  readonly codes: Int32Array;
  readonly table: Int32Array;
  /** Where all codes are worth the same. */
  readonly common?: number;
}

/** So many are added at once, so that counts are read and written less often. */
const TOGETHER = 4;

/** Counts what applies and what is met at every level, and decides which is reached (SPEC L3–L5), on whole numbers. */
export class LevelCounter {
  readonly #applicable: readonly WordCounts[];
  readonly #met: readonly WordCounts[];

  constructor(
    private readonly words: LevelWords,
    private readonly size: number,
  ) {
    const perWord = () =>
      Array.from(
        { length: words.count },
        (): WordCounts => ({ counts: new Int32Array(size), common: 0, waiting: [], isCommon: true }),
      );
    this.#applicable = perWord();
    this.#met = perWord();
  }

  /** Takes in one criterion: how its patterns fall on the units. */
  add(patterns: LevelPatterns, decided: Decided): void {
    const { met, applicable } = talliesOf(patterns, decided);
    for (const [word, into] of this.#met.entries()) take(into, met[word]);
    for (const [word, into] of this.#applicable.entries()) take(into, applicable[word]);
  }

  /** The counts and the levels, once all criteria are in. */
  finish(): LevelCounts {
    const { levels } = this.words;
    const level = new Uint8Array(this.size);
    const memory = new Uint16Array(2 * levels * this.size);
    const place = (index: number) => memory.subarray(index * this.size, (index + 1) * this.size);
    const applicable: Uint16Array[] = [];
    const met: Uint16Array[] = [];
    for (const counts of [...this.#met, ...this.#applicable]) addAll(counts);
    for (let index = 0; index < levels; index += 1) {
      const counted = { applicable: place(index), met: place(levels + index) };
      this.#finishLevel(index, level, counted);
      applicable.push(counted.applicable);
      met.push(counted.met);
    }
    return { applicable, met, level };
  }

  #finishLevel(
    index: number,
    level: Uint8Array,
    { applicable, met }: { applicable: Uint16Array; met: Uint16Array },
  ): void {
    const { word, shift, mask } = this.words.placeOf(index);
    const asked = this.#applicable[word] ?? NOTHING;
    const reached = this.#met[word] ?? NOTHING;
    const required = this.words.requiredAt(index);
    if (asked.isCommon) {
      const all = (asked.common >>> shift) & mask;
      applicable.fill(all);
      reachLevel(index, level, { met, reached, shift, mask, required: intAt(required, all) });
      return;
    }
    for (let unit = 0; unit < level.length; unit += 1) {
      const all = ((intAt(asked.counts, unit) + asked.common) >>> shift) & mask;
      const those = ((intAt(reached.counts, unit) + reached.common) >>> shift) & mask;
      applicable[unit] = all;
      met[unit] = those;
      if (those >= intAt(required, all) && byteAt(level, unit) === index) level[unit] = index + 1;
    }
  }
}

/** The same where as many criteria apply to everybody. */
function reachLevel(
  index: number,
  level: Uint8Array,
  found: { met: Uint16Array; reached: WordCounts; shift: number; mask: number; required: number },
): void {
  const { met, reached, shift, mask, required } = found;
  const { counts, common } = reached;
  for (let unit = 0; unit < level.length; unit += 1) {
    const those = ((intAt(counts, unit) + common) >>> shift) & mask;
    met[unit] = those;
    if (those >= required && byteAt(level, unit) === index) level[unit] = index + 1;
  }
}

const NOTHING: WordCounts = { counts: new Int32Array(), common: 0, waiting: [], isCommon: true };

/** What the codes are worth, word by word, by what was decided: the same codes mean the same every time. */
const known = new WeakMap<Decided, { met: readonly Tally[]; applicable: readonly Tally[] }>();

function talliesOf(
  { list }: LevelPatterns,
  decided: Decided,
): { met: readonly Tally[]; applicable: readonly Tally[] } {
  const { codes, numbers } = decided;
  const tallies = known.get(decided) ?? {
    met: tallied((number) => list[number]?.met ?? []),
    applicable: tallied((number) => list[number]?.applicable ?? []),
  };
  known.set(decided, tallies);
  return tallies;

  function tallied(wordsOf: (number: number) => readonly number[]): Tally[] {
    return (list[0]?.met ?? []).map((_, word) => {
      const table = Int32Array.from(numbers, (number) => wordsOf(number)[word] ?? 0);
      const [first = 0] = table;
      return { codes, table, ...(table.every((worth) => worth === first) && { common: first }) };
    });
  }
}

function take(into: WordCounts, tally: Tally | undefined): void {
  if (tally === undefined) return;
  if (tally.common !== undefined) {
    into.common += tally.common;
    return;
  }
  into.isCommon = false;
  into.waiting.push(tally);
  if (into.waiting.length === TOGETHER) addAll(into);
}

/** Adds what waits: four at once, or one by one. */
function addAll({ counts, waiting }: WordCounts): void {
  const [one, two, three, four] = waiting;
  if (one !== undefined && two !== undefined && three !== undefined && four !== undefined) {
    addFour(counts, [one, two, three, four]);
  } else {
    for (const { codes, table } of waiting) {
      for (let unit = 0; unit < counts.length; unit += 1)
        counts[unit] = intAt(counts, unit) + intAt(table, intAt(codes, unit));
    }
  }
  waiting.length = 0;
}

function addFour(counts: Int32Array, [one, two, three, four]: readonly [Tally, Tally, Tally, Tally]): void {
  const { codes: codesOne, table: tableOne } = one;
  const { codes: codesTwo, table: tableTwo } = two;
  const { codes: codesThree, table: tableThree } = three;
  const { codes: codesFour, table: tableFour } = four;
  for (let unit = 0; unit < counts.length; unit += 1) {
    counts[unit] =
      intAt(counts, unit) +
      intAt(tableOne, intAt(codesOne, unit)) +
      intAt(tableTwo, intAt(codesTwo, unit)) +
      intAt(tableThree, intAt(codesThree, unit)) +
      intAt(tableFour, intAt(codesFour, unit));
  }
}
